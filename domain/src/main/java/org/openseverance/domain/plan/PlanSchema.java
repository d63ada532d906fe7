package org.openseverance.domain.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.openseverance.domain.document.Shape;
import org.openseverance.domain.formula.FormulaParser;
import org.openseverance.domain.money.Rounding;
import org.openseverance.domain.time.MissingDay;
import org.openseverance.domain.time.TimeUnit;

/**
 * The JSON Schema (draft 2020-12) of the plan language, made from the same tables of keys that the reader follows. It tells editors the keys and words;
 * what only the reader can see, such as unknown names, it does not tell.
 */
public final class PlanSchema {

    private static final String NAME = "^[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*$";
    private static final String DATE = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

    private final Map<String, Object> definitions = new LinkedHashMap<>();

    private PlanSchema() {}

    /** The schema as maps, lists, texts, whole numbers and booleans, ready to be written as JSON. */
    public static Map<String, Object> document() {
        PlanSchema schema = new PlanSchema();
        schema.words();
        schema.mappings();
        schema.lines();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.put("$id", "https://openseverance.org/schema/plan.json");
        document.put("title", "OpenSeverance plan");
        document.putAll(object(PlanShapes.PLAN));
        document.put("$defs", schema.definitions);
        return document;
    }

    private void words() {
        define("text", scalar());
        define("expression", scalar("maxLength", FormulaParser.LONGEST));
        define("name", scalar("pattern", NAME));
        define("date", scalar("pattern", DATE));
        define("plan_id", scalar("pattern", "^" + FormReader.PLAN_ID.pattern() + "$"));
        define("jurisdiction", scalar("pattern", "^" + PlanReader.JURISDICTION.pattern() + "$"));
        define("currency", scalar("pattern", "^[A-Z]{3}$"));
        define("figure", scalar("pattern", "^(none|\\S+)$"));
        define("number", scalar("pattern", "^\\S+$"));
        define("digit", scalar("pattern", "^[0-9]$"));
        define("unit", scalar("description", "such as weeks, USD per week, weeks per year, number"));
        define("quantity", scalar("description", "a number with its unit, such as 10 years"));
        define("length", scalar("description", "a length of time, such as 6 months"));
        define("entries", scalar("pattern", "^([1-9]|1[0-2]) entr(y|ies)$"));
        define(
                "calendar_days",
                scalar("description", "Monday to Sunday, 1st to 31st, month end, 1 April; joined by or"));
        define("per_unit", scalar("pattern", "^per \\S.*$"));
        define("pay_history", oneOf(List.of("pay_history")));
        define(
                "input_type",
                oneOf(Stream.of(Input.Type.values()).map(Input.Type::label).toList()));
        define("award_kind", oneOf(AwardReader.KINDS));
        define("paid_to", oneOf(AwardReader.PAYEES));
        define(
                "history_figure",
                oneOf(Stream.of(Form.HistoryFigure.values())
                        .map(Form.HistoryFigure::label)
                        .toList()));
        define("absent_unit", oneOf(List.of("days", "months")));
        define("counted_unit", oneOf(counted()));
        define(
                "missing_day",
                orReading(Stream.of(MissingDay.values()).map(MissingDay::label).toList()));
        define(
                "round",
                orReadingLike("^("
                        + String.join(
                                "|",
                                Stream.of(Rounding.Way.values())
                                        .map(Rounding.Way::label)
                                        .toList()) + ") to \\S+$"));
    }

    private static List<String> counted() {
        List<String> words = new ArrayList<>();
        for (TimeUnit unit : TimeUnit.values()) {
            if (unit != TimeUnit.HOUR) {
                words.add(unit.label());
                words.add(unit.label() + "s");
            }
        }
        return words;
    }

