package org.openseverance.app;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.openseverance.app.terminal.BadInput;
import org.openseverance.app.terminal.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what went wrong: one sentence, then what to do; never a stack trace unless it is asked for. */
final class Problems {

    private Problems() {}

    /** A command line that cannot be understood. */
    static int ofUsage(ParameterException problem, String[] args) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(sentence(
                String.valueOf(problem.getMessage()).lines().findFirst().orElse("")));
        String advice = "";
        if (problem instanceof UnmatchedArgumentException unmatched) {
            List<String> near = unmatched.getSuggestions();
            advice = near.isEmpty() ? "" : "Maybe " + near.get(0) + ". ";
        }
        err.println(advice + "\"" + command.getCommandSpec().qualifiedName() + " --help\" tells how it is used.");
        return ExitCode.BAD_INPUT;
    }

    /** Anything else. */
    static int tell(Throwable problem, PrintWriter err, boolean debug) {
        if (debug) {
            problem.printStackTrace(err);
        }
        if (problem instanceof BadInput bad) {
            bad.faults().forEach(err::println);
            err.println(sentence(bad.getMessage()));
            if (!bad.advice().isEmpty()) {
                err.println(bad.advice());
            }
            return ExitCode.BAD_INPUT;
        }
        if (problem instanceof UncheckedIOException io) {
            err.println(sentence(String.valueOf(io.getMessage())));
            err.println("Check that the file or folder exists and that you may use it.");
            return ExitCode.BAD_INPUT;
        }
        err.println("This is a bug of this program: " + id(problem) + ".");
        err.println("Please report it with that line and the command; --debug shows the details.");
        return Main.BUG;
    }

    private static String sentence(@org.jspecify.annotations.Nullable String message) {
        String text = message == null ? "" : message.strip();
        return text.isEmpty() || text.endsWith(".") ? text : text + ".";
    }

    /** The kind of the error and where it rose, to tell one bug from another. */
    private static String id(Throwable problem) {
        for (StackTraceElement frame : problem.getStackTrace()) {
            if (frame.getClassName().startsWith("org.openseverance")) {
                return problem.getClass().getSimpleName() + " in " + frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return problem.getClass().getSimpleName();
    }
}
