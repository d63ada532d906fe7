package org.openseverance.adapters.files.workforce;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openseverance.domain.time.PackedDate;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.workforce.RowFault;

/** Files as phrases. */
final class TestFile {

    private TestFile() {}

    static WorkforceReading read(String text) {
        return read(text, WorkforceOptions.none());
    }

    static WorkforceReading read(String text, WorkforceOptions options) {
        return read(text.getBytes(StandardCharsets.UTF_8), options);
    }

    static WorkforceReading read(byte[] bytes, WorkforceOptions options) {
        return WorkforceFile.read("test.csv", new ByteArrayInputStream(bytes), options);
    }

    /** The problems of a file that cannot be read. */
    static List<String> problems(String text, WorkforceOptions options) {
        try {
            WorkforceReading reading = read(text, options);
            throw new AssertionError("was read: " + reading.rowsUsed() + " rows");
        } catch (UnreadableWorkforce e) {
            return e.problems();
        }
    }

    static List<String> problems(String text) {
        return problems(text, WorkforceOptions.none());
    }

    /** The faults as text. */
    static List<String> faults(String text) {
        return read(text).faults().stream().map(RowFault::toString).toList();
    }

    static String date(WorkforceReading reading, Fact fact, int row) {
        return PackedDate.toLocalDate(reading.workforce().dates(fact)[row]).toString();
    }

    static String word(WorkforceReading reading, Fact fact, int row) {
        int code = reading.workforce().words(fact)[row];
        return code < 0 ? "unknown" : reading.workforce().dictionary(fact).get(code);
    }

    /** A number with its decimals. */
    static String number(WorkforceReading reading, Fact fact, int row) {
        long unscaled = reading.workforce().numbers(fact)[row];
        return BigDecimal.valueOf(unscaled, reading.workforce().decimals(fact)).toPlainString();
    }

    /** A file of ../shared/data, read where it lies. */
    static Path shared(String name) {
        Path file = Path.of(System.getProperty("basedir", "."), "../../shared/data", name)
                .toAbsolutePath()
                .normalize();
        if (!Files.exists(file)) {
            throw new AssertionError(
                    "The shared data is not there: " + file + ". It belongs beside the project's folder.");
        }
        return file;
    }
}
