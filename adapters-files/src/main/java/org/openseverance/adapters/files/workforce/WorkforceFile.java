package org.openseverance.adapters.files.workforce;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a workforce from a file of CSV or of JSON lines, plain or gzipped. */
public final class WorkforceFile {

    private static final String NO_DELIMITER = "--delimiter cannot be a quote or a line end";

    private final Source source;
    private final WorkforceOptions options;
    private final Charset charset;
    private final char delimiter;
    private final List<String> notes;

    private WorkforceFile(Source source, WorkforceOptions options, Charset charset, List<String> notes)
            throws IOException {
        this.source = source;
        this.options = options;
        this.charset = charset;
        this.notes = notes;
        this.delimiter = Dialect.delimiter(source, charset, options);
        if (partsNothing(delimiter)) {
            throw new UnreadableWorkforce(source.name(), NO_DELIMITER);
        }
    }

    private static boolean partsNothing(char delimiter) {
        return delimiter == '"' || delimiter == '\n' || delimiter == '\r';
    }

    /** What is wrong with options, whatever the file is: sentences such as {@link UnreadableWorkforce} has. */
    public static List<String> problems(WorkforceOptions options) {
        List<String> problems = new ArrayList<>();
        Formats.of(options, problems);
        Header.check(options, problems);
        options.delimiter().filter(WorkforceFile::partsNothing).ifPresent(sign -> problems.add(NO_DELIMITER));
        return problems;
    }

    /**
     * Reads a file of any length.
     *
     * @throws UnreadableWorkforce if the file cannot be understood as a whole; it says why, and what to do
     */
    public static WorkforceReading read(Path file, WorkforceOptions options) {
        return read(Source.of(file), options);
    }

    /**
     * Reads a file of any length that messages call by another name.
     *
     * @throws UnreadableWorkforce if the file cannot be understood as a whole; it says why, and what to do
     */
    public static WorkforceReading read(String name, Path file, WorkforceOptions options) {
        return read(Source.of(name, file), options);
    }

    /**
     * Reads a stream of at most 512 MiB, compressed or not; the caller closes it.
     *
     * @throws UnreadableWorkforce if it cannot be understood as a whole; it says why, and what to do
     */
    public static WorkforceReading read(String name, InputStream stream, WorkforceOptions options) {
        return read(Source.of(name, stream), options);
    }

    private static WorkforceReading read(Source any, WorkforceOptions options) {
        Source source = any.within(options.mostBytes());
        try {
            Charset charset = Encoding.first(source, options);
            if (WorkforceFormat.of(source, charset, options) == WorkforceFormat.JSON_LINES) {
                return new JsonLinesFile(source, options, charset).read();
            }
            try {
                return new WorkforceFile(source, options, charset, new ArrayList<>()).read();
            } catch (CharacterCodingException e) {
                int line = Encoding.firstLineNotUtf8(source);
                if (options.encoding().isPresent()) {
                    throw new UnreadableWorkforce(
                            source.name(),
                            "line " + line + " is not " + charset + "\n    Maybe --encoding " + Encoding.FALLBACK);
                }
                List<String> notes = new ArrayList<>();
                notes.add("read as " + Encoding.FALLBACK + ", because line " + line + " is not UTF-8");
                return new WorkforceFile(source, options, Encoding.FALLBACK, notes).read();
            }
        } catch (IOException e) {
            throw Source.unreadable(source.name(), e);
        } catch (CsvParseException | IllegalStateException e) {
            throw new UnreadableWorkforce(source.name(), String.valueOf(e.getMessage()));
        }
    }

    private WorkforceReading read() throws IOException {
        List<String> problems = new ArrayList<>();
        Formats formats = Formats.of(options, problems);
        HeaderReader first = new HeaderReader();
        pass(0, guard -> first, () -> !first.isInHeader());
        first.headers().stream()
                .map(BadCharacters::fault)
                .filter(Objects::nonNull)
                .forEach(wrong -> problems.add("a header " + wrong));
        Header header = Header.of(first.headers(), options, problems);
        header.checkConstants(options.inputs(), problems);
        header.checkNeeded(options.needed(), problems);
        if (header.columns().isEmpty()) {
            problems.add("no header is understood: " + String.join(", ", first.headers())
                    + "\n    Maybe --map hire_date=\"...\"");
        }
        stopAt(problems);

        KeptFaults kept = new KeptFaults(options.keptFaults());
        WorkforceReading reading = rows(header, formats, kept, true);
        if (reading != null) {
            kept.faults().forEach(options.onFault());
            return reading;
        }
        Survey survey = new Survey(header, options, formats);
        pass(header.headers().size(), guard -> survey, () -> false);
        survey.settle(formats, notes, problems);
        stopAt(problems);
        // null on trial only
        return Objects.requireNonNull(rows(header, formats, new KeptFaults(options.keptFaults()), false));
    }

    private void stopAt(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new UnreadableWorkforce(source.name(), problems);
        }
    }

    /** Reads the rows. On trial, formats are assumed to be plain and faults wait: null as soon as that does not hold. */
    private @Nullable WorkforceReading rows(Header header, Formats formats, KeptFaults kept, boolean trial)
            throws IOException {
        RowCells cells = new RowCells(options.inputs(), formats, trial);
        Rows rows = new Rows(header, cells, options, trial ? kept : kept.andThen(options.onFault()));
        pass(header.headers().size(), guard -> new RowReader(rows, guard::nextBroken), () -> trial && kept.isOver());
        if (trial && (kept.isOver() || !cells.isSettled())) {
            return null;
        }
        return rows.reading(header, kept, notes);
    }

    private void pass(int columns, Function<QuoteGuard, CsvCallbackHandler<Boolean>> handler, BooleanSupplier enough)
            throws IOException {
        try (QuoteGuard guard = new QuoteGuard(source.text(charset), delimiter, columns);
                CsvReader<Boolean> csv = CsvReader.builder()
                        .fieldSeparator(delimiter)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .build(handler.apply(guard), guard)) {
            Iterator<Boolean> records = csv.iterator();
            while (!enough.getAsBoolean() && records.hasNext()) {
                records.next();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            // FastCSV wraps what a handler throws
            throw e.getCause() instanceof RuntimeException thrown ? thrown : e;
        }
    }
}
