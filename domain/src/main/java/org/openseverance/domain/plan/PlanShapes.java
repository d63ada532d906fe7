package org.openseverance.domain.plan;

import org.openseverance.domain.document.Shape;
import org.openseverance.domain.document.Shape.Content;

/** The keys of the plan language. The reader and the schema both follow these tables. */
final class PlanShapes {

    static final Shape READING = Shape.of(
            "a reading",
            text("is").must(),
            list("or", "texts").must(),
            text("why").must());

    static final Shape WARNING =
            Shape.of("a warning", expression("when").must(), text("say").must());

    static final Shape INPUT = Shape.of(
            "an input",
            text("type", "input_type"),
            text("unit", "unit"),
            text("decimals", "digit"),
            list("one_of", "texts"),
            text("ask").must(),
            text("if_absent"));

    static final Shape VALUE =
            Shape.of("a value", text("value", "figure").must(), text("source"), text("until", "date"));

    static final Shape PARAMETER = Shape.of(
            "a parameter",
            text("unit", "unit").must(),
            text("value", "figure"),
            text("source"),
            text("by", "name"),
            text("as_of", "name"),
            new Shape.Key("values", Content.MAPPING, "parameter_values", false),
            new Shape.Key("otherwise", Content.MAPPING, "worded_values", false),
            new Shape.Key("before_first", Content.MAPPING, "value", false),
            text("verified_until", "date"),
            text("unless_given", "name"));

    /** What every line may have besides its form. */
    static final Shape LINE = Shape.of(
            "a line",
            text("title"),
            text("cites"),
            text("note"),
            text("unit", "unit"),
            text("round", "round"),
            text("unless_given", "name"));

    static final Shape EDGES =
            Shape.of("a period", expression("from").must(), expression("through"), expression("before"));

    static final Shape WITHIN = Shape.of("\"within\"", expression("from"), expression("before"));

    static final Shape MINUS = Shape.of("\"minus\"", new Shape.Key("absences", Content.MAPPING, "weights", true));

    static final Shape STEP = Shape.of(
            "a row of \"part\"",
            text("none", "number"),
            text("below", "length"),
            text("up_to", "length"),
            text("is", "number"),
            text("otherwise", "number"));

    static final Shape BAND = Shape.of(
            "a band", text("up_to", "quantity"), text("rate", "quantity").must());

    static final Shape ROW =
            Shape.of("a row of a table", expression("below"), expression("up_to"), value("is"), value("otherwise"));

    static final Shape BRANCH =
            Shape.of("a branch of \"choose\"", expression("when"), value("then"), value("otherwise"));

    static final Shape AWARD = Shape.of(
            "an award",
            text("kind", "award_kind"),
            expression("amount"),
            expression("benefits"),
            expression("quantity"),
            expression("from"),
            expression("through"),
            expression("if"),
            text("reason"),
            list("requires", "names"),
            text("in_exchange_for"),
            text("paid"),
            text("paid_through"),
            text("paid_to", "paid_to"),
            text("in_kind"),
            text("taxed_as"),
            text("cites"),
            text("note"),
            new Shape.Key("law", Content.MAPPING, "law", false),
            list("less", "names"));

    static final Shape LAW = Shape.of(
            "\"law\"",
            list("tops_up", "plan_ids"),
            list("on_top_of", "plan_ids"),
            new Shape.Key("with", Content.MAPPING, "replacements", false));

    static final Shape PLAN = Shape.of(
            "a plan",
            text("plan", "plan_id").must(),
            text("title"),
            text("about"),
            text("jurisdiction", "jurisdiction"),
            text("currency", "currency").must(),
            text("cites"),
            list("sources", "texts"),
            text("missing_day", "missing_day"),
            text("verified_until", "date"),
            new Shape.Key("inputs", Content.MAPPING, "inputs", false),
            new Shape.Key("parameters", Content.MAPPING, "parameters", false),
            new Shape.Key("readings", Content.MAPPING, "readings", false),
            new Shape.Key("lines", Content.MAPPING, "lines", true),
            list("warnings", "warnings"),
            new Shape.Key("awards", Content.MAPPING, "awards", true));

    private PlanShapes() {}

    static Shape.Key text(String name) {
        return text(name, "text");
    }

    static Shape.Key text(String name, String definition) {
        return new Shape.Key(name, Content.TEXT, definition, false);
    }

    static Shape.Key expression(String name) {
        return text(name, "expression");
    }

    static Shape.Key list(String name, String definition) {
        return new Shape.Key(name, Content.LIST, definition, false);
    }

    /** An expression, or another form in braces. */
    static Shape.Key value(String name) {
        return new Shape.Key(name, Content.TEXT_OR_MAPPING, "form_or_expression", false);
    }
}
