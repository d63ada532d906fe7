package org.openseverance.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.openseverance.app.cases.TestCommand;
import org.openseverance.app.explain.ExplainCommand;
import org.openseverance.app.plans.CheckCommand;
import org.openseverance.app.plans.PlansCommand;
import org.openseverance.app.plans.SchemaCommand;
import org.openseverance.app.serve.ServeCommand;
import org.openseverance.app.terminal.ExitCode;
import org.openseverance.app.whatif.WhatIfCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
        name = "severance",
        mixinStandardHelpOptions = true,
        description = "Says to the cent and with reasons what an employer owes or offers when jobs end.",
        subcommands = {
            ServeCommand.class,
            PlansCommand.class,
            CheckCommand.class,
            ExplainCommand.class,
            WhatIfCommand.class,
            TestCommand.class,
            SchemaCommand.class
        },
        versionProvider = Main.Version.class,
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        footerHeading = "",
        footer = {
            "",
            "Examples:",
            "  severance plans",
            "  severance explain --plan examples/one-week-per-year.yaml --employee examples/employee.json",
            "  severance explain --help",
            "",
            "Exit codes: 0 done; 1 findings or failed cases; 2 usage or bad input; 3 a bug of this program."
        })
public final class Main implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show the stack trace of an unexpected error.")
    private boolean debug;

    private Main() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(args, out, err));
    }

    /** Runs a command; the exit code. */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        PrintWriter to = new PrintWriter(out, false, StandardCharsets.UTF_8);
        PrintWriter errors = new PrintWriter(err, true, StandardCharsets.UTF_8);
        Main main = new Main();
        CommandLine line = new CommandLine(main)
                .setOut(to)
                .setErr(errors)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler(Problems::ofUsage)
                .setExecutionExceptionHandler((problem, command, parsed) -> Problems.tell(problem, errors, main.debug));
        line.getSubcommands().values().forEach(Main::addHelp);
        try {
            return line.execute(args);
        } catch (StackOverflowError | OutOfMemoryError exhausted) {
            return Problems.tell(exhausted, errors, main.debug);
        } finally {
            to.flush();
            errors.flush();
        }
    }

    private static void addHelp(CommandLine command) {
        if (command.getCommandSpec().findOption("--help") == null) {
            command.getCommandSpec()
                    .addOption(OptionSpec.builder("-h", "--help")
                            .usageHelp(true)
                            .description("Show this help.")
                            .build());
        }
    }

    /** Without a command there is nothing to do. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "A command is missing.");
    }

    /** The version as the jar says it. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String built = Main.class.getPackage().getImplementationVersion();
            return new String[] {
                "severance " + (built == null ? "(not packaged)" : built) + ", Java "
                        + System.getProperty("java.version")
            };
        }
    }

    /** Of a command that did not do what it should. */
    static final int BUG = ExitCode.BAD_INPUT + 1;
}
