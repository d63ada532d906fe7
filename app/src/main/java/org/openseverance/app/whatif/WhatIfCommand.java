package org.openseverance.app.whatif;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.files.report.Report;
import org.openseverance.adapters.files.report.ReportCsv;
import org.openseverance.adapters.files.report.ReportJson;
import org.openseverance.adapters.files.report.ReportSource;
import org.openseverance.adapters.files.result.ResultJson;
import org.openseverance.adapters.files.workforce.WorkforceReading;
import org.openseverance.app.shelf.PlanShelf;
import org.openseverance.app.terminal.BadInput;
import org.openseverance.app.terminal.ExitCode;
import org.openseverance.app.terminal.OptionFaults;
import org.openseverance.app.terminal.OutputFormat;
import org.openseverance.application.whatif.Answer;
import org.openseverance.application.whatif.AskedInputs;
import org.openseverance.application.whatif.CompareWorkforce;
import org.openseverance.application.whatif.Dimensions;
import org.openseverance.application.whatif.ImmutableQuestion;
import org.openseverance.application.whatif.Question;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.whatif.Scenario;
import org.openseverance.domain.worksheet.Unusable;
import org.openseverance.domain.worksheet.WorkforceFacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares plans, and changes of plans, over a workforce. */
@Command(
        name = "what-if",
        sortOptions = false,
        description =
                "Compares plans, and changes of plans, over a workforce: cost by award and by group, who gains and who loses and why, and what one day more would cost.",
        footer = {
            "",
            "Examples:",
            "  severance what-if --workforce staff.csv --plan examples/one-week-per-year.yaml \\",
            "      --against examples/two-weeks-per-year.yaml --end 2026-06-30 \\",
            "      --by department,job_level --html what-if.html",
            "  severance what-if --workforce staff.csv --plan p.yaml --end 2026-06-30 --set parameters.min_weeks=6",
            "  severance what-if --workforce staff.csv --plan p.yaml --end 2026-06-30 \\",
            "      --sweep parameters.min_weeks=2..8/2 --for 'department in [Marketing, Sales]'",
            "",
            "Exit code 2 if a plan or the workforce cannot be used, or with --strict if a row has a fault."
        })
public final class WhatIfCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final WorkforceSource source = new WorkforceSource();

    @Mixin
    private final ScenarioOptions asked = new ScenarioOptions();

    @Mixin
    private final EventOptions event = new EventOptions();

    @Option(
            names = "--by",
            paramLabel = "FACT",
            split = ",",
            description = "Give the figures also by these facts, for example department,job_level.")
    private List<String> by = List.of();

    @Option(
            names = "--for",
            paramLabel = "TEST",
            description =
                    "Take only the people for whom a test in the words of the plan language holds, for example 'department is Marketing'.")
    private @Nullable String people;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write the report as one self-contained page with charts.")
    private @Nullable Path html;

    @Option(names = "--csv", paramLabel = "FILE", description = "Write all figures as CSV, one figure a row.")
    private @Nullable Path csv;

    @Mixin
    private final PlanShelf shelf = new PlanShelf();

    @Mixin
    private final OutputFormat.Choice format = new OutputFormat.Choice();

    @Override
    public Integer call() {
        List<Scenario> scenarios = asked.scenarios(shelf);
        List<Plan> plans = scenarios.stream().map(Scenario::plan).toList();
        AskedInputs inputs = AskedInputs.of(plans, shelf.library());
        WorkforceFacts.Event forAll = event.event();
        List<Fault> faults = new ArrayList<>();
        List<String> dimensions = Dimensions.of(by, inputs, OptionFaults.of("--by"), faults);
        OptionFaults.refuse(faults);
        Report report;
        try (ProgressLine progress = ProgressLine.start(spec.commandLine().getErr())) {
            WorkforceReading reading = source.read(inputs, asked.constants());
            Question question = ImmutableQuestion.builder()
                    .workforce(reading.workforce())
                    .event(forAll)
                    .addAllScenarios(scenarios)
                    .addAllDimensions(dimensions)
                    .people(people)
                    .build();
            report = new Report(
                    ReportSource.of(source.name(), reading),
                    question,
                    compare(question, progress),
                    LocalDate.now(ZoneId.systemDefault()),
                    new Report.Names("--for", "--end"));
        }
        write(report);
        return ExitCode.DONE;
    }

    private Answer compare(Question question, ProgressLine progress) {
        CompareWorkforce comparing =
                new CompareWorkforce(shelf.library(), Runtime.getRuntime().availableProcessors());
        try {
            CompareWorkforce.Result result = comparing.compare(question, progress);
            if (result.answer() == null) {
                throw new BadInput("The comparison cannot be made.", "Mend what is said above.", result.faults());
            }
            return result.answer();
        } catch (Unusable unusable) {
            throw new BadInput(
                    "The workforce and the plans do not go together: " + unusable.getMessage() + ".",
                    "Mend the column, or map another with --map.");
        }
    }

    private void write(Report report) {
        PrintWriter out = spec.commandLine().getOut();
        if (format.isJson()) {
            ResultJson.write(out, new ReportJson(report)::write);
        } else {
            new ReportText(report, out).write();
        }
        PrintWriter err = spec.commandLine().getErr();
        if (html != null) {
            ReportFile.write(html, file -> new ReportPage(report).write(file));
            err.println("The page is in " + html + ".");
        }
        if (csv != null) {
            ReportFile.write(csv, file -> new ReportCsv(report).write(file));
            err.println("The figures are in " + csv + ".");
        }
        out.flush();
        err.flush();
    }
}
