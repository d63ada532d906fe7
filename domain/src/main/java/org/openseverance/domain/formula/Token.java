package org.openseverance.domain.formula;

/**
 * One word, number or sign of a formula.
 *
 * @param text as written; of a quoted word, what stands between the quotes
 * @param start where it begins in the formula
 */
record Token(Kind kind, String text, int start, int end) {

    enum Kind {
        NUMBER,
        DATE,
        WORD,
        QUOTED,
        SIGN,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    /** For messages. */
    String shown() {
        return kind == Kind.END ? "the end" : "\"" + text + "\"";
    }
}
