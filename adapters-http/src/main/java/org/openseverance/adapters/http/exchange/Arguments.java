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
    private final List<Fault> faults;

    Arguments(Map<String, List<String>> values, List<Fault> faults) {
        this.values = values;
        this.faults = List.copyOf(faults);
    }

    /** What the contract does not allow; a handler sees such arguments only where it looks for more that is wrong with them. */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * Goes on if nothing is wrong.
     *
     * @throws Refused with all faults
     */
    public void check() {
        refuse(faults);
    }

    /** Likewise for faults that were found in all. */
    public static void refuse(List<Fault> all) {
        if (!all.isEmpty()) {
            throw Refused.faulty("The parameters of the request say things that are wrong.", all);
        }
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
     * @param told takes a fault for each value that has no equals sign, or a name that came before
     */
    public Map<String, String> pairs(String name, List<Fault> told) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String text : texts(name)) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                told.add(fault(
                        name,
                        "\"" + text + "\" is no pair; expected name=value",
                        "Write the fact, an equals sign and the rest: " + name
                                + "=hire_date=..., with a second equals sign."));
                continue;
            }
            String key = text.substring(0, equals).strip();
            if (pairs.putIfAbsent(key, text.substring(equals + 1).strip()) != null) {
                told.add(fault(name, "\"" + text + "\" is the second for " + key, "Give each name once."));
            }
        }
        return pairs;
    }

    private static Fault fault(String name, String message, String advice) {
        return new Fault(new Place("query", 0, 0, "/" + name), message, advice);
    }
}
