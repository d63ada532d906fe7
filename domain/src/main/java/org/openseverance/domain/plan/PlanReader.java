package org.openseverance.domain.plan;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Entries;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Faults;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.formula.Expression;
import org.openseverance.domain.formula.FormulaParser;
import org.openseverance.domain.formula.Keywords;
import org.openseverance.domain.formula.UnitWords;
import org.openseverance.domain.quantity.Unit;
import org.openseverance.domain.time.MissingDay;

/** Reads a plan from its document and tells all that is wrong with it at once. */
public final class PlanReader {

    /** The advice for a name that a plan does not know, and that is near none that it knows. */
    public static final String KNOWN_NAMES = "It is no line, parameter, input or fact of this plan.";

    static final Pattern JURISDICTION = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");
    private static final Pattern DECLARED = Pattern.compile("[a-z][a-z0-9_]*");

    private final Draft draft = new Draft();
    private final Faults faults = draft.faults;

    private PlanReader() {}

    /**
     * What came of reading.
     *
     * @param plan null where there are faults
     */
    public record Result(@Nullable Plan plan, List<Fault> faults) {

        /** The plan; where there are faults they are all in the message of the exception. */
        public Plan orThrow() {
            if (plan == null) {
                throw new IllegalArgumentException(
                        String.join("\n", faults.stream().map(Fault::toString).toList()));
            }
            return plan;
        }
    }

    /**
     * Reads a document; never throws for what stands in it.
     *
     * @param revision the mark by which results name this state of the document; may be empty
     */
    public static Result read(Node document, String revision) {
        return new PlanReader().plan(document, revision);
    }

    private Result plan(Node document, String revision) {
        Entries entries = Entries.read(document, PlanShapes.PLAN, faults);
        if (entries == null || !(document instanceof Node.Mapping mapping)) {
            return new Result(null, faults.inOrder());
        }
        Currency currency = currency(entries.scalar("currency"));
        String cites = entries.text("cites", "");
        declareAll(entries);
        readings(entries.mapping("readings"));
        Words words = new Words(faults, draft.readings, currency == null ? "" : currency.getCurrencyCode());
        each(entries, "inputs", draft.inputs, new InputReader(words)::read);
        each(entries, "parameters", draft.parameters, new ParameterReader(words, cites)::read);
        FormReader forms = new FormReader(words, new PayReader(words, units(entries, words.currency())));
        each(entries, "lines", draft.lines, new LineReader(words, forms, cites)::read);
        each(entries, "awards", draft.awards, new AwardReader(words, forms, cites)::read);
        warnings(entries, words);
        for (String required : List.of("lines", "awards")) {
            Node.Mapping found = entries.mapping(required);
            if (found != null && found.entries().isEmpty()) {
                faults.add(found.place(), "a plan has at least one of its \"" + required + "\"");
            }
        }
        Node.Scalar id = entries.scalar("plan");
        String planId = id == null ? null : forms.planId(id);
        String jurisdiction = jurisdiction(entries.scalar("jurisdiction"));
        Node.Scalar missing = entries.scalar("missing_day");
        MissingDay missingDay = missing == null ? null : words.missingDay(missing);
        draft.saysMissingDay = entries.has("missing_day");
        Node.Scalar verified = entries.scalar("verified_until");
        Integer verifiedUntil = verified == null ? null : words.day(verified);
        List<String> sources = words.texts(entries.items("sources"), "a source");
        if (entries.mapping("lines") != null) {
            PlanCheck.check(draft);
        }
        if (!faults.isEmpty() || planId == null || currency == null) {
            return new Result(null, faults.inOrder());
        }
        Plan plan = ImmutablePlan.builder()
                .id(planId)
                .title(entries.text("title", planId))
                .about(entries.text("about", ""))
                .jurisdiction(jurisdiction)
                .currency(currency)
                .cites(cites)
                .sources(sources)
                .missingDay(missingDay)
                .verifiedUntil(verifiedUntil)
                .inputs(draft.inputs)
                .parameters(draft.parameters)
                .readings(draft.readings)
                .lines(draft.lines)
                .warnings(draft.warnings)
                .awards(draft.awards)
                .document(mapping)
                .revision(revision)
                .build();
        return new Result(plan, List.of());
    }

    private void declareAll(Entries entries) {
        declare(entries.mapping("inputs"), "an input");
        declare(entries.mapping("parameters"), "a parameter");
        declare(entries.mapping("readings"), "a reading");
        declare(entries.mapping("lines"), "a line");
        Node.Mapping awards = entries.mapping("awards");
        if (awards != null) {
            awards.entries().forEach((name, node) -> {
                checkShape(name, node.place());
                draft.declaredAwards.add(name);
            });
        }
    }

