package org.openseverance.app.plans;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.files.library.PlanFile;
import org.openseverance.adapters.files.library.PlanFolder;
import org.openseverance.adapters.files.result.FaultJson;
import org.openseverance.adapters.files.result.ResultJson;
import org.openseverance.app.shelf.PlanShelf;
import org.openseverance.app.terminal.ExitCode;
import org.openseverance.app.terminal.OutputFormat;
import org.openseverance.app.terminal.TextPage;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.resolve.Resolver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the plans. */
@Command(
        name = "plans",
        description =
                "Lists the plans of the library: id, title, jurisdiction, currency, and how many worked cases stand beside each.",
        footer = {
            "",
            "Examples:",
            "  severance plans",
            "  severance plans --plan-dir my-plans --format json",
            "",
            "Exit code 1 if a document has faults."
        })
public final class PlansCommand implements Callable<Integer> {

    private static final int LONGEST_TITLE = 60;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final PlanShelf shelf = new PlanShelf();

    @Mixin
    private final OutputFormat.Choice format = new OutputFormat.Choice();

    /** A document of the library; without a plan it has faults. */
    private record Entry(String id, @Nullable Plan plan, List<Fault> faults, long cases) {}

    @Override
    public Integer call() {
        PlanFolder library = shelf.library();
        List<Entry> entries =
                library.ids().stream().map(id -> entry(id, library)).toList();
        PrintWriter out = spec.commandLine().getOut();
        if (format.isJson()) {
            json(entries, out);
        } else {
            text(entries, out);
        }
        return entries.stream().allMatch(entry -> entry.faults.isEmpty()) ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private static Entry entry(String id, PlanFolder library) {
        PlanFile.Result read = library.read(id);
        Plan plan = read == null ? null : read.plan();
        List<Fault> faults = plan != null ? Resolver.check(plan, library) : read == null ? List.of() : read.faults();
        return new Entry(plan == null ? id : plan.id(), plan, faults, library.cases(id));
    }

    private static void text(List<Entry> entries, PrintWriter out) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("PLAN", "JURISDICTION", "CURRENCY", "CASES", "TITLE"));
        for (Entry entry : entries) {
            Plan plan = entry.plan;
            if (plan != null) {
                rows.add(List.of(
                        plan.id(),
                        plan.jurisdiction().isEmpty() ? "any" : plan.jurisdiction(),
                        plan.currency().getCurrencyCode(),
                        "%5d".formatted(entry.cases),
                        shortened(plan.title())));
            }
        }
        TextPage page = new TextPage(out).table(rows);
        List<Entry> faulty =
                entries.stream().filter(entry -> !entry.faults.isEmpty()).toList();
        for (Entry entry : faulty) {
            page.heading(entry.id + " has faults:");
            entry.faults.forEach(fault -> out.println("  " + fault.toString().replace("\n", "\n  ")));
        }
        page.heading(entries.size() + " plans" + (faulty.isEmpty() ? "" : ", " + faulty.size() + " with faults"));
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, LONGEST_TITLE - 3).stripTrailing() + "...";
    }

    private static void json(List<Entry> entries, PrintWriter out) {
        ResultJson.write(out, json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("plans");
            for (Entry entry : entries) {
                Plan plan = entry.plan;
                json.writeStartObject();
                json.writeStringField("id", entry.id);
                if (plan != null) {
                    json.writeStringField("title", plan.title());
                    json.writeStringField("jurisdiction", plan.jurisdiction());
                    json.writeStringField("currency", plan.currency().getCurrencyCode());
                    json.writeStringField("revision", plan.revision());
                }
                json.writeNumberField("cases", entry.cases);
                FaultJson.write(json, "faults", entry.faults);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
