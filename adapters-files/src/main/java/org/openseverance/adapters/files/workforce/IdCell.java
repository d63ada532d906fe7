package org.openseverance.adapters.files.workforce;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.employee.EmployeeId;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.workforce.Words;
import org.openseverance.domain.workforce.Workforce;

/** The employee's id, which every row must have for itself. */
final class IdCell extends Cell {

    private final Workforce.Builder workforce;
    private final Words column;
    /** Ids of rows that were dropped: a later row is a duplicate nevertheless. */
    private final Map<String, Integer> dropped = new HashMap<>();

    private final char[] id = new char[EmployeeId.LONGEST];
    private int length;

    IdCell(Workforce.Builder workforce) {
        super(Fact.EMPLOYEE_ID.label());
        this.workforce = workforce;
        this.column = workforce.words(Fact.EMPLOYEE_ID);
    }

    @Override
    @Nullable
    String read(char[] text, int from, int to, int row) {
        if (to - from > EmployeeId.LONGEST) {
            return "is longer than " + EmployeeId.LONGEST + " characters";
        }
        length = to - from;
        System.arraycopy(text, from, id, 0, length);
        int code = column.set(text, from, to);
        // each row that was kept brought one new id, so codes are rows
        if (code < workforce.size()) {
            return "is also on row " + workforce.sourceRow(code);
        }
        Integer earlier = dropped.isEmpty() ? null : dropped.get(new String(text, from, to - from));
        return earlier == null ? null : "is also on row " + earlier;
    }

    @Override
    @Nullable
    String readBlank() {
        return "is empty";
    }

    /** Forgets the row before. */
    void beginRow() {
        length = 0;
    }

    /** The id of the row that is being read; null if it has none that could be read. */
    @Nullable
    String id() {
        return length == 0 ? null : new String(id, 0, length);
    }

    /** The row is not kept, but its id is taken. */
    void dropRow(int row) {
        if (length > 0) {
            dropped.putIfAbsent(new String(id, 0, length), row);
        }
    }
}
