package org.openseverance.adapters.files.leaver;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.files.document.DocumentReader;
import org.openseverance.adapters.files.document.Reading;
import org.openseverance.application.cases.Expectation;
import org.openseverance.application.cases.ImmutableExpectation;
import org.openseverance.application.cases.WorkedCase;
import org.openseverance.application.explain.AskedInputs;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.plan.PlanSource;
import org.openseverance.domain.quantity.Ratio;

/** Reads worked cases: one JSON object a line, in the shape of the published collections. */
public final class CaseFile {

    private final PlanSource plans;

    public CaseFile(PlanSource plans) {
        this.plans = plans;
    }

    /** The cases of a file's text; blank lines are passed over. */
    public List<WorkedCase> read(String name, String text) {
        List<WorkedCase> cases = new ArrayList<>();
        int line = 0;
        for (String row : text.split("\r\n|[\r\n]", -1)) {
            line++;
            if (!row.isBlank()) {
                cases.add(one(name, line, row));
            }
        }
        return cases;
    }

    private WorkedCase one(String name, int line, String row) {
        Reading reading = DocumentReader.read(name + ":" + line + ".json", row);
        if (!(reading.node() instanceof Node.Mapping mapping)
                || !reading.faults().isEmpty()) {
            return broken(name + ":" + line, reading.faults());
        }
        String id = text(mapping, "id", name + ":" + line);
        String planId = planId(mapping);
        Plan plan = plans.find(planId);
        if (plan == null) {
            return new WorkedCase(id, planId, null, null, List.of(), "", "");
        }
        Node given = mapping.entries().get("given");
        if (given == null) {
            return broken(id, List.of(new Fault(mapping.place(), "the case has no \"given\"", "")));
        }
        LeaverReader.Result leaver = LeaverReader.read(given, plan, AskedInputs.of(plan, plans), true);
        try {
            return new WorkedCase(
                    id,
                    planId,
                    leaver.leaver(),
                    expectation(mapping),
                    leaver.faults(),
                    text(mapping, "source", ""),
                    text(mapping, "note", ""));
        } catch (DateTimeParseException | NumberFormatException | ArithmeticException unusable) {
            return broken(
                    id,
                    List.of(new Fault(
                            mapping.place(), "what is expected cannot be read: " + unusable.getMessage(), "")));
        }
    }

    private static WorkedCase broken(String id, List<Fault> faults) {
        List<Fault> told = faults.isEmpty() ? List.of(new Fault(Place.BUILT, "a case is a JSON object", "")) : faults;
        return new WorkedCase(id, "", null, null, told, "", "");
    }

    /** As {@code plan} says; else the jurisdiction in lower case, a slash, the component, where agreements and packages are named by an input. */
    private static String planId(Node.Mapping mapping) {
        String plan = text(mapping, "plan", "");
        if (!plan.isEmpty()) {
            return plan;
        }
        String jurisdiction = text(mapping, "jurisdiction", "").toLowerCase(Locale.ROOT);
        String component = text(mapping, "component", "");
        if (mapping.entries().get("given") instanceof Node.Mapping given
                && given.entries().get("inputs") instanceof Node.Mapping inputs) {
            String idcc = text(inputs, "idcc", "");
            String own = text(inputs, "package", text(inputs, "plan", ""));
            if (!idcc.isEmpty()) {
                return jurisdiction + "/idcc-" + idcc + "/" + component;
            }
            if (!own.isEmpty()) {
                return "packages/" + own;
            }
        }
        return jurisdiction + "/" + component;
    }

    private static Expectation expectation(Node.Mapping mapping) {
        Node.Mapping expect = mapping.entries().get("expect") instanceof Node.Mapping found
                ? found
                : new Node.Mapping(Map.of(), Place.BUILT);
        Map<String, String> values = new LinkedHashMap<>();
        if (expect.entries().get("values") instanceof Node.Mapping named) {
            named.entries()
                    .forEach((key, value) ->
                            values.put(key, value instanceof Node.Scalar scalar ? scalar.text() : value.kind()));
        }
        String end = text(expect, "end_date", "");
        return ImmutableExpectation.builder()
                .outcome(nullable(text(expect, "outcome", "")))
                .amount(ratio(expect, "amount"))
                .currency(nullable(text(expect, "currency", "")))
                .quantity(ratio(expect, "quantity"))
                .unit(nullable(text(expect, "unit", "")))
                .endDate(end.isEmpty() ? null : LocalDate.parse(end))
                .values(values)
                .tolerance(Ratio.parse(text(mapping, "tolerance", "0")))
                .relativeTolerance(text(mapping, "tolerance_mode", "").equals("relative"))
                .build();
    }

    private static @Nullable Ratio ratio(Node.Mapping mapping, String key) {
        String text = text(mapping, key, "");
        return text.isEmpty() ? null : Ratio.parse(text);
    }

    private static @Nullable String nullable(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String text(Node.Mapping mapping, String key, String fallback) {
        return mapping.entries().get(key) instanceof Node.Scalar scalar ? scalar.text() : fallback;
    }
}
