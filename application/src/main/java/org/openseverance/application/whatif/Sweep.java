package org.openseverance.application.whatif;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One place of a plan's document taken through a range of values, a scenario for each. */
public record Sweep(String path, List<String> values) {

    /** More scenarios than that nobody reads. */
    public static final int MOST = 40;

    private static final String NUMBER = "-?[0-9]{1,15}(?:\\.[0-9]{1,9})?";
    private static final Pattern RANGE =
            Pattern.compile("(" + NUMBER + ")\\s*\\.\\.\\s*(" + NUMBER + ")\\s*/\\s*(" + NUMBER + ")(\\s+\\S.*)?");

    public Sweep {
        values = List.copyOf(values);
    }

    /**
     * Reads {@code parameters.min_weeks=2..8/2}, or with a unit after the step, {@code lines.w.each[otherwise].rate=1..2/0.5 weeks per year}.
     *
     * @throws IllegalArgumentException if the text is no sweep; the message says what was expected
     */
    public static Sweep parse(String text) {
        PlanChange whole = PlanChange.parse(text);
        Matcher range = RANGE.matcher(whole.value());
        if (!range.matches()) {
            throw new IllegalArgumentException("\"" + whole.value()
                    + "\" is no range; expected from..to/step, such as 2..8/2 or 1..2/0.5 weeks per year");
        }
        BigDecimal from = new BigDecimal(range.group(1));
        BigDecimal to = new BigDecimal(range.group(2));
        BigDecimal step = new BigDecimal(range.group(3));
        if (step.signum() == 0 || (step.signum() != to.compareTo(from) && to.compareTo(from) != 0)) {
            throw new IllegalArgumentException(
                    "steps of " + range.group(3) + " do not lead from " + range.group(1) + " to " + range.group(2));
        }
        String unit = range.group(4) == null ? "" : " " + range.group(4).strip();
        return new Sweep(whole.path(), values(from, to, step, unit));
    }

    private static List<String> values(BigDecimal from, BigDecimal to, BigDecimal step, String unit) {
        List<String> values = new ArrayList<>();
        for (BigDecimal value = from;
                step.signum() > 0 ? value.compareTo(to) <= 0 : value.compareTo(to) >= 0;
                value = value.add(step)) {
            if (values.size() == MOST) {
                throw new IllegalArgumentException("a sweep has at most " + MOST + " values; take larger steps");
            }
            values.add(value.toPlainString() + unit);
        }
        return values;
    }

    /** One change for each value. */
    public List<PlanChange> changes() {
        return values.stream().map(value -> new PlanChange(path, value)).toList();
    }
}
