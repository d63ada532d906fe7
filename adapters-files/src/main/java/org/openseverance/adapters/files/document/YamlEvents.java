package org.openseverance.adapters.files.document;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.openseverance.domain.document.Fault;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML 1.2 by the parser's events, so that nothing is resolved, guessed or copied: aliases stay one event each, and the
 * parser keeps a stack of its own instead of recurring.
 */
final class YamlEvents {

    private static final Set<String> NULLS = Set.of("~", "null", "Null", "NULL");
    private static final String QUOTES = ", or put it in double quotes if it is a text.";

    private final Tree tree;
    private final Parser parser;
    private int line = 1;
    private int column = 1;

    YamlEvents(String text, Tree tree) {
        // One buffer for all: the engine copies what it holds each time that it fills it.
        LoadSettings settings = LoadSettings.builder()
                .setBufferSize(text.length() + 1)
                .setVersionFunction(UnaryOperator.identity())
                .build();
        this.tree = tree;
        this.parser = new ParserImpl(settings, new StreamReader(settings, text));
    }

    void read() throws Refused {
        int documents = 0;
        for (Event event = next(); event.getEventId() != Event.ID.StreamEnd; event = next()) {
            if (event instanceof DocumentStartEvent start) {
                if (++documents > 1) {
                    tree.fault(
                            line,
                            column,
                            "A second document begins here; a file holds one.",
                            "Give it a file of its own.");
                    return;
                }
                version(start);
            } else {
                take(event);
            }
        }
    }

    private void take(Event event) throws Refused {
        if (event instanceof NodeEvent node) {
            properties(node);
        }
        switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event);
            case Alias -> alias((AliasEvent) event);
            case MappingStart, SequenceStart -> open((CollectionStartEvent) event);
            case MappingEnd, SequenceEnd -> tree.close();
            default -> {}
        }
    }

    private void scalar(ScalarEvent event) throws Refused {
        String text = event.getValue();
        boolean key = tree.expectsKey();
        if (event.isPlain() && NULLS.contains(text)) {
            String advice = "write \"" + text + "\" in double quotes if the word is meant.";
            if (key) {
                tree.unusableKey(line, column, "A key is null; a name was expected.", "Write the name, or " + advice);
            } else {
                String found = tree.subject() + " is null; a value was expected.";
                tree.noValue(line, column, found, "Leave it out, or " + advice);
            }
        } else if (key && event.isPlain() && text.equals("<<")) {
            String found = "The merge key \"<<\" is not read here; each mapping says all its keys.";
            tree.unusableKey(line, column, found, "Write the merged keys out.");
        } else if (key) {
            tree.key(text, line, column);
        } else if (event.isPlain() && text.isEmpty()) {
            String comma = " If the line has a comma that belongs to a text, put that text in double quotes.";
            String advice = tree.leaveOut() + (insideBraces(event) ? comma : "");
            tree.noValue(line, column, tree.subject() + " is empty; a value was expected.", advice);
        } else {
            tree.scalar(text, line, column);
        }
    }

    /** An empty scalar has no width; inside braces it ends at the comma or brace that follows. */
    private boolean insideBraces(ScalarEvent event) {
        Mark mark = event.getEndMark().orElse(null);
        if (mark == null || mark.getPointer() >= mark.getBuffer().length) {
            return false;
        }
        int following = mark.getBuffer()[mark.getPointer()];
        return following == ',' || following == '}';
    }

    private void alias(AliasEvent event) throws Refused {
        String found =
                "The alias " + Quote.of("*" + event.getAlias()) + " is not read here; the value itself was expected.";
        if (tree.expectsKey()) {
            tree.unusableKey(line, column, found, "Write the key out" + QUOTES);
        } else {
            tree.noValue(line, column, found, "Write the value out" + QUOTES);
        }
    }

    private void open(CollectionStartEvent event) throws Refused {
        boolean mapping = event.getEventId() == Event.ID.MappingStart;
        if (tree.expectsKey()) {
            String found = "A " + (mapping ? "mapping" : "list") + " stands where a key belongs; a name was expected.";
            tree.fault(line, column, found, "Put what is in braces or brackets in double quotes, or give it a key.");
        }
        if (mapping) {
            tree.openMapping(line, column);
        } else {
            tree.openSequence(line, column);
        }
    }

    private void properties(NodeEvent event) throws Refused {
        if (event.getAnchor().isPresent() && !(event instanceof AliasEvent)) {
            String anchor = Quote.of("&" + event.getAnchor().get());
            String found = "The anchor " + anchor + " is not read here; only the value itself was expected.";
            tree.fault(line, column, found, "Take it out" + QUOTES);
        }
        Optional<String> tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
        if (tag.isPresent()) {
            String name = Quote.of(tag.get().replace("tag:yaml.org,2002:", "!!"));
            String found = "The tag " + name + " is not read here; every value is text.";
            tree.fault(line, column, found, "Take it out" + QUOTES);
        }
    }

    private void version(DocumentStartEvent start) throws Refused {
        String asked = start.getSpecVersion()
                .map(v -> v.getMajor() + "." + v.getMinor())
                .orElse("1.2");
        if (!asked.equals("1.2")) {
            String found = "The document asks for YAML " + asked + "; it is read as YAML 1.2.";
            tree.fault(line, column, found, "Take the line \"%YAML " + asked + "\" out.");
        }
    }

    private Event next() throws Refused {
        try {
            Event event = parser.next();
            event.getStartMark().ifPresent(this::at);
            return event;
        } catch (MarkedYamlEngineException e) {
            Wording wording = Wording.ofYaml(e.getContext() + ": " + e.getProblem());
            Optional<Mark> opening = wording.atOpening() ? e.getContextMark() : Optional.empty();
            opening.or(e::getProblemMark).or(e::getContextMark).ifPresent(this::at);
            throw new Refused(new Fault(tree.here(line, column), wording.message(), wording.advice()));
        } catch (RuntimeException e) {
            // The parser is not ours and the text may be hostile: whatever it trips over is the document's fault.
            Wording wording = Wording.ofYaml(String.valueOf(e.getMessage()));
            throw new Refused(new Fault(tree.here(line, column), wording.message(), wording.advice()));
        }
    }

    private void at(Mark mark) {
        line = mark.getLine() + 1;
        column = mark.getColumn() + 1;
    }
}
