package org.openseverance.adapters.files.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.openseverance.domain.document.Fault;

/** Reads JSON (RFC 8259, nothing added) token by token; numbers and words are taken as they are written. */
final class JsonTokens {

    /** Our limits are the ones that count, so the parser's own stand out of the way. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.DEPTH * 2)
                    .maxNameLength(Limits.BYTES)
                    .maxNumberLength(Limits.BYTES)
                    .maxStringLength(Limits.BYTES)
                    .build())
            .build();

    private final String text;
    private final Tree tree;
    private final Cursor cursor;

    JsonTokens(String text, Tree tree) {
        this.text = text;
        this.tree = tree;
        this.cursor = new Cursor(text);
    }

    void read() throws Refused {
        try (JsonParser parser = FACTORY.createParser(text)) {
            boolean complete = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                cursor.to(offset(parser.currentTokenLocation()));
                if (complete) {
                    String found = "A second document begins here; a file holds one.";
                    tree.fault(cursor.line(), cursor.column(), found, "Give it a file of its own.");
                    return;
                }
                take(token, parser);
                complete = tree.innermost() == null;
            }
        } catch (JsonProcessingException e) {
            throw syntax(e);
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail to be read", e);
        }
    }

    private void take(JsonToken token, JsonParser parser) throws IOException, Refused {
        int line = cursor.line();
        int column = cursor.column();
        switch (token) {
            case START_OBJECT -> tree.openMapping(line, column);
            case START_ARRAY -> tree.openSequence(line, column);
            case END_OBJECT, END_ARRAY -> tree.close();
            case FIELD_NAME -> tree.key(parser.getText(), line, column);
            case VALUE_NULL ->
                tree.noValue(line, column, tree.subject() + " is null; a value was expected.", tree.leaveOut());
            default -> tree.scalar(parser.getText(), line, column);
        }
    }

    private Refused syntax(JsonProcessingException complaint) {
        String words = String.valueOf(complaint.getOriginalMessage());
        boolean atEnd = words.contains("end-of-input");
        Wording wording = Wording.ofJson(words);
        JsonLocation location = complaint.getLocation();
        cursor.to(atEnd || location == null ? text.length() : offset(location));
        String advice = wording.advice();
        Frame frame = tree.innermost();
        if (atEnd && frame != null) {
            advice = "The innermost that is open is the %s that begins on line %d, column %d."
                    .formatted(frame.kind(), frame.place.line(), frame.place.column());
        }
        return new Refused(new Fault(tree.here(cursor.line(), cursor.column()), wording.message(), advice));
    }

    private static int offset(JsonLocation location) {
        return Math.toIntExact(Math.max(0, location.getCharOffset()));
    }
}
