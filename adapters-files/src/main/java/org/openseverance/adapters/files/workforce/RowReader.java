package org.openseverance.adapters.files.workforce;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.files.workforce.QuoteGuard.Broken;

/** Reads rows as FastCSV finds their cells, straight from its buffer. */
final class RowReader extends RecordHandler {

    private final Rows rows;
    private final Supplier<@Nullable Broken> broken;

    private boolean marked;
    private boolean blank = true;
    private int surplus;

    RowReader(Rows rows, Supplier<@Nullable Broken> broken) {
        this.rows = rows;
        this.broken = broken;
    }

    @Override
    protected void handleBegin(long line) {
        marked = false;
        blank = true;
        surplus = 0;
        rows.begin(line);
    }

    @Override
    void cell(int index, char[] text, int from, int to) {
        if (QuoteGuard.isMark(text, from, to)) {
            marked = true;
            return;
        }
        boolean empty = from == to;
        blank &= empty;
        if (index >= rows.columns()) {
            surplus += empty ? 0 : 1;
            return;
        }
        rows.cell(index, text, from, to);
    }

    @Override
    void endRow() {
        if (marked) {
            // the rest of the line was not read
            Broken line = broken.get();
            rows.endBroken(line == null ? "" : line.value(), line == null ? "is no row" : line.message());
        } else if (!blank && (getFieldCount() < rows.columns() || surplus > 0)) {
            rows.endBroken("", "the row has " + cells(getFieldCount()) + ", the header has " + rows.columns());
        } else {
            rows.end();
        }
    }

    private static String cells(int count) {
        return count == 1 ? "1 cell" : count + " cells";
    }
}
