package org.openseverance.app.plans;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.files.library.PlanFile;
import org.openseverance.adapters.files.result.FaultJson;
import org.openseverance.adapters.files.result.ResultJson;
import org.openseverance.app.shelf.PlanShelf;
import org.openseverance.app.terminal.BadInput;
import org.openseverance.app.terminal.ExitCode;
import org.openseverance.app.terminal.OutputFormat;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.resolve.Resolver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells all that is wrong with plan documents. */
@Command(
        name = "check",
        description =
                "Tells all that is wrong with plan documents, each fault with its file, line, column, JSON pointer, and what to do.",
        footer = {
            "",
            "Examples:",
            "  severance check examples/one-week-per-year.yaml",
            "  severance check my-plans/*.yaml --plan-dir my-plans",
            "",
            "Exit code 1 if there are faults, 2 if a file is missing."
        })
public final class CheckCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Plan documents, YAML or JSON.")
    private List<Path> files = List.of();

    @Mixin
    private final PlanShelf shelf = new PlanShelf();

    @Mixin
    private final OutputFormat.Choice format = new OutputFormat.Choice();

    private record Checked(Path file, @Nullable Plan plan, List<Fault> faults) {}

    @Override
    public Integer call() {
        for (Path file : files) {
            if (!Files.exists(file)) {
                throw new BadInput(
                        "There is no file " + file + ".", "Check the path; it is taken from the current folder.");
            }
            if (Files.isDirectory(file)) {
                throw new BadInput(
                        file + " is a folder.",
                        "Name the documents in it, for example " + file.resolve("*.yaml") + ".");
            }
        }
        List<Checked> checked = files.stream().map(this::check).toList();
        PrintWriter out = spec.commandLine().getOut();
        if (format.isJson()) {
            json(checked, out);
        } else {
            checked.forEach(each -> text(each, out));
        }
        return checked.stream().allMatch(each -> each.faults.isEmpty()) ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private Checked check(Path file) {
        PlanFile.Result read = PlanFile.read(file);
        Plan plan = read.plan();
        return new Checked(file, plan, plan == null ? read.faults() : Resolver.check(plan, shelf.library()));
    }

    private static void text(Checked checked, PrintWriter out) {
        Plan plan = checked.plan;
        if (plan != null && checked.faults.isEmpty()) {
            out.println(checked.file + ": sound, " + count(plan.lines().size(), "line") + ", "
                    + count(plan.awards().size(), "award") + ", revision " + plan.revision());
            return;
        }
        checked.faults.forEach(out::println);
        out.println(checked.file + ": " + count(checked.faults.size(), "fault"));
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static void json(List<Checked> all, PrintWriter out) {
        ResultJson.write(out, json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("documents");
            for (Checked checked : all) {
                Plan plan = checked.plan;
                json.writeStartObject();
                json.writeStringField("file", checked.file.toString());
                json.writeBooleanField("sound", checked.faults.isEmpty());
                if (plan != null) {
                    json.writeStringField("plan", plan.id());
                    json.writeStringField("revision", plan.revision());
                    json.writeNumberField("lines", plan.lines().size());
                    json.writeNumberField("awards", plan.awards().size());
                }
                FaultJson.write(json, "faults", checked.faults);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
