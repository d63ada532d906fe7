package org.openseverance.app.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.files.document.CanonicalForm;
import org.openseverance.app.shelf.PlanShelf;
import org.openseverance.app.terminal.BadInput;
import org.openseverance.app.terminal.OptionFaults;
import org.openseverance.application.whatif.ChangedPlans;
import org.openseverance.application.whatif.PlanChange;
import org.openseverance.application.whatif.ScenarioCheck;
import org.openseverance.application.whatif.Sweep;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.whatif.Scenario;
import picocli.CommandLine.Option;

/** What is compared: plans as written, changes of them, and ranges of changes. */
final class ScenarioOptions {

    /** The keys of a plan document, with which a path begins. What begins otherwise is a fact or an input. */
    private static final Set<String> KEYS = Set.of(
            "plan",
            "title",
            "about",
            "jurisdiction",
            "currency",
            "cites",
            "sources",
            "missing_day",
            "verified_until",
            "inputs",
            "parameters",
            "readings",
            "lines",
            "warnings",
            "awards");

    @Option(
            names = "--plan",
            required = true,
            paramLabel = "PLAN",
            description = "The baseline: the id of a plan, or the path of its document.")
    private String plan = "";

    @Option(names = "--against", arity = "1..*", paramLabel = "PLAN", description = "Plans to compare it with.")
    private List<String> against = List.of();

    @Option(
            names = "--set",
            paramLabel = "[PLAN:]PATH=VALUE",
            description = {
                "A change of the baseline, or of PLAN, by path: parameters.min_weeks=6, parameters.weekly_limit@2026-04-06=800, 'lines.weeks.each[up_to 10 years].rate=2 weeks per year'. "
                        + "All changes of a plan together make one more scenario.",
                "A fact or input instead of a path gives its value for every row: base_pay.period=month."
            })
    private List<String> set = List.of();

    @Option(
            names = "--sweep",
            paramLabel = "[PLAN:]PATH=FROM..TO/STEP",
            description =
                    "A scenario for each value of a range: parameters.min_weeks=2..8/2, 'lines.weeks.each[otherwise].rate=1..2/0.5 weeks per year'.")
    private List<String> sweeps = List.of();

    /** A plan as named on the command line; the first is the baseline. */
    private record Named(int place, String argument, Scenario scenario) {

        boolean isBaseline() {
            return place == 0;
        }

        /** The change without this plan's name before it; null if it has not that name. */
        @Nullable
        String withoutName(String change) {
            for (String prefix : List.of(argument + ":", scenario.name() + ":")) {
                if (change.startsWith(prefix)) {
                    return change.substring(prefix.length());
                }
            }
            return null;
        }
    }

    /** The scenarios, the baseline first. */
    List<Scenario> scenarios(PlanShelf shelf) {
        List<Named> plans = named(shelf);
        List<Scenario> scenarios =
                new ArrayList<>(plans.stream().map(Named::scenario).toList());
        ChangedPlans changed = new ChangedPlans(
                shelf.library(), document -> CanonicalForm.of(document).revision());
        List<Fault> faults = new ArrayList<>();
        changesByPlan(plans).forEach((of, changes) -> {
            Scenario scenario = changed.change(of.scenario, changes, !of.isBaseline(), faults);
            if (scenario != null) {
                scenarios.add(scenario);
            }
        });
        for (String sweep : sweeps) {
            Named of = owner(sweep, plans);
            scenarios.addAll(changed.sweep(
                    of.scenario, read(() -> Sweep.parse(withoutOwner(sweep, plans))), !of.isBaseline(), faults));
        }
        if (!faults.isEmpty()) {
            throw new BadInput("A changed plan has faults.", "Mend the change.", faults);
        }
        OptionFaults.refuse(ScenarioCheck.faults(scenarios, number -> OptionFaults.of("--against")));
        return scenarios;
    }

    private List<Named> named(PlanShelf shelf) {
        List<String> arguments = new ArrayList<>(List.of(plan));
        arguments.addAll(against);
        List<Scenario> scenarios =
                Scenario.asWritten(arguments.stream().map(shelf::plan).toList());
        List<Named> named = new ArrayList<>();
        for (int place = 0; place < arguments.size(); place++) {
            named.add(new Named(place, arguments.get(place), scenarios.get(place)));
        }
        return named;
    }

    private Map<Named, List<PlanChange>> changesByPlan(List<Named> plans) {
        Map<Named, List<PlanChange>> changes = new LinkedHashMap<>();
        for (String text : set) {
            PlanChange change = read(() -> PlanChange.parse(withoutOwner(text, plans)));
            if (constant(change) == null) {
                changes.computeIfAbsent(owner(text, plans), of -> new ArrayList<>())
                        .add(change);
            }
        }
        return changes;
    }

    /** Facts and inputs that have one value for every row. */
    Map<String, String> constants() {
        Map<String, String> constants = new LinkedHashMap<>();
        for (String text : set) {
            PlanChange change = read(() -> PlanChange.parse(text));
            String name = constant(change);
            if (name != null && constants.put(name, change.value()) != null) {
                throw new BadInput("--set " + name + " is given twice.", "Leave one of the two out.");
            }
        }
        return constants;
    }

    /** The fact or input that a change gives for every row; null if it is a change of a plan. */
    private static @Nullable String constant(PlanChange change) {
        String path = change.path();
        if (path.matches("inputs\\.[a-z0-9_]+")) {
            return path.substring("inputs.".length());
        }
        return KEYS.contains(path.split("[.\\[@:]", 2)[0]) || path.contains(":") ? null : path;
    }

    private static Named owner(String text, List<Named> plans) {
        return plans.stream()
                .filter(named -> named.withoutName(text) != null)
                .findFirst()
                .orElse(plans.get(0));
    }

    private static String withoutOwner(String text, List<Named> plans) {
        String change = owner(text, plans).withoutName(text);
        return change == null ? text : change;
    }

    private static <T> T read(java.util.function.Supplier<T> reader) {
        try {
            return reader.get();
        } catch (IllegalArgumentException e) {
            throw new BadInput(e.getMessage() + ".", "See \"severance what-if --help\" for examples.");
        }
    }
}
