package org.openseverance.domain.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Entries;
import org.openseverance.domain.document.Faults;
import org.openseverance.domain.document.Nearest;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.formula.Expression;
import org.openseverance.domain.formula.FormulaParser;

/** Reads the forms of a line: the simple ones here, the others by readers of their own. */
final class FormReader {

    /** The most forms inside each other. */
    static final int DEEPEST = 16;

    private static final int LONGEST_ID = 200;

    static final Pattern PLAN_ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)*");

    private final Words words;
    private final Faults faults;
    private final CountReader counts;
    private final TableReader tables;
    private final PayReader pays;
    private int depth;

    FormReader(Words words, PayReader pays) {
        this.words = words;
        this.faults = words.faults();
        this.counts = new CountReader(words, this);
        this.tables = new TableReader(words, this);
        this.pays = pays;
    }

    /** The one form that the mapping is written in, or null with a fault. */
    @Nullable
    FormKind kind(Node.Mapping mapping, String what) {
        List<FormKind> kinds = FormKind.in(mapping);
        if (kinds.size() == 1) {
            return kinds.get(0);
        }
        if (kinds.isEmpty()) {
            String advice = "Forms: " + String.join(", ", FormKind.keys()) + ".";
            for (String key : mapping.entries().keySet()) {
                String nearest = PlanShapes.LINE.key(key) == null ? Nearest.of(key, FormKind.keys()) : null;
                advice = nearest != null ? "Maybe \"" + nearest + "\" instead of \"" + key + "\"." : advice;
            }
            faults.add(mapping.place(), what + " has one form; found none", advice);
        } else {
            String found = String.join(
                    " and ",
                    kinds.stream().map(kind -> "\"" + kind.key() + "\"").toList());
            faults.add(mapping.place(), what + " has one form; found " + found, "Give one of them a line of its own.");
        }
        return null;
    }

    /** What stands after {@code is}, {@code then}, {@code otherwise} or in a case: an expression or another form. */
    @Nullable
    Form value(Node node) {
        if (node instanceof Node.Scalar scalar) {
            Expression expression = words.expression(scalar);
            return expression == null ? null : new Form.Computed(expression, Form.Expected.ANY, scalar.place());
        }
        if (!(node instanceof Node.Mapping mapping)) {
            return words.refuse(node, "a value is an expression or a form in braces");
        }
        if (depth >= DEEPEST) {
            faults.add(
                    node.place(), "forms nest at most " + DEEPEST + " levels", "Give parts of it lines of their own.");
            return null;
        }
        FormKind kind = kind(mapping, "a value in braces");
        if (kind != null && !kind.nests()) {
            faults.add(node.place(), "\"" + kind.key() + "\" stands in a line of its own only");
            return null;
        }
        Entries entries = kind == null ? null : Entries.read(node, kind.shape(), faults);
        return kind == null || entries == null ? null : form(entries, kind);
    }

    /** The form that the entries are written in. */
    @Nullable
    Form form(Entries entries, FormKind kind) {
        depth++;
        try {
            return switch (kind) {
                case FORMULA -> computed(entries, kind, Form.Expected.NUMBER);
                case DATE -> computed(entries, kind, Form.Expected.DATE);
                case TEST -> computed(entries, kind, Form.Expected.TEST);
                case REQUIRE -> require(entries);
                case PERIOD -> {
                    Node edges = entries.node("period");
                    yield edges == null ? null : period(edges);
                }
                case COUNT -> counts.count(entries);
                case BANDS -> tables.bands(entries);
                case TABLE -> tables.table(entries);
                case MATRIX -> tables.matrix(entries);
                case BY -> tables.by(entries);
                case CHOOSE -> tables.choose(entries);
                case PAY -> pays.pay(entries);
                case HISTORY -> pays.history(entries, this);
                case ABSENT -> pays.absent(entries, this);
                case CALENDAR -> calendar(entries);
                case FROM_PLAN -> fromPlan(entries);
            };
        } finally {
            depth--;
        }
    }

    private @Nullable Form computed(Entries entries, FormKind kind, Form.Expected expected) {
        Expression expression = words.expression(entries.node(kind.key()));
        return expression == null ? null : new Form.Computed(expression, expected, entries.place(kind.key()));
    }

    private @Nullable Form require(Entries entries) {
        Expression condition = words.expression(entries.node("require"));
        String reason = entries.text("reason");
        return condition == null || reason == null
                ? null
                : new Form.Require(condition, reason, entries.place("require"));
    }

    /** {@code {from, through}} or {@code {from, before}}. */
    Form.@Nullable Period period(Node node) {
        Entries edges = Entries.read(node, PlanShapes.EDGES, faults);
        if (edges == null) {
            return null;
        }
        if (edges.has("through") == edges.has("before")) {
            faults.add(
                    node.place(),
                    "a period has \"through\" or \"before\"; found " + (edges.has("through") ? "both" : "neither"),
                    "\"through\": the last day counts; \"before\": that day does not count.");
            return null;
        }
        boolean endCounts = edges.has("through");
        Expression from = words.expression(edges.node("from"));
        Expression end = words.expression(edges.node(endCounts ? "through" : "before"));
        return from == null || end == null ? null : new Form.Period(from, end, endCounts, node.place());
    }

    private @Nullable Form calendar(Entries entries) {
        List<Form.Edge> edges = new ArrayList<>();
        for (Form.Edge edge : Form.Edge.values()) {
            if (entries.has(edge.label())) {
                edges.add(edge);
            }
        }
        Node.Scalar days = entries.scalar("calendar");
        List<CalendarDay> found = days == null ? null : new CalendarDayReader(faults).read(days.text(), days.place());
        if (edges.size() != 1) {
            faults.add(
                    entries.place(),
                    "a calendar has one of \"on_or_after\", \"after\", \"on_or_before\", \"before\"; found "
                            + (edges.isEmpty() ? "none" : edges.size()));
            return null;
        }
        Expression date = words.expression(entries.node(edges.get(0).label()));
        return found == null || date == null ? null : new Form.Calendar(found, edges.get(0), date, entries.place());
    }

    private @Nullable Form fromPlan(Entries entries) {
        Node.Scalar plan = entries.scalar("from_plan");
        String line = entries.text("line");
        String id = plan == null ? null : planId(plan);
        Map<String, Expression> with = with(entries);
        return id == null || line == null || with == null ? null : new Form.FromPlan(id, line, with, entries.place());
    }

    /** What is put in the place of names of another plan, or null with its faults. */
    @Nullable
    Map<String, Expression> with(Entries entries) {
        Map<String, Expression> with = new LinkedHashMap<>();
        Node.Mapping replaced = entries.mapping("with");
        boolean sound = true;
        if (replaced != null) {
            for (Map.Entry<String, Node> entry : replaced.entries().entrySet()) {
                if (!FormulaParser.isName(entry.getKey())) {
                    faults.add(
                            entry.getValue().place(),
                            "\"with\" replaces facts, inputs and lines of that plan; \"" + entry.getKey()
                                    + "\" is no name");
                }
                Expression expression = words.expression(entry.getValue());
                if (expression != null) {
                    with.put(entry.getKey(), expression);
                }
                sound &= expression != null;
            }
        }
        return sound ? with : null;
    }

    /** The id of a plan, or null with a fault. */
    @Nullable
    String planId(Node.Scalar scalar) {
        String id = scalar.text().strip();
        if (id.length() <= LONGEST_ID && PLAN_ID.matcher(id).matches()) {
            return id;
        }
        String mended = id.toLowerCase(java.util.Locale.ROOT).replace('_', '-').replace(' ', '-');
        faults.add(
                scalar.place(),
                "a plan's id is lower-case words joined by \"-\", in folders with \"/\"; found \"" + id + "\"",
                mended.length() <= LONGEST_ID && PLAN_ID.matcher(mended).matches() ? "Maybe \"" + mended + "\"." : "");
        return null;
    }
}
