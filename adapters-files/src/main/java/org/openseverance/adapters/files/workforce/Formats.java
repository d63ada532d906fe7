package org.openseverance.adapters.files.workforce;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.files.workforce.NumberText.Mark;
import org.openseverance.domain.workforce.Fact;

/** How each column writes its dates and numbers, as far as the user said it or a survey found it out. */
final class Formats {

    private final Map<String, DatePattern> patterns = new HashMap<>();
    private final Map<String, Mark> marks = new HashMap<>();
    private @Nullable DatePattern anyDate;
    private @Nullable Mark anyNumber;

    /** What the user said. */
    static Formats of(WorkforceOptions options, List<String> problems) {
        Formats formats = new Formats();
        options.dateFormats().forEach((name, text) -> {
            try {
                DatePattern pattern = DatePattern.of(text);
                if (name.equals("*")) {
                    formats.anyDate = pattern;
                } else {
                    formats.patterns.put(dateColumn(name, options), pattern);
                }
            } catch (IllegalArgumentException e) {
                problems.add("--date-format " + name + ": " + e.getMessage());
            }
        });
        options.decimalMark().ifPresent(mark -> {
            formats.anyNumber = mark == ',' ? Mark.COMMA : Mark.POINT;
            if (mark != ',' && mark != '.') {
                problems.add("--decimal-mark is . or , and not " + mark);
            }
        });
        return formats;
    }

    // throws IllegalArgumentException with a sentence if the name is of no date
    private static String dateColumn(String name, WorkforceOptions options) {
        String target = Headers.meaning(name).orElse(name);
        boolean fact = Fact.labelled(target)
                .filter(each -> each.kind() == Fact.Kind.DATE)
                .isPresent();
        boolean input =
                options.inputs().stream().anyMatch(each -> each.name().equals(target) && each.kind() == Fact.Kind.DATE);
        if (!fact && !input) {
            throw new IllegalArgumentException("there is no such date");
        }
        return target;
    }

    boolean hasPattern(String name) {
        return anyDate != null || patterns.containsKey(name);
    }

    DatePattern pattern(String name) {
        return patterns.getOrDefault(name, anyDate == null ? DatePattern.ISO : anyDate);
    }

    boolean hasMark(String name) {
        return anyNumber != null || marks.containsKey(name);
    }

    Mark mark(String name) {
        return marks.getOrDefault(name, anyNumber == null ? Mark.POINT : anyNumber);
    }

    void set(String name, DatePattern pattern) {
        patterns.put(name, pattern);
    }

    void set(String name, Mark mark) {
        marks.put(name, mark);
    }
}