    private void declare(Node.@Nullable Mapping mapping, String what) {
        if (mapping == null) {
            return;
        }
        mapping.entries().forEach((name, node) -> {
            checkShape(name, node.place());
            Vocabulary.Kind fact = Vocabulary.FACTS.get(name);
            String other = draft.declared.putIfAbsent(name, what);
            if (fact != null) {
                faults.add(
                        node.place(),
                        "\"" + name + "\" is a fact of the record already, " + fact.words()
                                + "; expected a name of its own for " + what);
            } else if (other != null) {
                faults.add(
                        node.place(),
                        "\"" + name + "\" is " + other + " already; expected a name of its own for " + what);
            }
        });
    }

    private void checkShape(String name, Place place) {
        if (Keywords.RESERVED.contains(name)) {
            faults.add(place, "\"" + name + "\" is a word of the language; expected a name");
        } else if (!DECLARED.matcher(name).matches()) {
            String mended = name.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
            faults.add(
                    place,
                    "\"" + name + "\" is no name; names are lower-case words joined by \"_\"",
                    DECLARED.matcher(mended).matches() ? "Maybe \"" + mended + "\"." : "");
        }
    }

    private static <T> void each(
            Entries entries, String key, Map<String, T> into, BiFunction<String, Node, @Nullable T> reader) {
        Node.Mapping mapping = entries.mapping(key);
        if (mapping != null) {
            mapping.entries().forEach((name, node) -> {
                T read = reader.apply(name, node);
                if (read != null) {
                    into.put(name, read);
                }
            });
        }
    }

    private void readings(Node.@Nullable Mapping mapping) {
        Words plain = new Words(faults, Map.of(), "");
        if (mapping == null) {
            return;
        }
        mapping.entries().forEach((name, node) -> {
            Entries entries = Entries.read(node, PlanShapes.READING, faults);
            String is = entries == null ? null : entries.text("is");
            if (entries != null && is != null) {
                List<String> alternatives = plain.texts(entries.items("or"), "the words of a reading");
                if (entries.has("or") && alternatives.isEmpty()) {
                    faults.add(entries.place("or"), "a reading has at least one alternative");
                }
                draft.readings.put(name, new Reading(name, is, alternatives, entries.text("why", ""), entries.place()));
            }
        });
    }

    private void warnings(Entries entries, Words words) {
        for (Node item : entries.items("warnings")) {
            Entries warning = Entries.read(item, PlanShapes.WARNING, faults);
            Expression when = warning == null ? null : words.expression(warning.node("when"));
            String say = warning == null ? null : warning.text("say");
            if (when != null && say != null) {
                draft.warnings.add(new Warning(when, say, item.place()));
            }
        }
    }

    private @Nullable Currency currency(Node.@Nullable Scalar scalar) {
        if (scalar == null) {
            return null;
        }
        String text = scalar.text().strip();
        try {
            Currency currency = Currency.getInstance(text);
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException unknown) {
            // told below, like codes that are no money
        }
        List<String> codes = Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .toList();
        String upper = text.toUpperCase(Locale.ROOT);
        faults.add(
                scalar.place(),
                "\"" + text + "\" is no ISO 4217 currency code; expected one such as USD",
                !text.equals(upper) && codes.contains(upper) ? "Maybe \"" + upper + "\"." : "");
        return null;
    }

    private String jurisdiction(Node.@Nullable Scalar scalar) {
        String text = scalar == null ? "" : scalar.text().strip();
        if (scalar != null && !JURISDICTION.matcher(text).matches()) {
            String upper = text.toUpperCase(Locale.ROOT);
            faults.add(
                    scalar.place(),
                    "a jurisdiction is a country or country-subdivision such as GB or US-NJ; found \"" + text + "\"",
                    JURISDICTION.matcher(upper).matches() ? "Maybe \"" + upper + "\"." : "");
        }
        return text;
    }

    /** The units of all names that have one; of lines, those that say theirs. */
    private Map<String, Unit> units(Entries entries, String currency) {
        Map<String, Unit> units = new HashMap<>();
        Vocabulary.FACTS.keySet().forEach(fact -> units.put(fact, Vocabulary.unit(fact, currency)));
        draft.inputs.values().forEach(input -> units.put(input.name(), input.unit()));
        draft.parameters.values().forEach(parameter -> units.put(parameter.name(), parameter.unit()));
        for (Reading reading : draft.readings.values()) {
            if (FormulaParser.parse(reading.is(), reading.place(), new Faults()) instanceof Expression.Number number) {
                units.put(reading.name(), number.value().unit());
            }
        }
        Node.Mapping lines = entries.mapping("lines");
        if (lines != null) {
            lines.entries().forEach((name, node) -> {
                Node unit = node instanceof Node.Mapping line ? line.entries().get("unit") : null;
                Unit parsed = unit instanceof Node.Scalar scalar ? UnitWords.parse(scalar.text()) : null;
                if (parsed != null) {
                    units.put(name, parsed);
                }
            });
        }
        return units;
    }
}
