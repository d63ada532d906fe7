package org.openseverance.adapters.db.whatif;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.openseverance.adapters.db.text.FlatJson;

/**
 * The places of a report that tell of a single person: objects of a list that say which row of the workforce they are about ({@code "row"}), as the largest
 * gains and losses and the row faults do. Everything else in a report is a sum. The report's text is otherwise kept letter for letter.
 */
final class PersonalEntries {

    /**
     * One object of a list.
     *
     * @param row the line of the source
     * @param texts its own texts, among them the employee's id
     */
    record Entry(long row, Set<String> texts) {}

    private record Cut(int from, int to) {}

    private record Element(int from, int to, boolean goes) {}

    private final JsonParser json;
    private final Predicate<Entry> goes;
    private final List<Cut> cuts = new ArrayList<>();

    private PersonalEntries(JsonParser json, Predicate<Entry> goes) {
        this.json = json;
        this.goes = goes;
    }

    /** A report without some of its entries. */
    static String cut(String report, Predicate<Entry> goes) {
        List<Cut> cuts = FlatJson.read(report, json -> {
            PersonalEntries entries = new PersonalEntries(json, goes);
            entries.value(json.nextToken());
            return entries.cuts;
        });
        cuts.sort(Comparator.comparingInt(Cut::from));
        StringBuilder kept = new StringBuilder(report.length());
        int at = 0;
        for (Cut cut : cuts) {
            if (cut.from > at) {
                kept.append(report, at, cut.from);
            }
            at = Math.max(at, cut.to);
        }
        return kept.append(report, at, report.length()).toString();
    }

    private void value(JsonToken token) throws IOException {
        if (token == JsonToken.START_ARRAY) {
            list();
        } else if (token == JsonToken.START_OBJECT) {
            object();
        }
    }

    /** Reads an object; says what it is about if it is about a row. */
    private Entry object() throws IOException {
        long row = -1;
        Set<String> texts = new HashSet<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken token = json.nextToken();
            if (token == JsonToken.VALUE_NUMBER_INT && name.equals("row")) {
                row = json.getLongValue();
            } else if (token == JsonToken.VALUE_STRING) {
                texts.add(json.getText());
            } else {
                value(token);
            }
        }
        return new Entry(row, texts);
    }

    private void list() throws IOException {
        int inside = end();
        List<Element> elements = new ArrayList<>();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            int from = (int) json.currentTokenLocation().getCharOffset();
            boolean leaves = false;
            if (token == JsonToken.START_OBJECT) {
                Entry entry = object();
                leaves = entry.row >= 0 && goes.test(entry);
            } else {
                value(token);
            }
            elements.add(new Element(from, end(), leaves));
        }
        cut(inside, elements);
    }

    /** An element goes with the comma after it; those at the end with the comma before them. */
    private void cut(int inside, List<Element> elements) {
        int lastKept = inside;
        for (int i = 0; i < elements.size(); i++) {
            Element element = elements.get(i);
            if (!element.goes) {
                lastKept = element.to;
            } else if (i + 1 < elements.size()) {
                cuts.add(new Cut(element.from, elements.get(i + 1).from));
            } else {
                cuts.add(new Cut(lastKept, element.to));
            }
        }
    }

    private int end() {
        return (int) json.currentLocation().getCharOffset();
    }
}
