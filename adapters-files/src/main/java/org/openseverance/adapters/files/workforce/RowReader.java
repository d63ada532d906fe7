package org.openseverance.adapters.files.workforce;

import org.openseverance.domain.workforce.RowFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.files.workforce.QuoteGuard.Broken;
import org.openseverance.domain.workforce.Workforce;

/** Reads rows as FastCSV finds their cells, straight from its buffer. A row with a fault is dropped; all its faults are told. */
final class RowReader extends RecordHandler implements RowCells.Faults {

    private record Constant(Cell cell, String text) {}

    private final RowCells cells;
    private final @Nullable Cell[] columns;
    private final List<Constant> constants = new ArrayList<>();
    private final Supplier<@Nullable Broken> broken;
    private final Consumer<RowFault> onFault;
    private final int mostRows;

    private boolean marked;
    private boolean blank = true;
    private int row;
    private int surplus;
    private int blankRows;
    private int rowsFaulty;
    private final List<RowFault> faults = new ArrayList<>();

    RowReader(
            Header header,
            RowCells cells,
            WorkforceOptions options,
            Supplier<@Nullable Broken> broken,
            Consumer<RowFault> onFault) {
        this.cells = cells;
        this.broken = broken;
        this.onFault = onFault;
        this.mostRows = options.mostRows();
        this.columns = new @Nullable Cell[header.targets().size()];
        for (int i = 0; i < columns.length; i++) {
            String target = header.targets().get(i);
            columns[i] = target.isEmpty() ? null : cells.column(target);
        }
        for (Map.Entry<String, String> constant : header.constants().entrySet()) {
            constants.add(new Constant(
                    cells.constant(constant.getKey()), constant.getValue().strip()));
        }
    }

    @Override
    protected void handleBegin(long line) {
        row = (int) Math.min(line, Integer.MAX_VALUE);
        marked = false;
        blank = true;
        surplus = 0;
        faults.clear();
        cells.beginRow();
    }

    @Override
    void cell(int index, char[] text, int from, int to) {
        boolean empty = from == to;
        blank &= empty;
        if (index >= columns.length) {
            surplus += empty ? 0 : 1;
            return;
        }
        marked |= index == 0 && to - from == 1 && text[from] == QuoteGuard.MARK;
        Cell cell = columns[index];
        if (cell != null) {
            String wrong = empty ? cell.readBlank() : cell.read(text, from, to, row);
            if (wrong != null) {
                add(cell.name(), new String(text, from, Math.min(to - from, 200)), wrong);
            }
        }
    }

    @Override
    public void add(String field, String value, String message) {
        faults.add(new RowFault(row, field, value, message));
    }

    @Override
    void endRow() {
        if (blank) {
            blankRows++;
            cells.workforce().dropRow();
            return;
        }
        if (marked) {
            // nothing else of the line was read
            Broken line = broken.get();
            faults.clear();
            add("", line == null ? "" : line.value(), line == null ? "is no row" : line.message());
        } else if (getFieldCount() < columns.length || surplus > 0) {
            faults.clear();
            add("", "", "the row has " + getFieldCount() + " cells, the header has " + columns.length);
        } else {
            for (Constant constant : constants) {
                String wrong = constant.cell.read(constant.text.toCharArray(), 0, constant.text.length(), row);
                if (wrong != null) {
                    add(constant.cell.name(), constant.text, wrong);
                }
            }
            cells.checkRow(row, this);
        }
        cells.endRow(row, !faults.isEmpty());
        rowsFaulty += faults.isEmpty() ? 0 : 1;
        faults.forEach(onFault);
        if (cells.workforce().size() + rowsFaulty > mostRows) {
            throw new IllegalStateException("has more than " + mostRows + " rows");
        }
    }

    int rowsFaulty() {
        return rowsFaulty;
    }

    int blankRows() {
        return blankRows;
    }

    Workforce build() {
        return cells.workforce().build();
    }
}
