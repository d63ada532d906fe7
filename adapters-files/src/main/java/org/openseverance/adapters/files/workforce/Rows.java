package org.openseverance.adapters.files.workforce;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.workforce.RowFault;
import org.openseverance.domain.workforce.Workforce;

/** Fills rows from the cells that a file's reader finds. A row with a fault is dropped; all its faults are told. */
final class Rows implements RowCells.Faults {

    private static final int LONGEST_VALUE = 200;

    private record Constant(Cell cell, String text) {}

    private final RowCells cells;
    private final @Nullable Cell[] columns;
    private final List<Constant> constants = new ArrayList<>();
    private final Consumer<RowFault> onFault;
    private final int mostRows;

    private boolean blank = true;
    private int row;
    private int blankRows;
    private int rowsFaulty;
    private final List<RowFault> faults = new ArrayList<>();

    Rows(Header header, RowCells cells, WorkforceOptions options, Consumer<RowFault> onFault) {
        this.cells = cells;
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

    int columns() {
        return columns.length;
    }

    /** Begins the row of a line. */
    void begin(long line) {
        row = (int) Math.min(line, Integer.MAX_VALUE);
        blank = true;
        faults.clear();
        cells.beginRow();
    }

    /** Reads a cell, without blanks around it. */
    void cell(int index, char[] text, int from, int to) {
        boolean empty = from == to;
        blank &= empty;
        Cell cell = columns[index];
        if (cell != null) {
            String wrong = empty ? cell.readBlank() : cell.readText(text, from, to, row);
            if (wrong != null) {
                add(cell.name(), new String(text, from, Math.min(to - from, LONGEST_VALUE)), wrong);
            }
        }
    }

    /** Something stands in the row that no column has. */
    void notBlank() {
        blank = false;
    }

    /** The fact or input that a column is read as; empty if it is ignored. */
    String fact(int index) {
        Cell cell = columns[index];
        return cell == null ? "" : cell.name();
    }

    @Override
    public void add(String field, String value, String message) {
        faults.add(new RowFault(row, field, value, message));
    }

    /** Ends a row of which all cells were read. */
    void end() {
        if (blank) {
            blankRows++;
            cells.workforce().dropRow();
            checkLength();
            return;
        }
        for (Constant constant : constants) {
            String wrong = constant.cell.readText(constant.text.toCharArray(), 0, constant.text.length(), row);
            if (wrong != null) {
                add(constant.cell.name(), constant.text, wrong);
            }
        }
        cells.checkRow(row, this);
        close();
    }

    /** Ends a row that as a whole is not as it should be; nothing else is told of it. What nobody could find by the person's id is not kept. */
    void endBroken(String value, String message) {
        faults.clear();
        add("", cells.isNameless() ? "" : value, message);
        close();
    }

    private void close() {
        if (!faults.isEmpty()) {
            String id = cells.id();
            faults.forEach(fault -> onFault.accept(fault.of(id)));
            rowsFaulty++;
        }
        cells.endRow(row, !faults.isEmpty());
        checkLength();
    }

    /** Blank rows count too: packed, millions of them are nearly nothing to send. */
    private void checkLength() {
        if ((long) cells.workforce().size() + rowsFaulty + blankRows > mostRows) {
            throw new IllegalStateException("has more than " + mostRows + " rows"
                    + (blankRows > 0 ? ", of which " + blankRows + " are blank" : ""));
        }
    }

    /** The file as read. */
    WorkforceReading reading(Header header, KeptFaults kept, List<String> notes) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(cells.notes());
        if (blankRows > 0) {
            all.add(blankRows + " rows are blank and were passed over");
        }
        int used = cells.workforce().size();
        Workforce workforce = cells.workforce().build();
        return new WorkforceReading(
                workforce,
                used + rowsFaulty,
                used,
                rowsFaulty,
                kept.count(),
                kept.faults(),
                header.columns(),
                header.ignored(),
                all);
    }
}
