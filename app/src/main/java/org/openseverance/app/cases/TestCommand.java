package org.openseverance.app.cases;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.openseverance.adapters.files.leaver.CaseFile;
import org.openseverance.adapters.files.library.PlanFile;
import org.openseverance.adapters.files.library.PlanFolder;
import org.openseverance.adapters.files.result.ResultJson;
import org.openseverance.app.shelf.PlanShelf;
import org.openseverance.app.terminal.BadInput;
import org.openseverance.app.terminal.ExitCode;
import org.openseverance.app.terminal.OutputFormat;
import org.openseverance.application.cases.CaseCheck;
import org.openseverance.application.cases.CaseResult;
import org.openseverance.application.cases.CaseResult.Miss;
import org.openseverance.application.cases.CaseResult.Verdict;
import org.openseverance.application.cases.WorkedCase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs worked cases and tells every miss. */
@Command(
        name = "test",
        description =
                "Runs worked cases against the plans, prints each miss with what was expected, what came out and why, and closes with \"N passed, N failed\".",
        footer = {
            "",
            "Examples:",
            "  severance test library/law/gb/statutory-redundancy-pay.cases.jsonl",
            "  severance test my-cases.jsonl --plan-dir my-plans",
            "",
            "A file has one JSON object a line. A case whose plan is not in the library is counted in a line of its own.",
            "Exit code 1 if a case failed."
        })
public final class TestCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "CASES", arity = "1..*", description = "Files of worked cases, one JSON object a line.")
    private List<Path> files = List.of();

    @Mixin
    private final PlanShelf shelf = new PlanShelf();

    @Mixin
    private final OutputFormat.Choice format = new OutputFormat.Choice();

    @Override
    public Integer call() {
        PlanFolder library = shelf.library();
        Map<Path, String> texts = new TreeMap<>();
        files.forEach(file -> texts.put(file, text(file)));
        CaseCheck check = new CaseCheck(library);
        List<CaseResult> results = new ArrayList<>();
        texts.forEach((file, text) -> {
            for (WorkedCase worked : new CaseFile(library).read(file.toString(), text)) {
                results.add(withFaultyPlan(check.run(worked), library));
            }
        });
        PrintWriter out = spec.commandLine().getOut();
        if (format.isJson()) {
            ResultJson.write(out, json -> CaseReport.json(json, results));
        } else {
            new CaseReport(library, out).text(results);
        }
        return CaseReport.count(results, Verdict.FAILED) == 0 ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    /** A plan that is there but has faults is no missing plan: its cases fail. */
    private static CaseResult withFaultyPlan(CaseResult result, PlanFolder library) {
        PlanFile.Result plan = result.verdict() == Verdict.NO_PLAN
                ? library.read(result.worked().plan())
                : null;
        if (plan == null || plan.plan() != null) {
            return result;
        }
        Miss miss = new Miss(
                "the plan",
                "a sound document",
                plan.faults().size() + " faults, the first: " + plan.faults().get(0));
        return new CaseResult(result.worked(), Verdict.FAILED, List.of(miss), null);
    }

    private static String text(Path file) {
        if (Files.isDirectory(file)) {
            throw new BadInput(
                    file + " is a folder.", "Name the files in it, for example " + file.resolve("*.jsonl") + ".");
        }
        if (!Files.exists(file)) {
            throw new BadInput(
                    "There is no file " + file + ".", "Check the path; it is taken from the current folder.");
        }
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            throw new BadInput("The file " + file + " is not in UTF-8.", "Save it as UTF-8, one JSON object a line.");
        } catch (IOException e) {
            throw new BadInput("The file " + file + " cannot be read.", "Check that you may read it.");
        }
    }
}
