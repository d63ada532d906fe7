package org.openseverance.adapters.files.workforce;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.openseverance.domain.workforce.RowFault;

/** Writes faults of rows as CSV: row, field, value, message. A value that a spreadsheet would take for a formula gets an apostrophe in front. */
public final class RowFaultFile implements Consumer<RowFault>, Closeable {

    private final CsvWriter csv;

    private RowFaultFile(CsvWriter csv) {
        this.csv = csv;
    }

    /** Opens the file and writes the header. */
    public static RowFaultFile create(Path file) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(file);
        csv.writeRecord("row", "field", "value", "message");
        return new RowFaultFile(csv);
    }

    /** Some of the faults as they stand in such a file. */
    public static String text(List<RowFault> faults, boolean withHeader) {
        StringWriter text = new StringWriter();
        RowFaultFile file = new RowFaultFile(CsvWriter.builder().bufferSize(0).build(text));
        if (withHeader) {
            file.csv.writeRecord("row", "field", "value", "message");
        }
        faults.forEach(file);
        return text.toString();
    }

    @Override
    public void accept(RowFault fault) {
        csv.writeRecord(
                Integer.toString(fault.row()), fault.field(), harmless(fault.value()), harmless(fault.message()));
    }

    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
