package org.openseverance.adapters.http.exchange;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.problem.Refused;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Place;

/** The parameters of a request, checked against the contract. Asking for one that the operation does not have is a bug. */
public final class Arguments {

    private final Map<String, List<String>> values;

    Arguments(Map<String, List<String>> values) {
        this.values = values;
    }

    /** All values of a parameter; none if it is not given. */
    public List<String> texts(String name) {
        List<String> given = values.get(name);
        if (given == null) {
            throw new IllegalStateException("the contract gives this operation no parameter " + name);
        }
        return given;
    }

    /** All but some, in the order of their names. */
    SortedMap<String, List<String>> besides(Set<String> names) {
        SortedMap<String, List<String>> rest = new TreeMap<>(values);
        rest.keySet().removeAll(names);
        return rest;
    }

    /** The value, or the contract's default; null if there is neither. */
    public @Nullable String text(String name) {
        List<String> given = texts(name);
        return given.isEmpty() ? null : given.get(0);
    }

    /** The value of a parameter that is required or has a default. */
    public String required(String name) {
        String text = text(name);
        if (text == null) {
            throw new IllegalStateException("the contract neither requires " + name + " nor gives it a default");
        }
        return text;
    }

    /** The value of a whole number that is required or has a default. */
    public int integer(String name) {
        return Integer.parseInt(required(name));
    }

    /** Whether it is true; false where it is not given. */
    public boolean yes(String name) {
        return "true".equals(text(name));
    }

    public UUID uuid(String name) {
        return UUID.fromString(required(name));
    }

    public @Nullable LocalDate date(String name) {
        String text = text(name);
        return text == null ? null : LocalDate.parse(text);
    }

    /**
     * The values of a parameter that are written {@code name=value}, by their names.
     *
     * @throws Refused if a value has no equals sign or a name comes twice
     */
    public Map<String, String> pairs(String name) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String text : texts(name)) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw refused(
                        name,
                        "\"" + text + "\" is no pair; expected name=value",
                        "Write the fact, an equals sign and the rest: " + name
                                + "=hire_date=..., with a second equals sign.");
            }
            String key = text.substring(0, equals).strip();
            if (pairs.put(key, text.substring(equals + 1).strip()) != null) {
                throw refused(name, "\"" + text + "\" is the second for " + key, "Give each name once.");
            }
        }
        return pairs;
    }

    private static Refused refused(String name, String message, String advice) {
        Fault fault = new Fault(new Place("query", 0, 0, "/" + name), message, advice);
        return Refused.faulty("The query says things that are wrong.", List.of(fault));
    }
}
