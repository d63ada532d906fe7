package org.openseverance.domain.employee;

/** How the id of an employee is written, wherever it comes from, so that what is stored under it is found and erased by it. */
public final class EmployeeId {

    /** The most characters. */
    public static final int LONGEST = 200;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private EmployeeId() {}

    /** An id without the blanks around it; empty if there is nothing else. */
    public static String trimmed(String id) {
        int from = 0;
        int to = id.length();
        while (from < to && isBlank(id.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(id.charAt(to - 1))) {
            to--;
        }
        return id.substring(from, to);
    }

    /** Whether nobody sees the character: a blank of any width, also one that does not break, a control or a byte order mark. */
    public static boolean isBlank(char c) {
        return c <= ' ' || (c > '~' && (Character.isSpaceChar(c) || c == BYTE_ORDER_MARK));
    }
}
