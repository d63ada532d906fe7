package org.openseverance.domain.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Entries;
import org.openseverance.domain.document.Faults;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.formula.UnitWords;
import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.quantity.Unit;

/** Reads the figures of a plan: one value, values by date, by a word, or by a word and then by date. */
final class ParameterReader {

    private static final int ALWAYS = Integer.MIN_VALUE;
    private static final int ON = Integer.MAX_VALUE;

    private static final Pattern DATE = Pattern.compile("[0-9]{1,4}[-./][0-9]{1,2}[-./].*");

    private final Words words;
    private final Faults faults;
    private final String cites;

    /** @param cites the source of values that name no other; empty: none */
    ParameterReader(Words words, String cites) {
        this.words = words;
        this.faults = words.faults();
        this.cites = cites;
    }

    @Nullable
    Parameter read(String name, Node node) {
        Entries entries = Entries.read(node, PlanShapes.PARAMETER, faults);
        if (entries == null) {
            return null;
        }
        Node.Scalar unitText = entries.scalar("unit");
        Unit written = unitText == null ? null : words.unit(unitText);
        Unit unit = written == null ? Unit.NONE : written;
        String source = entries.text("source", cites);
        Map<String, List<Parameter.Value>> values = values(entries, unit, source);
        List<Parameter.Value> otherwise = List.of();
        Node.Mapping rest = entries.mapping("otherwise");
        if (rest != null) {
            otherwise = dated(rest, unit, source);
        }
        Node.Mapping first = entries.mapping("before_first");
        Parameter.Value beforeFirst = first == null ? null : value(first, ALWAYS, unit, source);
        checkKeys(entries);
        Node.Scalar verified = entries.scalar("verified_until");
        Integer verifiedUntil = verified == null ? null : words.day(verified);
        return written == null
                ? null
                : new Parameter(
                        name,
                        written.without("percent"),
                        entries.text("as_of"),
                        entries.text("by"),
                        values,
                        otherwise,
                        beforeFirst,
                        verifiedUntil,
                        entries.text("unless_given"),
                        entries.place());
    }

    private void checkKeys(Entries entries) {
        boolean dated = hasDates(entries.mapping("values"), 2) || hasDates(entries.mapping("otherwise"), 1);
        if (entries.has("value") == entries.has("values")) {
            faults.add(
                    entries.place(),
                    "a parameter has \"value\" or \"values\"; found " + (entries.has("value") ? "both" : "neither"));
        }
        if (entries.has("otherwise") && !entries.has("by")) {
            faults.add(entries.place("otherwise"), "\"otherwise\" is for words that are not listed; \"by\" is missing");
        }
        if (entries.has("by") && entries.has("value")) {
            faults.add(entries.place("by"), "\"by\" chooses among \"values\"; found one \"value\"");
        }
        if (dated && !entries.has("as_of")) {
            faults.add(
                    entries.place(),
                    "dated values need \"as_of\", the date that chooses among them",
                    "Write as_of: termination_date, or another date.");
        }
        for (String key : List.of("as_of", "before_first", "verified_until")) {
            if (!dated && entries.has(key)) {
                faults.add(
                        entries.place(key),
                        "\"" + key + "\" is for dated values; found none",
                        "Write values: {2026-04-06: {value: ...}}.");
            }
        }
    }

    /** Whether something that looks like a date is a key, at this level or below. */
    private static boolean hasDates(@Nullable Node node, int levels) {
        return levels > 0
                && node instanceof Node.Mapping mapping
                && mapping.entries().entrySet().stream()
                        .anyMatch(entry ->
                                DATE.matcher(entry.getKey()).matches() || hasDates(entry.getValue(), levels - 1));
    }

