package org.openseverance.adapters.files.workforce;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.workforce.Dictionary;

/** A word of a known kind, such as a period or a country: each different spelling is understood once. */
final class TermCell extends Cell {

    /** The term that a spelling stands for; null if it is none. */
    interface Terms {
        @Nullable
        String of(String spelling);
    }

    private final Terms terms;
    private final String expected;
    private final Consumer<String> target;
    private final Dictionary spellings = new Dictionary();
    private final List<@Nullable String> understood = new ArrayList<>();

    TermCell(String name, Terms terms, String expected, Consumer<String> target) {
        super(name);
        this.terms = terms;
        this.expected = expected;
        this.target = target;
    }

    @Override
    @Nullable
    String read(char[] text, int from, int to, int row) {
        if (to - from > WordCell.LONGEST) {
            return "is longer than " + WordCell.LONGEST + " characters";
        }
        int code = spellings.codeOf(text, from, to);
        if (code == understood.size()) {
            understood.add(terms.of(new String(text, from, to - from)));
        }
        String term = understood.get(code);
        if (term == null) {
            return "is not " + expected;
        }
        target.accept(term);
        return null;
    }
}
