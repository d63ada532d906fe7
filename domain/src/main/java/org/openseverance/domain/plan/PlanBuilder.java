package org.openseverance.domain.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.quantity.Ratio;

/**
 * Writes a plan in Java, with the keys and words of the plan language; it is read and checked like a document.
 *
 * <pre>{@code
 * Plan plan = PlanBuilder.plan("acme/one-week-per-year").currency("USD").missingDay("last day").cites("Handbook, section 12")
 *         .parameter("limit", "26 weeks")
 *         .period("service", "service_date", "termination_date")
 *         .count("complete_years", "years", "service", "drop")
 *         .formula("weeks", "min(complete_years * 1 week per year, limit)")
 *         .pay("weeks_pay", "per week", "base_pay", "year", "52 weeks")
 *         .formula("severance", "weeks * weeks_pay", "half up to 0.01")
 *         .award("severance_pay", "amount", "severance", "quantity", "weeks")
 *         .build();
 * }</pre>
 *
 * <p>What has no method of its own is written by {@link #line}, {@link #parameter}, {@link #input}, {@link #award} and {@link #set} with keys and values in
 * turn; a value is a text, a number, a date, a list, a map or {@link #keys}.
 */
public final class PlanBuilder {

    private final Map<String, Object> document = new LinkedHashMap<>();

    private PlanBuilder() {}

    /** A plan of that id. */
    public static PlanBuilder plan(String id) {
        return new PlanBuilder().set("plan", id);
    }

    /** A mapping of keys and values in turn, in this order. */
    public static Map<String, Object> keys(Object... keysAndValues) {
        if (keysAndValues.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "keys and values stand in turn; found " + keysAndValues.length + " of them");
        }
        Map<String, Object> mapping = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            if (mapping.put(keysAndValues[i].toString(), keysAndValues[i + 1]) != null) {
                throw new IllegalArgumentException("the key \"" + keysAndValues[i] + "\" stands twice");
            }
        }
        return mapping;
    }

    /** Any key of the top level. */
    public PlanBuilder set(String key, Object value) {
        document.put(key, value);
        return this;
    }

    public PlanBuilder title(String title) {
        return set("title", title);
    }

    public PlanBuilder jurisdiction(String jurisdiction) {
        return set("jurisdiction", jurisdiction);
    }

    public PlanBuilder currency(String code) {
        return set("currency", code);
    }

    /** The source of everything that names no other. */
    public PlanBuilder cites(String source) {
        return set("cites", source);
    }

    /** {@code last day} or {@code next day}. */
    public PlanBuilder missingDay(String words) {
        return set("missing_day", words);
    }

    public PlanBuilder input(String name, Object... keysAndValues) {
        return put("inputs", name, keys(keysAndValues));
    }

    /** A parameter with one value, such as {@code 26 weeks} or {@code 1/2 week per year}. */
    public PlanBuilder parameter(String name, String valueAndUnit) {
        String[] parts = valueAndUnit.strip().split("\\s+", 2);
        return put("parameters", name, keys("unit", parts.length == 2 ? parts[1] : "number", "value", parts[0]));
    }

    public PlanBuilder parameter(String name, Object... keysAndValues) {
        return put("parameters", name, keys(keysAndValues));
    }

    public PlanBuilder reading(String name, String is, List<String> alternatives, String why) {
        return put("readings", name, keys("is", is, "or", alternatives, "why", why));
    }

    /** A line of any form. */
    public PlanBuilder line(String name, Object... keysAndValues) {
        return put("lines", name, keys(keysAndValues));
    }

    public PlanBuilder formula(String name, String formula) {
        return line(name, "formula", formula);
    }

    /** A formula that is rounded, such as {@code half up to 0.01}. */
    public PlanBuilder formula(String name, String formula, String round) {
        return line(name, "formula", formula, "round", round);
    }

    public PlanBuilder date(String name, String date) {
        return line(name, "date", date);
    }

    public PlanBuilder require(String name, String condition, String reason) {
        return line(name, "require", condition, "reason", reason);
    }

    /** A period whose last day counts. */
    public PlanBuilder period(String name, String from, String through) {
        return line(name, "period", keys("from", from, "through", through));
    }

    /** A count that says what becomes of the part that is left. */
    public PlanBuilder count(String name, String unit, String period, String part) {
        return line(name, "count", unit, "of", period, "part", part);
    }

    /** A rate of pay turned to another period by conventions: {@code "year", "52 weeks"}. */
    public PlanBuilder pay(String name, String per, String of, Object... taking) {
        return taking.length == 0
                ? line(name, "pay", per, "of", of)
                : line(name, "pay", per, "of", of, "taking", keys(taking));
    }

    public PlanBuilder award(String name, Object... keysAndValues) {
        return put("awards", name, keys(keysAndValues));
    }

    public PlanBuilder warning(String when, String say) {
        List<Object> warnings = new ArrayList<>(document.get("warnings") instanceof List<?> list ? list : List.of());
        warnings.add(keys("when", when, "say", say));
        return set("warnings", warnings);
    }

    private PlanBuilder put(String section, String name, Map<String, Object> content) {
        Map<String, Object> entries = new LinkedHashMap<>();
        if (document.get(section) instanceof Map<?, ?> before) {
            before.forEach((key, value) -> entries.put(key.toString(), value));
        }
        if (entries.put(name, content) != null) {
            throw new IllegalArgumentException("\"" + name + "\" stands twice in \"" + section + "\"");
        }
        return set(section, entries);
    }

    /** The document as it would be read from a file. */
    public Node.Mapping document() {
        return (Node.Mapping) node(document, Place.BUILT);
    }

    /** The plan and all its faults. */
    public PlanReader.Result read() {
        return PlanReader.read(document(), "");
    }

    /**
     * The plan.
     *
     * @throws IllegalArgumentException with all the faults in its message
     */
    public Plan build() {
        return read().orThrow();
    }

    private static Node node(Object value, Place place) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Node> entries = new LinkedHashMap<>();
            map.forEach((key, each) -> entries.put(key.toString(), node(each, place.child(key.toString()))));
            return new Node.Mapping(entries, place);
        }
        if (value instanceof List<?> list) {
            List<Node> items = new ArrayList<>();
            for (Object item : list) {
                items.add(node(item, place.child(Integer.toString(items.size()))));
            }
            return new Node.Sequence(items, place);
        }
        return new Node.Scalar(text(value), place);
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof Ratio ratio) {
            return ratio.isWhole() ? Long.toString(ratio.numerator()) : ratio.numerator() + "/" + ratio.denominator();
        }
        if (value instanceof String
                || value instanceof Integer
                || value instanceof Long
                || value instanceof LocalDate) {
            return value.toString();
        }
        throw new IllegalArgumentException(
                "a value is a text, a whole or exact number, a date, a list or a map; found a "
                        + value.getClass().getSimpleName());
    }
}
