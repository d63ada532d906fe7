package org.openseverance.domain.plan;

import static org.openseverance.domain.plan.PlanShapes.expression;
import static org.openseverance.domain.plan.PlanShapes.list;
import static org.openseverance.domain.plan.PlanShapes.text;
import static org.openseverance.domain.plan.PlanShapes.value;

import java.util.List;
import java.util.stream.Stream;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.document.Shape;
import org.openseverance.domain.document.Shape.Content;

/** The forms of a line, each with the key that it is known by and the keys that go with it. */
@SuppressWarnings("ImmutableEnumChecker")
enum FormKind {
    FORMULA(expression("formula")),
    DATE(expression("date")),
    TEST(expression("test")),
    REQUIRE(expression("require"), text("reason").must()),
    PERIOD(new Shape.Key("period", Content.MAPPING, "period", false)),
    COUNT(
            text("count", "counted_unit"),
            new Shape.Key("of", Content.TEXT_OR_MAPPING, "period_or_name", true),
            new Shape.Key("part", Content.TEXT_OR_LIST, "part", false),
            text("missing_day", "missing_day"),
            expression("at_most"),
            new Shape.Key("within", Content.MAPPING, "within", false),
            new Shape.Key("minus", Content.MAPPING, "minus", false)),
    BANDS(expression("bands"), expression("above"), list("each", "bands").must()),
    TABLE(expression("table"), list("rows", "table_rows").must()),
    MATRIX(
            expression("matrix"),
            text("by", "name").must(),
            text("unit", "unit"),
            list("columns", "columns").must(),
            new Shape.Key("rows", Content.MAPPING, "matrix_rows", true)),
    BY(text("by", "name"), new Shape.Key("cases", Content.MAPPING, "cases", true), value("otherwise")),
    CHOOSE(list("choose", "branches")),
    PAY(
            text("pay", "per_unit"),
            new Shape.Key("of", Content.TEXT_OR_LIST, "rates_of_pay", true),
            new Shape.Key("taking", Content.MAPPING, "conventions", false)),
    HISTORY(
            text("history", "history_figure"),
            text("of", "pay_history").must(),
            text("last", "entries"),
            new Shape.Key("over", Content.MAPPING, "period", false)),
    ABSENT(
            text("absent", "absent_unit"),
            list("of", "texts").must(),
            new Shape.Key("over", Content.MAPPING, "period", false),
            text("beyond", "quantity")),
    CALENDAR(
            text("calendar", "calendar_days"),
            expression("on_or_after"),
            expression("after"),
            expression("on_or_before"),
            expression("before")),
    FROM_PLAN(
            text("from_plan", "plan_id"),
            text("line", "name").must(),
            new Shape.Key("with", Content.MAPPING, "replacements", false));

    private final String key;
    private final Shape shape;

    FormKind(Shape.Key head, Shape.Key... others) {
        this.key = head.name();
        this.shape = new Shape(
                "the form \"" + key + "\"",
                Stream.concat(Stream.of(head.must()), Stream.of(others)).toList());
    }

    /** The key that tells the form. */
    String key() {
        return key;
    }

    Shape shape() {
        return shape;
    }

    /** The form inside other forms; {@code require} is for lines only. */
    boolean nests() {
        return this != REQUIRE;
    }

    static List<String> keys() {
        return Stream.of(values()).map(FormKind::key).toList();
    }

    /** Every form whose key the mapping has; {@code by} belongs to a {@code matrix} that is there. */
    static List<FormKind> in(Node.Mapping mapping) {
        return Stream.of(values())
                .filter(kind -> mapping.entries().containsKey(kind.key))
                .filter(kind -> kind != BY || !mapping.entries().containsKey(MATRIX.key))
                .toList();
    }
}