    private Map<String, List<Parameter.Value>> values(Entries entries, Unit unit, String source) {
        Map<String, List<Parameter.Value>> values = new LinkedHashMap<>();
        Node.Scalar single = entries.scalar("value");
        Node.Mapping many = entries.mapping("values");
        if (single != null) {
            Parameter.Value value = figure(single, ALWAYS, ON, unit, source);
            values.put("", value == null ? List.of() : List.of(value));
        } else if (many != null && many.entries().isEmpty()) {
            faults.add(many.place(), "\"values\" has at least one value");
        } else if (many != null && entries.has("by")) {
            many.entries().forEach((word, node) -> {
                if (node instanceof Node.Mapping mapping) {
                    values.put(word, dated(mapping, unit, source));
                } else {
                    refuseBare(node);
                }
            });
        } else if (many != null) {
            boolean undated = many.entries().keySet().stream()
                    .noneMatch(key -> DATE.matcher(key).matches());
            if (undated) {
                faults.add(
                        many.place(),
                        "\"values\" stand under dates, or under words if there is a \"by\"; found \""
                                + many.entries().keySet().iterator().next() + "\"",
                        "Write \"by:\" and the fact whose word chooses, or one \"value\".");
            } else {
                values.put("", dated(many, unit, source));
            }
        }
        return values;
    }

    /** Either one value for always, or values under dates. */
    private List<Parameter.Value> dated(Node.Mapping mapping, Unit unit, String source) {
        if (mapping.entries().containsKey("value") || mapping.entries().isEmpty()) {
            Parameter.Value value = value(mapping, ALWAYS, unit, source);
            return value == null ? List.of() : List.of(value);
        }
        List<Parameter.Value> values = new ArrayList<>();
        mapping.entries().forEach((date, node) -> {
            Integer from = words.day(date, node.place());
            if (!(node instanceof Node.Mapping valued)) {
                refuseBare(node);
                return;
            }
            Parameter.Value value = value(valued, from == null ? ALWAYS : from, unit, source);
            if (from != null && value != null) {
                follow(values, value);
            }
        });
        return values;
    }

    private void follow(List<Parameter.Value> values, Parameter.Value next) {
        Parameter.Value last = values.isEmpty() ? null : values.get(values.size() - 1);
        if (last != null && next.from() <= last.from()) {
            faults.add(
                    next.place(),
                    "dated values stand in order of their dates; this one begins before the one above it");
        } else if (last != null && last.until() != ON && last.until() >= next.from()) {
            faults.add(
                    last.place(),
                    "this value holds until a date that the next one covers already",
                    "Leave \"until\" out, or end it the day before the next value.");
        }
        values.add(next);
    }

    private void refuseBare(Node node) {
        words.refuse(node, "a value is written {value: ...}, with its source if it has its own");
    }

    private Parameter.@Nullable Value value(Node.Mapping mapping, int from, Unit unit, String source) {
        Entries entries = Entries.read(mapping, PlanShapes.VALUE, faults);
        Node.Scalar scalar = entries == null ? null : entries.scalar("value");
        if (entries == null || scalar == null) {
            return null;
        }
        Node.Scalar untilText = entries.scalar("until");
        Integer until = untilText == null ? Integer.valueOf(ON) : words.day(untilText);
        if (untilText != null && from == ALWAYS) {
            faults.add(untilText.place(), "only a value with a date of its own has \"until\"");
        } else if (until != null && until < from) {
            faults.add(entries.place("until"), "the value ends before it begins");
        }
        return figure(scalar, from, until == null ? ON : until, unit, entries.text("source", source));
    }

    private Parameter.@Nullable Value figure(Node.Scalar scalar, int from, int until, Unit unit, String source) {
        Place place = scalar.place();
        if (source.isEmpty()) {
            faults.add(
                    place,
                    "the value has no source",
                    "Write \"source:\" beside it, or \"cites:\" at the top of the plan for all.");
        }
        if (scalar.text().strip().equals("none")) {
            return new Parameter.Value(from, until, null, source, place);
        }
        Ratio value = words.number(scalar, "a value");
        return value == null
                ? null
                : new Parameter.Value(
                        from, until, UnitWords.withoutPercent(value, unit).value(), source, place);
    }
}
