package org.openseverance.domain.whatif;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path into a plan document, such as {@code parameters.weekly_limit@2026-04-06} or {@code lines.weeks.each[up_to 10 years].rate}.
 *
 * @param text as written
 */
record ChangePath(String text, List<Step> steps) {

    static final int LONGEST = 500;

    /** What a step selects by. */
    enum Kind {
        /** {@code .name}: the key of a mapping. */
        KEY,
        /** {@code [words]}: a word, an edge, {@code otherwise} or an index. */
        CHOICE,
        /** {@code @date} or {@code @all}: dated values. */
        DATE
    }

    record Step(Kind kind, String text) {

        @Override
        public String toString() {
            return kind == Kind.CHOICE ? "[" + text + "]" : kind == Kind.DATE ? "@" + text : text;
        }
    }

    /** The path, or null where the text is none. */
    static @Nullable ChangePath parse(String written) {
        String text = written.strip();
        List<Step> steps = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char first = text.charAt(at);
            boolean start = at == 0;
            if (first == '[') {
                int end = text.indexOf(']', at);
                if (start || end < 0) {
                    return null;
                }
                steps.add(new Step(Kind.CHOICE, unquoted(text.substring(at + 1, end))));
                at = end + 1;
            } else {
                if (start == (first == '.' || first == '@')) {
                    return null;
                }
                int from = start ? 0 : at + 1;
                at = from;
                while (at < text.length() && ".[@".indexOf(text.charAt(at)) < 0) {
                    at++;
                }
                steps.add(new Step(
                        first == '@' ? Kind.DATE : Kind.KEY,
                        text.substring(from, at).strip()));
            }
            if (steps.get(steps.size() - 1).text().isEmpty()) {
                return null;
            }
        }
        return steps.isEmpty() || text.length() > LONGEST ? null : new ChangePath(text, List.copyOf(steps));
    }

    private static String unquoted(String text) {
        String word = text.strip();
        boolean quoted = word.length() >= 2 && word.startsWith("\"") && word.endsWith("\"");
        return quoted ? word.substring(1, word.length() - 1) : word.replaceAll("\\s+", " ");
    }
}
