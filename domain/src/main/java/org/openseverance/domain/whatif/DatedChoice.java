package org.openseverance.domain.whatif;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Node;

/** Finds the values of a parameter: its only one, the one that holds on a date, or all. */
final class DatedChoice {

    private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    private DatedChoice() {}

    /**
     * The values for a date.
     *
     * @param at a parameter, or what it has for one word
     * @param date a date, or {@code all}
     */
    static List<Spot> on(Spot at, String date) throws NoMatch {
        if (date.equals("all")) {
            List<Spot> all = new ArrayList<>();
            collect(at, all);
            return all;
        }
        if (!date.matches(DATE)) {
            throw new NoMatch("\"@" + date + "\" is no date; expected one such as @2026-04-06, or @all", "");
        }
        if (at.has("value")) {
            return List.of(at);
        }
        Spot values = dated(at);
        String holding = null;
        for (String from : values.keys()) {
            holding = from.compareTo(date) <= 0 && (holding == null || from.compareTo(holding) > 0) ? from : holding;
        }
        Spot found = holding == null ? first(at) : values.child(holding);
        String until = found == null || holding == null ? null : text(found.child("until"));
        if (found == null || (until != null && until.compareTo(date) < 0)) {
            throw new NoMatch(
                    "\"@" + date + "\" matches no value of \"" + at.step() + "\"",
                    "Values begin on " + String.join(", ", values.keys()) + ".");
        }
        return List.of(found);
    }

    /** The only value. */
    static Spot only(Spot at) throws NoMatch {
        if (at.has("value")) {
            return at;
        }
        Spot values = dated(at);
        Spot single = values.keys().size() == 1 ? values.child(values.keys().get(0)) : null;
        if (single == null) {
            throw new NoMatch(
                    "\"" + at.step() + "\" has several values; say which",
                    "Write @" + String.join(", @", values.keys()) + " or @all.");
        }
        return single;
    }

    /** The mapping whose keys are dates. */
    private static Spot dated(Spot at) throws NoMatch {
        Spot values = at.child("values");
        if (values != null && at.has("by")) {
            List<String> words = new ArrayList<>(values.keys());
            if (at.has("otherwise")) {
                words.add("otherwise");
            }
            throw new NoMatch(
                    "\"" + at.step() + "\" has values by a word; say which",
                    "Write [" + String.join("] or [", words) + "].");
        }
        return values == null ? at : values;
    }

    private static @Nullable Spot first(Spot at) {
        for (Spot spot = at; spot != null; spot = spot.above()) {
            Spot first = spot.isEntryOf("parameters") ? spot.child("before_first") : null;
            if (first != null) {
                return first;
            }
        }
        return null;
    }

    /** Everything below that has a value, whatever chooses it. */
    private static void collect(Spot at, List<Spot> into) {
        if (at.has("value")) {
            into.add(at);
            return;
        }
        for (String key : at.keys()) {
            Spot child = at.child(key);
            if (child != null && child.node() instanceof Node.Mapping) {
                collect(child, into);
            }
        }
    }

    private static @Nullable String text(@Nullable Spot spot) {
        return spot != null && spot.node() instanceof Node.Scalar scalar
                ? scalar.text().strip()
                : null;
    }
}
