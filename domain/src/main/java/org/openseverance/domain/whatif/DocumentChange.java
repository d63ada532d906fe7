package org.openseverance.domain.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Nearest;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.document.Place;

/**
 * A small change of a plan's document by path, for what-ifs. Steps are keys, elements of lists by their edge, words of a parameter, and dates:
 *
 * <pre>
 * parameters.min_weeks                     its only value
 * parameters.weekly_limit@2026-04-06       the value that holds on that date; @all: every value
 * parameters.fee[L4]                       the value for a word
 * lines.weeks.each[up_to 10 years].rate
 * lines.notice.rows[otherwise]
 * lines.grid.rows[Director][below 2 years] a cell of a matrix
 * readings.part_half_years                 the choice
 * awards.severance_pay.paid
 * </pre>
 *
 * <p>A change replaces what is there; it adds nothing. The changed document is checked like any other when it is read.
 */
public final class DocumentChange {

    /** Keys under which a value may be an expression or a whole form. */
    private static final List<String> VALUE_KEYS = List.of("is", "then", "otherwise", "of", "part");

    private DocumentChange() {}

    /**
     * What came of a change.
     *
     * @param document the changed document; null where the path matches nothing
     * @param fault the step that matches nothing; null where the change was made
     */
    public record Result(
            Node.@Nullable Mapping document, @Nullable Fault fault) {}

    /**
     * Names a change in faults: their file says which change has them, and their pointer where in the plan; it is empty where the path matches nothing.
     */
    public static Place place(String path) {
        return new Place("change of " + path.strip(), 0, 0, "");
    }

    /** The document with another text where the path leads. A list is written {@code [a, b]}. */
    public static Result apply(Node.Mapping document, String path, String value) {
        ChangePath steps = ChangePath.parse(path);
        try {
            if (steps == null) {
                throw new NoMatch(
                        "this is no path",
                        "Write keys joined by \".\", rows in [...], dates after \"@\": parameters.limit@2026-04-06.");
            }
            if (value.isBlank()) {
                throw new NoMatch("the new value is empty", "");
            }
            Node changed = document;
            for (Spot target : targets(document, steps)) {
                // the ways stay true, since a change only replaces
                Spot again = follow(Spot.of((Node.Mapping) changed), target.way());
                changed = again.replaced(node(value, again, steps));
            }
            return new Result((Node.Mapping) changed, null);
        } catch (NoMatch noMatch) {
            return new Result(null, new Fault(place(path), noMatch.message(), noMatch.advice()));
        }
    }

    private static Spot follow(Spot root, List<String> way) {
        Spot spot = root;
        for (String step : way) {
            Spot child = spot.child(step);
            spot = child == null ? spot : child;
        }
        return spot;
    }

    private static Node node(String value, Spot target, ChangePath path) {
        StringBuilder pointer = new StringBuilder();
        target.way()
                .forEach(step ->
                        pointer.append('/').append(step.replace("~", "~0").replace("/", "~1")));
        Place place = new Place(place(path.text()).file(), 0, 0, pointer.toString());
        String text = value.strip();
        if (target.node() instanceof Node.Sequence && text.startsWith("[") && text.endsWith("]")) {
            String inner = text.substring(1, text.length() - 1);
            List<Node> items = new ArrayList<>();
            Stream.of(inner.split(",", -1))
                    .map(String::strip)
                    .filter(item -> !item.isEmpty())
                    .forEach(item -> items.add(new Node.Scalar(item, place)));
            return new Node.Sequence(items, place);
        }
        return new Node.Scalar(text, place);
    }

    private static List<Spot> targets(Node.Mapping document, ChangePath path) throws NoMatch {
        List<Spot> spots = List.of(Spot.of(document));
        for (ChangePath.Step step : path.steps()) {
            List<Spot> next = new ArrayList<>();
            for (Spot spot : spots) {
                next.addAll(next(spot, step));
            }
            spots = next;
        }
        List<Spot> targets = new ArrayList<>();
        for (Spot spot : spots) {
            targets.add(target(spot));
        }
        return targets;
    }

    private static List<Spot> next(Spot spot, ChangePath.Step step) throws NoMatch {
        if (step.kind() == ChangePath.Kind.DATE) {
            if (!spot.isIn("parameters")) {
                throw new NoMatch("\"" + step + "\" stands after a parameter only", "");
            }
            return DatedChoice.on(spot, step.text());
        }
        if (spot.node() instanceof Node.Sequence) {
            return List.of(RowChoice.find(spot, step.text()));
        }
        boolean byWord = step.kind() == ChangePath.Kind.CHOICE && spot.isEntryOf("parameters");
        Spot values = byWord && !step.text().equals("otherwise") ? spot.child("values") : null;
        Spot within = values == null ? spot : values;
        Spot found = within.child(step.text());
        boolean valueOfOne = found == null && step.text().equals("value") && spot.isEntryOf("parameters");
        if (valueOfOne) {
            found = DatedChoice.only(spot).child("value");
        }
        if (found == null) {
            throw missing(within, step);
        }
        return List.of(found);
    }

    private static NoMatch missing(Spot spot, ChangePath.Step step) {
        String where = spot.above() == null ? "the plan" : "\"" + spot.step() + "\"";
        if (!(spot.node() instanceof Node.Mapping)) {
            return new NoMatch("\"" + step + "\" matches nothing; " + where + " is text", "End the path before it.");
        }
        String nearest = Nearest.of(step.text(), spot.keys());
        String advice = nearest != null
                ? "Maybe \"" + nearest + "\"."
                : "There: " + String.join(", ", spot.keys().stream().limit(40).toList()) + ".";
        return new NoMatch("\"" + step + "\" matches nothing in " + where, advice);
    }

    /** Where the path ends at something that has a value, the value. */
    private static Spot target(Spot end) throws NoMatch {
        if (!(end.node() instanceof Node.Mapping)) {
            return end;
        }
        Spot valued = end.isIn("parameters") && !end.step().equals("parameters") ? DatedChoice.only(end) : end;
        boolean element = end.above() != null && end.above().node() instanceof Node.Sequence;
        List<String> keys = end.isIn("parameters")
                ? List.of("value")
                : end.isEntryOf("readings")
                        ? List.of("is")
                        : element ? List.of("is", "rate", "then", "otherwise", "none") : List.of();
        for (String key : keys) {
            Spot value = valued.child(key);
            if (value != null) {
                return value;
            }
        }
        boolean whole = VALUE_KEYS.contains(end.step())
                || (end.above() != null && end.above().step().equals("cases"));
        if (whole) {
            return end;
        }
        throw new NoMatch(
                "\"" + (end.step().isEmpty() ? "the plan" : end.step()) + "\" is not one value; the path goes on",
                "There: " + String.join(", ", end.keys().stream().limit(40).toList()) + ".");
    }
}
