package org.openseverance.app.whatif;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.files.workforce.ImmutableWorkforceOptions;
import org.openseverance.adapters.files.workforce.InputColumn;
import org.openseverance.adapters.files.workforce.RowFaultFile;
import org.openseverance.adapters.files.workforce.UnreadableWorkforce;
import org.openseverance.adapters.files.workforce.WorkforceFile;
import org.openseverance.adapters.files.workforce.WorkforceOptions;
import org.openseverance.adapters.files.workforce.WorkforceReading;
import org.openseverance.app.terminal.BadInput;
import org.openseverance.application.whatif.AskedInputs;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.workforce.RowFault;
import picocli.CommandLine.Option;

/** The workforce file, and what the user says about it. */
final class WorkforceSource {

    private static final int SHOWN = 5;

    @Option(
            names = "--workforce",
            required = true,
            paramLabel = "FILE",
            description = "The employees, as CSV or JSON lines, plain or gzipped. See docs/workforce-files.md.")
    private Path file = Path.of("");

    @Option(
            names = "--map",
            paramLabel = "FACT=HEADER",
            description = "The header of a fact or input, for example hire_date=\"Date of Hire\".")
    private Map<String, String> map = new LinkedHashMap<>();

    @Option(
            names = "--date-format",
            paramLabel = "FACT=PATTERN",
            description = "How a column writes dates: hire_date=MM/dd/yyyy, or excel. * stands for all.")
    private Map<String, String> dateFormats = new LinkedHashMap<>();

    @Option(names = "--decimal-mark", paramLabel = "MARK", description = "The decimal mark of numbers: . or ,")
    private @Nullable Character decimalMark;

    @Option(names = "--delimiter", paramLabel = "MARK", description = "What stands between cells.")
    private @Nullable Character delimiter;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "The encoding of the file, for example windows-1252.")
    private @Nullable Charset encoding;

    @Option(names = "--strict", description = "Stop if a row has a fault.")
    private boolean strict;

    @Option(names = "--faults", paramLabel = "FILE", description = "Write all faults of rows to a CSV file.")
    private @Nullable Path faults;

    String name() {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    /** Reads the file, with the columns that plans ask for. */
    WorkforceReading read(AskedInputs inputs, Map<String, String> constants) {
        if (!Files.exists(file) || Files.isDirectory(file)) {
            throw new BadInput(
                    "There is no file " + file + ".", "Check the path; it is taken from the current folder.");
        }
        if (!inputs.disagreeing().isEmpty()) {
            throw new BadInput(
                    "The plans ask for " + String.join(", ", inputs.disagreeing()) + " as different types.",
                    "Compare them one by one, or rename an input.");
        }
        ImmutableWorkforceOptions options = ImmutableWorkforceOptions.builder()
                .map(map)
                .constants(constants)
                .dateFormats(dateFormats)
                .decimalMark(java.util.Optional.ofNullable(decimalMark))
                .delimiter(java.util.Optional.ofNullable(delimiter))
                .encoding(java.util.Optional.ofNullable(encoding))
                .inputs(InputColumn.of(inputs))
                .build();
        WorkforceReading reading = faults == null ? read(options) : readWritingFaults(options, faults);
        if (strict && reading.faultCount() > 0) {
            throw new BadInput(
                    reading.rowsFaulty() + " of " + reading.rowsRead() + " rows of " + file
                            + " have a fault, and --strict is set.",
                    faults == null
                            ? "Mend them; --faults FILE writes all of them to a file."
                            : "Mend them; all are in " + faults + ".",
                    reading.faults().stream().limit(SHOWN).map(this::fault).toList());
        }
        if (reading.rowsUsed() == 0) {
            throw new BadInput(
                    "No row of " + file + " can be used.",
                    "Mend the faults.",
                    reading.faults().stream().limit(SHOWN).map(this::fault).toList());
        }
        return reading;
    }

    private Fault fault(RowFault fault) {
        return new Fault(new Place(file.toString(), 0, 0, ""), fault.toString(), "");
    }

    private WorkforceReading readWritingFaults(ImmutableWorkforceOptions options, Path to) {
        try (RowFaultFile written = RowFaultFile.create(to)) {
            return read(options.withOnFault(written));
        } catch (IOException e) {
            throw new BadInput(
                    "The file " + to + " cannot be written.",
                    "Check that its folder exists and that you may write there.");
        }
    }

    /** A pipe or the like, which gives its bytes once. */
    private WorkforceReading readStream(WorkforceOptions options) {
        try (InputStream in = Files.newInputStream(file)) {
            return WorkforceFile.read(file.toString(), in, options);
        } catch (IOException e) {
            throw new BadInput(file + " cannot be read.", "Check that it is open and that you may read it.");
        }
    }

    private WorkforceReading read(WorkforceOptions options) {
        try {
            return Files.isRegularFile(file) ? WorkforceFile.read(file, options) : readStream(options);
        } catch (UnreadableWorkforce unreadable) {
            List<String> problems = unreadable.problems();
            if (problems.size() == 1) {
                String[] parts = problems.get(0).split("\n\\s*", 2);
                throw new BadInput(
                        file + ": " + parts[0], parts.length > 1 ? parts[1] : "See docs/workforce-files.md.");
            }
            throw new BadInput(
                    file + " cannot be read.",
                    "See docs/workforce-files.md.",
                    problems.stream()
                            .map(problem -> problem.split("\n\\s*", 2))
                            .map(parts -> new Fault(
                                    new Place(file.toString(), 0, 0, ""), parts[0], parts.length > 1 ? parts[1] : ""))
                            .toList());
        }
    }
}
