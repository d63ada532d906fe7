package org.openseverance.domain.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Entries;
import org.openseverance.domain.document.Faults;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.formula.Expression;
import org.openseverance.domain.formula.FormulaParser;

/** Reads the forms with rows: bands, tables, cases by a word, and choices by conditions. */
final class TableReader {

    private final Words words;
    private final Faults faults;
    private final FormReader forms;

    TableReader(Words words, FormReader forms) {
        this.words = words;
        this.faults = words.faults();
        this.forms = forms;
    }

    @Nullable
    Form bands(Entries entries) {
        Expression subject = words.expression(entries.node("bands"));
        Expression above = words.expression(entries.node("above"));
        List<Node> items = entries.items("each");
        List<Form.Band> bands = new ArrayList<>();
        EdgeOrder order = new EdgeOrder(faults);
        for (int i = 0; i < items.size(); i++) {
            Entries band = Entries.read(items.get(i), PlanShapes.BAND, faults);
            if (band != null) {
                boolean last = i == items.size() - 1;
                if (last == band.has("up_to")) {
                    faults.add(
                            band.place(),
                            last
                                    ? "the last band has no \"up_to\"; what lies above has no rate"
                                    : "only the last band has no \"up_to\"; the bands after it are never reached",
                            last ? "Add a band without \"up_to\", maybe with rate 0." : "");
                }
                Form.Band read = band(band, order);
                if (read != null) {
                    bands.add(read);
                }
            }
        }
        if (items.isEmpty() && entries.has("each")) {
            faults.add(entries.place("each"), "bands need at least one band");
        }
        boolean sound = subject != null && !bands.isEmpty() && bands.size() == items.size();
        return sound && subject != null ? new Form.Bands(subject, above, bands, entries.place()) : null;
    }

    private Form.@Nullable Band band(Entries band, EdgeOrder order) {
        Node.Scalar edge = band.scalar("up_to");
        Node.Scalar rate = band.scalar("rate");
        Expression upTo = words.expression(edge);
        Expression value = words.expression(rate);
        if (edge != null) {
            order.next(upTo instanceof Expression.Number number ? number.value() : null, true, edge.place());
        }
        boolean sound = value != null && (edge == null || upTo != null);
        return sound && value != null ? new Form.Band(upTo, value, band.place()) : null;
    }

    @Nullable
    Form table(Entries entries) {
        Expression subject = words.expression(entries.node("table"));
        List<Node> items = entries.items("rows");
        List<Form.Row> rows = new ArrayList<>();
        Form otherwise = null;
        EdgeOrder order = new EdgeOrder(faults);
        for (int i = 0; i < items.size(); i++) {
            Entries row = Entries.read(items.get(i), PlanShapes.ROW, faults);
            if (row == null) {
                continue;
            }
            if (row.has("otherwise")) {
                otherwise = otherwise(row, i == items.size() - 1);
            } else {
                Form.Row read = row(row, order);
                if (read != null) {
                    rows.add(read);
                }
            }
        }
        if (entries.has("rows") && (items.isEmpty() || !hasOtherwise(items))) {
            faults.add(
                    entries.place("rows"),
                    "the last row of a table is \"otherwise\"; what passes every edge has no value",
                    "Add {otherwise: ...}.");
        }
        return subject == null || otherwise == null || rows.size() + 1 != items.size()
                ? null
                : new Form.Table(subject, rows, otherwise, entries.place());
    }

    private static boolean hasOtherwise(List<Node> rows) {
        return rows.stream()
                .anyMatch(row ->
                        row instanceof Node.Mapping mapping && mapping.entries().containsKey("otherwise"));
    }

    /** The value of a row or branch that has {@code otherwise}, which is the last and has nothing else. */
    private @Nullable Form otherwise(Entries row, boolean last) {
        if (!last) {
            faults.add(row.place(), "\"otherwise\" is the last row; the rows after it are never reached");
        }
        for (String other : List.of("below", "up_to", "is", "when", "then")) {
            if (row.has(other)) {
                faults.add(row.place(), "a row with \"otherwise\" has no \"" + other + "\"");
            }
        }
        Node node = row.node("otherwise");
        return node == null ? null : forms.value(node);
    }

