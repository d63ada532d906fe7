package org.openseverance.app.explain;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.files.result.PackageJson;
import org.openseverance.adapters.files.result.ResultJson;
import org.openseverance.app.shelf.PlanShelf;
import org.openseverance.app.terminal.BadInput;
import org.openseverance.app.terminal.ExitCode;
import org.openseverance.app.terminal.OutputFormat;
import org.openseverance.application.explain.AskedInputs;
import org.openseverance.application.explain.ExplainPackage;
import org.openseverance.application.explain.Explanation;
import org.openseverance.application.explain.Unanswerable;
import org.openseverance.domain.employee.Leaver;
import org.openseverance.domain.plan.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Explains what a plan gives one employee. */
@Command(
        name = "explain",
        description =
                "Tells what a plan gives one employee: the awards with their reasons and terms, the totals, and every line behind them.",
        footer = {
            "",
            "Examples:",
            "  severance explain --plan gb/statutory-redundancy-pay --employee employee.json",
            "  severance explain --plan my-plan.yaml --employee examples/employee.json --html package.html",
            "  severance explain --plan my-plan.yaml --employee e.json --set inputs.signed_release=yes",
            "  severance explain --plan my-plan.yaml --employee e.json \\",
            "      --override severance=25000 --reason \"settlement\" --by \"A. Jones\"",
            "",
            "Exit code 0 for any answer, also \"not entitled\" and \"facts missing\"; 2 if the plan or the record cannot be used."
        })
public final class ExplainCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--plan",
            required = true,
            paramLabel = "PLAN",
            description = "The id of a plan, or the path of its document.")
    private String planName = "";

    @Option(
            names = "--employee",
            required = true,
            paramLabel = "FILE",
            description = "The record: employee, separation, employer and inputs, as YAML or JSON.")
    private Path employee = Path.of("");

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description =
                    "Set a fact of the record, for example inputs.signed_release=yes or separation.notice_date=2026-03-01.")
    private Map<String, String> set = new LinkedHashMap<>();

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write the package as one self-contained page; - writes it to the standard output instead.")
    private @Nullable String html;

    @Mixin
    private final Overrides overrides = new Overrides();

    @Mixin
    private final PlanShelf shelf = new PlanShelf();

    @Mixin
    private final OutputFormat.Choice format = new OutputFormat.Choice();

    @Override
    public Integer call() {
        if ("-".equals(html) && format.isJson()) {
            throw new BadInput("--html - and --format json both write to the standard output.", "Give --html a file.");
        }
        Plan plan = shelf.plan(planName);
        Leaver leaver = RecordFile.leaver(
                employee,
                set,
                plan,
                AskedInputs.of(plan, shelf.library()),
                spec.commandLine().getErr()::println);
        Explanation explanation = explain(plan, leaver);
        PrintWriter out = spec.commandLine().getOut();
        if ("-".equals(html)) {
            out.print(new PackagePage(explanation).text());
            return ExitCode.DONE;
        }
        if (html != null) {
            save(html, new PackagePage(explanation).text());
        }
        if (format.isJson()) {
            ResultJson.write(out, json -> PackageJson.write(json, explanation));
        } else {
            new PackageText(explanation, out).write();
        }
        return ExitCode.DONE;
    }

    private Explanation explain(Plan plan, Leaver leaver) {
        try {
            return new ExplainPackage(shelf.library()).explain(plan, leaver, overrides.of(leaver));
        } catch (Unanswerable unanswerable) {
            throw new BadInput(unanswerable.getMessage() + ".", unanswerable.advice());
        }
    }

    private void save(String file, String text) {
        try {
            Files.writeString(Path.of(file), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BadInput(
                    "The page cannot be written to " + file + ".",
                    "Check that its folder exists and that you may write there.");
        }
        spec.commandLine().getErr().println("The page is in " + file + ".");
    }
}
