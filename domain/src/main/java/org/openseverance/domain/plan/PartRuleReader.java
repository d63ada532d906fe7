package org.openseverance.domain.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Entries;
import org.openseverance.domain.document.Faults;
import org.openseverance.domain.document.Nearest;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.quantity.Quantity;
import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.time.TimeUnit;

/** Reads what a count says of the part of a unit that is left: {@code drop}, {@code up if more than 6 months}, {@code in months}, or rows. */
final class PartRuleReader {

    private static final Pattern UP_IF = Pattern.compile("up if (more than|at least) ([0-9]{1,6}) (\\S.*)");
    private static final Pattern LENGTH = Pattern.compile("([0-9]{1,6}) (\\S.*)");
    private static final List<String> EXAMPLES = List.of(
            "drop",
            "up",
            "up if more than 6 months",
            "up if at least 6 months",
            "in months",
            "in months and days of 30",
            "in days of 365",
            "in days of the year");

    private record Length(int count, TimeUnit unit) {}

    private final Words words;
    private final Faults faults;

    PartRuleReader(Words words) {
        this.words = words;
        this.faults = words.faults();
    }

    @Nullable
    PartRule read(Node node, TimeUnit counted) {
        if (node instanceof Node.Sequence rows) {
            return steps(rows, counted);
        }
        return node instanceof Node.Scalar scalar
                ? words.meaning(scalar, (text, place) -> text(text, place, counted))
                : words.refuse(node, "\"part\" is text or a list of rows");
    }

    private @Nullable PartRule text(String text, Place place, TimeUnit counted) {
        if (text.equals("drop")) {
            return new PartRule.Drop();
        }
        if (text.equals("up")) {
            return new PartRule.Up();
        }
        for (PartRule.Fineness fineness : PartRule.Fineness.values()) {
            if (fineness.label().equals(text)) {
                return fitting(fineness, counted, place);
            }
        }
        Matcher upIf = UP_IF.matcher(text);
        if (upIf.matches()) {
            Length length = length(upIf.group(2), upIf.group(3), place, counted);
            return length == null
                    ? null
                    : new PartRule.UpFrom(
                            length.count, length.unit, upIf.group(1).equals("at least"));
        }
        faults.add(place, "\"" + text + "\" does not say what becomes of the part", Nearest.advice(text, EXAMPLES));
        return null;
    }

    private @Nullable PartRule fitting(PartRule.Fineness fineness, TimeUnit counted, Place place) {
        boolean ofMonths = fineness == PartRule.Fineness.MONTHS_AND_DAYS_OF_30 && counted == TimeUnit.MONTH;
        if (counted == TimeUnit.YEAR || ofMonths) {
            return new PartRule.In(fineness);
        }
        faults.add(
                place,
                "\"" + fineness.label() + "\" divides a year; this counts " + counted.label() + "s",
                "Count years, or write drop, up, or rows.");
        return null;
    }

    private @Nullable Length length(String count, String unitWord, Place place, TimeUnit counted) {
        TimeUnit unit = words.timeUnit(unitWord, place);
        if (unit == null) {
            return null;
        }
        int length = Integer.parseInt(count);
        if (unit == TimeUnit.HOUR || unit == TimeUnit.WORKING_DAY) {
            faults.add(place, "a part is measured in months, weeks or days; found " + count + " " + unitWord);
            return null;
        }
        Quantity part = new Quantity(Ratio.of(length), Form.unit(unit));
        Quantity whole = new Quantity(Ratio.ONE, Form.unit(counted));
        boolean bothMonths = unit.months() > 0 && counted.months() > 0;
        boolean tooLong = bothMonths
                ? (long) length * unit.months() >= counted.months()
                : EdgeOrder.compare(part, whole) > 0 || (unit == counted && length >= 1);
        if (tooLong) {
            faults.add(
                    place,
                    "a part of a " + counted.label() + " is shorter than a " + counted.label() + "; found " + part);
            return null;
        }
        return new Length(length, unit);
    }

    private @Nullable PartRule steps(Node.Sequence rows, TimeUnit counted) {
        Ratio none = null;
        Ratio otherwise = null;
        List<PartRule.Step> steps = new ArrayList<>();
        EdgeOrder order = new EdgeOrder(faults);
        int before = faults.inOrder().size();
        for (int i = 0; i < rows.items().size(); i++) {
            Node node = rows.items().get(i);
            Entries row = Entries.read(node, PlanShapes.STEP, faults);
            if (row == null) {
                continue;
            }
            boolean last = i == rows.items().size() - 1;
            if (row.has("none") && i == 0) {
                none = only(row, "none");
            } else if (row.has("otherwise") && last) {
                otherwise = only(row, "otherwise");
            } else if (row.has("none") || row.has("otherwise")) {
                faults.add(node.place(), "\"none\" is the first row of \"part\", \"otherwise\" the last");
            } else {
                PartRule.Step step = step(row, counted, order);
                if (step != null) {
                    steps.add(step);
                }
            }
        }
        if (faults.inOrder().size() > before) {
            return null;
        }
        if (none == null) {
            faults.add(
                    rows.place(),
                    "the rows of \"part\" begin with what no part at all counts",
                    "Write {none: 0} first.");
        }
        if (otherwise == null) {
            faults.add(
                    rows.place(),
                    "the rows of \"part\" end with \"otherwise\"; what is longer has no value",
                    "Write {otherwise: 1} last.");
        }
        return none == null || otherwise == null ? null : new PartRule.Steps(none, steps, otherwise);
    }

    private @Nullable Ratio only(Entries row, String key) {
        Node.Scalar scalar = row.scalar(key);
        if (row.has("is") || row.has("below") || row.has("up_to")) {
            faults.add(row.place(), "a row with \"" + key + "\" has no other key");
        }
        return scalar == null ? null : words.number(scalar, "a row of \"part\"");
    }

    private PartRule.@Nullable Step step(Entries row, TimeUnit counted, EdgeOrder order) {
        if (row.has("below") == row.has("up_to") || !row.has("is")) {
            faults.add(row.place(), "a row of \"part\" has \"below\" or \"up_to\", and \"is\"");
            return null;
        }
        boolean inclusive = row.has("up_to");
        Node.Scalar edge = row.scalar(inclusive ? "up_to" : "below");
        Node.Scalar is = row.scalar("is");
        if (edge == null || is == null) {
            return null;
        }
        Matcher matcher = LENGTH.matcher(edge.text().strip());
        if (!matcher.matches()) {
            return words.refuse(edge, "the edge is a length such as 6 months");
        }
        Length length = length(matcher.group(1), matcher.group(2), edge.place(), counted);
        Ratio value = words.number(is, "a row of \"part\"");
        if (length == null || value == null) {
            return null;
        }
        order.next(new Quantity(Ratio.of(length.count), Form.unit(length.unit)), inclusive, edge.place());
        return new PartRule.Step(length.count, length.unit, inclusive, value);
    }
}
