package org.openseverance.adapters.files.workforce;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import org.openseverance.domain.employee.EmployeeId;

/** Takes cells from FastCSV's buffer, without the blanks around them. Empty lines before the header are no header. */
abstract class RecordHandler extends AbstractBaseCsvCallbackHandler<Boolean> {

    private boolean inHeader = true;

    /** A cell of the header. */
    void header(String text) {}

    /** A cell of a row. */
    void cell(int index, char[] text, int from, int to) {}

    /** The end of a row. */
    void endRow() {}

    /** Whether the header is still to come. */
    final boolean isInHeader() {
        return inHeader;
    }

    /** The line that the record begins on. */
    final int line() {
        return (int) Math.min(getStartingLineNumber(), Integer.MAX_VALUE);
    }

    @Override
    protected final void handleField(int index, char[] text, int offset, int length, boolean quoted) {
        int from = offset;
        int to = offset + length;
        while (from < to && isBlank(text[from])) {
            from++;
        }
        while (to > from && isBlank(text[to - 1])) {
            to--;
        }
        if (inHeader) {
            header(new String(text, from, to - from));
        } else {
            cell(index, text, from, to);
        }
    }

    /** What stands around a value and is no part of it; ids and all else go by one rule. */
    static boolean isBlank(char c) {
        return EmployeeId.isBlank(c);
    }

    @Override
    protected final Boolean buildRecord() {
        if (inHeader) {
            inHeader = getRecordType() == RecordType.EMPTY;
        } else {
            endRow();
        }
        return true;
    }
}
