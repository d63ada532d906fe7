package org.openseverance.domain.formula;

/** The first thing wrong with a formula; never leaves the parser. */
final class FormulaException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String advice;
    private final int offset;

    FormulaException(int offset, String message, String advice) {
        super(message, null, false, false);
        this.advice = advice;
        this.offset = offset;
    }

    String message() {
        return String.valueOf(getMessage());
    }

    String advice() {
        return advice;
    }

    int offset() {
        return offset;
    }
}
