package org.openseverance.adapters.files.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.document.Place;

/**
 * Grows the tree out of what a parser says, in the order in which it says it, and holds it to what YAML and JSON have in common
 * here: keys are distinct texts, values say something, limits are kept. All lines and columns count from 1.
 */
final class Tree {

    private final String file;
    private final Deque<Frame> open = new ArrayDeque<>();
    private final List<Fault> faults = new ArrayList<>();
    private @Nullable Node root;
    private int nodes;

    Tree(String file) {
        this.file = file;
    }

    boolean expectsKey() {
        Frame frame = open.peek();
        return frame != null && frame.expectsKey();
    }

    /** The innermost mapping or list that is open; null outside all. */
    @Nullable
    Frame innermost() {
        return open.peek();
    }

    /** What comes next, as the subject of a sentence. */
    String subject() {
        Frame frame = open.peek();
        return frame == null ? "The document" : frame.subject();
    }

    void key(String text, int line, int column) throws Refused {
        if (text.isBlank()) {
            unusableKey(line, column, "A key is empty; a name was expected.", "Write the name before the colon.");
            return;
        }
        Frame frame = open.getFirst();
        if (frame.isTooDeep(text)) {
            throw new Refused(new Fault(
                    here(line, column),
                    "The keys down to " + Quote.of(text) + " are together longer than " + Limits.POINTER
                            + " characters.",
                    "Shorten the keys; long text belongs into values."));
        }
        int before = frame.key(text, line);
        if (before > 0) {
            fault(
                    line,
                    column,
                    "The key " + Quote.of(text) + " stands twice in one mapping; it stood on line " + before
                            + " before.",
                    "Keep one of the two.");
        }
        if (SourceText.firstUnprintable(text) >= 0) {
            unprintable("The key " + Quote.of(text), text, line, column);
        }
    }

    /** Notes a key that cannot be taken; the value that follows will be checked and dropped. */
    void unusableKey(int line, int column, String message, String advice) throws Refused {
        fault(line, column, message, advice);
        open.getFirst().unusableKey();
    }

    void scalar(String text, int line, int column) throws Refused {
        if (text.isBlank()) {
            noValue(line, column, subject() + " is an empty text; a value was expected.", leaveOut());
            return;
        }
        if (SourceText.firstUnprintable(text) >= 0) {
            unprintable(subject(), text, line, column);
        }
        add(new Node.Scalar(text, counted(line, column)));
    }

    /** Notes a value that cannot be taken, and puts empty text in its place. */
    void noValue(int line, int column, String message, String advice) throws Refused {
        fault(line, column, message, advice);
        add(new Node.Scalar("", counted(line, column)));
    }

    /** The advice for a value that says nothing. */
    String leaveOut() {
        Frame frame = open.peek();
        if (frame == null) {
            return "Write a mapping, such as the line \"plan: example/name\".";
        }
        return frame.kind().equals("list")
                ? "Give it a value, or take the item out."
                : "Give it a value, or leave the key out.";
    }

    void openMapping(int line, int column) throws Refused {
        open(line, column, true);
    }

    void openSequence(int line, int column) throws Refused {
        open(line, column, false);
    }

    void close() {
        add(open.pop().close());
    }

    void fault(int line, int column, String message, String advice) throws Refused {
        Fault fault = new Fault(here(line, column), message, advice);
        if (faults.size() == Limits.FAULTS) {
            throw new Refused(new Fault(
                    fault.place(),
                    "There are more than " + Limits.FAULTS + " faults; reading ends here.",
                    "Mend those above and try again."));
        }
        faults.add(fault);
    }

    /** The place of what comes next. */
    Place here(int line, int column) {
        Frame frame = open.peek();
        return frame == null ? new Place(file, line, column, "") : frame.next(line, column);
    }

    /** The end of a reading that reached the end of the document. */
    Reading reading() {
        if (root == null && faults.isEmpty()) {
            faults.add(new Fault(here(1, 1), "The document is empty; a mapping was expected.", leaveOut()));
        }
        return new Reading(root, faults);
    }

    /** The end of a reading that could not go on. */
    Reading refused(Fault last) {
        faults.add(last);
        return new Reading(null, faults);
    }

    private void open(int line, int column, boolean mapping) throws Refused {
        Frame around = open.peek();
        Frame frame = new Frame(counted(line, column), around == null ? 0 : around.lengthToNext(), mapping);
        if (open.size() == Limits.DEPTH) {
            throw new Refused(new Fault(
                    frame.place,
                    "Mappings and lists stand inside each other more than " + Limits.DEPTH + " deep.",
                    "Check the indentation and the brackets; no plan needs this."));
        }
        open.push(frame);
    }

    private void add(Node node) {
        Frame frame = open.peek();
        if (frame == null) {
            root = node;
        } else if (frame.expectsKey()) {
            frame.unusableKey();
        } else {
            frame.add(node);
        }
    }

    private Place counted(int line, int column) throws Refused {
        Place place = here(line, column);
        if (++nodes > Limits.NODES) {
            String found = "The document holds more than %,d values.".formatted(Limits.NODES);
            throw new Refused(new Fault(place, found, "Split it: a plan can stand on other plans."));
        }
        return place;
    }

    private void unprintable(String subject, String text, int line, int column) throws Refused {
        String found = "%s holds the character U+%04X; printable text was expected."
                .formatted(subject, text.codePointAt(SourceText.firstUnprintable(text)));
        fault(line, column, found, "Take its escape (a backslash and what follows) out.");
    }
}