    private void mappings() {
        for (String item : List.of("text", "name", "plan_id")) {
            define(item + "s", list(ref(item)));
        }
        define("value", object(PlanShapes.VALUE));
        define("dated_values", map(DATE, ref("value")));
        define("worded_values", Map.of("anyOf", List.of(ref("value"), ref("dated_values"))));
        define("parameter_values", Map.of("anyOf", List.of(ref("dated_values"), map(".", ref("worded_values")))));
        define("inputs", map(NAME, object(PlanShapes.INPUT)));
        define("parameters", map(NAME, object(PlanShapes.PARAMETER)));
        define("readings", map(NAME, object(PlanShapes.READING)));
        define("warnings", list(object(PlanShapes.WARNING)));
        define("law", object(PlanShapes.LAW));
        define("awards", map(NAME, object(PlanShapes.AWARD)));
        define("period", object(PlanShapes.EDGES));
        define("period_or_name", Map.of("anyOf", List.of(ref("name"), ref("period"))));
        define("within", object(PlanShapes.WITHIN));
        define("weights", map(".", ref("number")));
        define("minus", object(PlanShapes.MINUS));
        define("part", Map.of("anyOf", List.of(ref("text"), list(object(PlanShapes.STEP)))));
        define("bands", list(object(PlanShapes.BAND)));
        define("table_rows", list(object(PlanShapes.ROW)));
        define("branches", list(object(PlanShapes.BRANCH)));
        define("columns", list(ref("text")));
        define("matrix_rows", map(".", list(ref("expression"))));
        define("cases", map(".", ref("form_or_expression")));
        define(
                "rates_of_pay",
                Map.of("anyOf", List.of(oneOf(Vocabulary.RATES_OF_PAY), list(oneOf(Vocabulary.RATES_OF_PAY)))));
        define("conventions", map("^[a-z -]+$", ref("expression")));
        define("replacements", map(NAME, ref("expression")));
    }

    private void lines() {
        List<Object> lines = new ArrayList<>();
        List<Object> values = new ArrayList<>(List.of(ref("expression")));
        for (FormKind kind : FormKind.values()) {
            String key = kind.name().toLowerCase(Locale.ROOT);
            define("line_" + key, object(PlanShapes.LINE.with(kind.shape())));
            lines.add(ref("line_" + key));
            if (kind.nests()) {
                define("form_" + key, object(kind.shape()));
                values.add(ref("form_" + key));
            }
        }
        define("lines", map(NAME, Map.of("oneOf", lines)));
        define("form_or_expression", Map.of("oneOf", values));
    }

    private void define(String name, Map<String, Object> schema) {
        definitions.put(name, schema);
    }

    private static Map<String, Object> object(Shape shape) {
        Map<String, Object> properties = new LinkedHashMap<>();
        shape.keys().forEach(key -> properties.put(key.name(), ref(key.definition())));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put(
                "required",
                shape.keys().stream()
                        .filter(Shape.Key::required)
                        .map(Shape.Key::name)
                        .toList());
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> map(String keyPattern, Object value) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("propertyNames", Map.of("pattern", keyPattern));
        schema.put("additionalProperties", value);
        return schema;
    }

    private static Map<String, Object> list(Object items) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("items", items);
        return schema;
    }

    /** Text; what an editor takes for a number or a truth is text to the reader. */
    private static Map<String, Object> scalar(Object... more) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", List.of("string", "number", "boolean"));
        schema.putAll(PlanBuilder.keys(more));
        return schema;
    }

    private static Map<String, Object> oneOf(List<String> words) {
        return Map.of("enum", words);
    }

    /** One of these words, or the name of a reading. */
    private static Map<String, Object> orReading(List<String> words) {
        return Map.of("anyOf", List.of(oneOf(words), ref("name")));
    }

    private static Map<String, Object> orReadingLike(String pattern) {
        return Map.of("anyOf", List.of(scalar("pattern", pattern), ref("name")));
    }

    private static Map<String, Object> ref(String definition) {
        return Map.of("$ref", "#/$defs/" + definition);
    }
}
