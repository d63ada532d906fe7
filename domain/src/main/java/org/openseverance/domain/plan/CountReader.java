package org.openseverance.domain.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Entries;
import org.openseverance.domain.document.Faults;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.formula.Expression;
import org.openseverance.domain.formula.FormulaParser;
import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.time.MissingDay;
import org.openseverance.domain.time.TimeUnit;

/** Reads counts of time in a period. */
final class CountReader {

    private final Words words;
    private final Faults faults;
    private final FormReader forms;
    private final PartRuleReader parts;

    CountReader(Words words, FormReader forms) {
        this.words = words;
        this.faults = words.faults();
        this.forms = forms;
        this.parts = new PartRuleReader(words);
    }

    @Nullable
    Form count(Entries entries) {
        Node.Scalar unitText = entries.scalar("count");
        TimeUnit unit = unitText == null ? null : unit(unitText);
        Node ofNode = entries.node("of");
        Form.PeriodSource of = ofNode == null ? null : source(ofNode);
        Node partNode = entries.node("part");
        PartRule part = unit == null ? null : part(entries, partNode, unit);
        Node.Scalar missing = entries.scalar("missing_day");
        MissingDay missingDay = missing == null ? null : words.missingDay(missing);
        Node atMostNode = entries.node("at_most");
        Expression atMost = words.expression(atMostNode);
        Expression from = null;
        Expression before = null;
        Node.Mapping within = entries.mapping("within");
        Entries edges = within == null ? null : Entries.read(within, PlanShapes.WITHIN, faults);
        if (edges != null) {
            from = words.expression(edges.node("from"));
            before = words.expression(edges.node("before"));
            if (!edges.has("from") && !edges.has("before")) {
                faults.add(edges.place(), "\"within\" has \"from\", \"before\" or both; found neither");
            }
        }
        Map<String, Ratio> weights = weights(entries.mapping("minus"));
        if (unit != null && entries.has("minus")) {
            checkMinus(entries, unit, part);
        }
        return unit == null || of == null || part == null
                ? null
                : new Form.Count(unit, of, part, missingDay, atMost, from, before, weights, entries.place());
    }

    private @Nullable TimeUnit unit(Node.Scalar scalar) {
        TimeUnit unit = words.timeUnit(scalar.text().strip(), scalar.place());
        if (unit == TimeUnit.HOUR) {
            return words.refuse(
                    scalar, "a count is of years, half-years, quarters, months, weeks, days or working days");
        }
        return unit;
    }

    private Form.@Nullable PeriodSource source(Node node) {
        if (node instanceof Node.Mapping) {
            Form.Period period = forms.period(node);
            return period == null ? null : new Form.PeriodSource.Written(period);
        }
        String name = node instanceof Node.Scalar scalar ? scalar.text().strip() : "";
        return FormulaParser.isName(name)
                ? new Form.PeriodSource.Named(name, node.place())
                : words.refuse(node, "\"of\" names a period, or is one in braces");
    }

    private @Nullable PartRule part(Entries entries, @Nullable Node node, TimeUnit unit) {
        boolean whole = unit == TimeUnit.DAY || unit == TimeUnit.WORKING_DAY;
        if (whole && entries.has("part")) {
            faults.add(entries.place("part"), "a count of " + unit.label() + "s leaves no part", "Leave \"part\" out.");
            return null;
        }
        if (!whole && !entries.has("part")) {
            faults.add(
                    entries.place(),
                    "a count of " + unit.label() + "s says what becomes of the part that is left; \"part\" is missing",
                    "Write part: drop, up, up if more than 6 months, in months, ...");
            return null;
        }
        return whole ? new PartRule.Drop() : node == null ? null : parts.read(node, unit);
    }

    private Map<String, Ratio> weights(Node.@Nullable Mapping minus) {
        Map<String, Ratio> weights = new LinkedHashMap<>();
        Entries entries = minus == null ? null : Entries.read(minus, PlanShapes.MINUS, faults);
        Node.Mapping kinds = entries == null ? null : entries.mapping("absences");
        if (kinds != null) {
            kinds.entries().forEach((kind, node) -> {
                Ratio weight = words.number(node, "the weight of an absence");
                if (weight != null && weight.numerator() < 0) {
                    faults.add(node.place(), "the weight of an absence is zero or more; found " + weight);
                }
                weights.put(kind, weight == null ? Ratio.ZERO : weight);
            });
        }
        return weights;
    }

    private void checkMinus(Entries entries, TimeUnit unit, @Nullable PartRule part) {
        boolean byTwelfth = part instanceof PartRule.In in && in.fineness() == PartRule.Fineness.MONTHS;
        if (unit != TimeUnit.MONTH && !(unit == TimeUnit.YEAR && (byTwelfth || part == null))) {
            faults.add(
                    entries.place("minus"),
                    "\"minus\" takes absences off a count of months, or of years with \"part: in months\"; this counts "
                            + unit.label() + "s");
        }
    }
}