    private Form.@Nullable Row row(Entries row, EdgeOrder order) {
        Node is = row.node("is");
        Form value = is == null ? null : forms.value(is);
        if (row.has("below") == row.has("up_to") || !row.has("is")) {
            faults.add(
                    row.place(),
                    "a row of a table has \"below\" or \"up_to\", and \"is\"",
                    "\"below\" leaves its edge out, \"up_to\" takes it in; the last row is {otherwise: ...}.");
            return null;
        }
        boolean inclusive = row.has("up_to");
        String key = inclusive ? "up_to" : "below";
        Expression edge = words.expression(row.node(key));
        order.next(edge instanceof Expression.Number number ? number.value() : null, inclusive, row.place(key));
        return edge == null || value == null ? null : new Form.Row(inclusive, edge, value, row.place());
    }

    @Nullable
    Form matrix(Entries entries) {
        return new MatrixReader(words).read(entries);
    }

    @Nullable
    Form by(Entries entries) {
        Expression.Name subject = wordName(entries, "by", words);
        Map<String, Form> cases = new LinkedHashMap<>();
        Node.Mapping written = entries.mapping("cases");
        if (written != null) {
            if (written.entries().isEmpty()) {
                faults.add(written.place(), "\"cases\" has at least one case");
            }
            written.entries().forEach((word, node) -> {
                Form value = forms.value(node);
                if (value != null) {
                    cases.put(word, value);
                }
            });
        }
        Node rest = entries.node("otherwise");
        Form otherwise = rest == null ? null : forms.value(rest);
        boolean sound = written != null
                && cases.size() == written.entries().size()
                && (otherwise != null || !entries.has("otherwise"));
        return subject == null || !sound ? null : new Form.By(subject, cases, otherwise, entries.place());
    }

    /** The name under a key, as an expression. */
    static Expression.@Nullable Name wordName(Entries entries, String key, Words words) {
        Node.Scalar scalar = entries.scalar(key);
        if (scalar == null) {
            return null;
        }
        String name = scalar.text().strip();
        Place place = scalar.place();
        return FormulaParser.isName(name)
                ? new Expression.Name(name, place)
                : words.refuse(scalar, "\"" + key + "\" names a fact or input");
    }

    @Nullable
    Form choose(Entries entries) {
        List<Node> items = entries.items("choose");
        List<Form.When> branches = new ArrayList<>();
        Form otherwise = null;
        boolean sound = !items.isEmpty();
        for (int i = 0; i < items.size(); i++) {
            Entries branch = Entries.read(items.get(i), PlanShapes.BRANCH, faults);
            if (branch != null && branch.has("otherwise")) {
                otherwise = otherwise(branch, i == items.size() - 1);
                sound &= otherwise != null;
            } else if (branch != null) {
                Form.When when = when(branch);
                sound &= when != null;
                if (when != null) {
                    branches.add(when);
                }
            } else {
                sound = false;
            }
        }
        if (entries.has("choose")
                && items.stream()
                        .noneMatch(item -> item instanceof Node.Mapping mapping
                                && mapping.entries().containsKey("when"))) {
            faults.add(entries.place("choose"), "\"choose\" has at least one {when: ..., then: ...}");
            return null;
        }
        return sound ? new Form.Choose(branches, otherwise, entries.place()) : null;
    }

    private Form.@Nullable When when(Entries branch) {
        if (!branch.has("when") || !branch.has("then")) {
            faults.add(
                    branch.place(),
                    "a branch of \"choose\" has \"when\" and \"then\"",
                    "The last may be {otherwise: ...}.");
        }
        Expression condition = words.expression(branch.node("when"));
        Node then = branch.node("then");
        Form value = then == null ? null : forms.value(then);
        return condition == null || value == null ? null : new Form.When(condition, value, branch.place());
    }
}
