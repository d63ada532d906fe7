package org.openseverance.adapters.files.workforce;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.workforce.Fact;

/** Reads a workforce from JSON lines, in two passes: the first finds the keys, so that they can be understood together as a header is. */
final class JsonLinesFile {

    private static final int SHOWN = 200;
    private static final char[] NOTHING = {};
    private static final char REPLACEMENT = '\uFFFD';
    /** What a leaver's record has and a workforce file has not. */
    private static final Set<String> NOT_CARRIED = Set.of("pay_history", "absences");

    private final Source source;
    private final WorkforceOptions options;
    private final Charset charset;
    private final JsonName root = JsonName.root();
    private final Set<String> inputs;
    /** Keys of facts under which a list or an object stands, where one value belongs. */
    private final Set<JsonName> misused = new LinkedHashSet<>();
    /** Likewise, where more belongs, or of no fact. */
    private final Set<JsonName> others = new HashSet<>();

    JsonLinesFile(Source source, WorkforceOptions options, Charset charset) {
        this.source = source;
        this.options = options;
        this.charset = charset;
        this.inputs = options.inputs().stream().map(InputColumn::name).collect(Collectors.toSet());
    }

    WorkforceReading read() throws IOException {
        List<String> problems = new ArrayList<>();
        Formats formats = Formats.of(options, problems);
        findKeys(problems);
        addMisused();
        List<String> keys = root.columns();
        Header header = Header.of(keys, this::fact, options, problems);
        header.checkConstants(options.inputs(), problems);
        header.checkNeeded(options.needed(), problems);
        if (header.columns().isEmpty()) {
            problems.add("no key is understood: " + String.join(", ", keys) + "\n    Maybe --map hire_date=\"...\"");
        }
        if (!problems.isEmpty()) {
            throw new UnreadableWorkforce(source.name(), problems);
        }
        RowCells cells = new RowCells(options.inputs(), formats, false);
        KeptFaults kept = new KeptFaults(options.keptFaults());
        Rows rows = new Rows(header, cells, options, kept.andThen(options.onFault()));
        fill(rows);
        return rows.reading(header, kept, notes()).ignoringAlso(ignoredLists());
    }

    /** The fact or input as a CSV header would name it: the parts of a leaver's record say nothing that the fact does not. Empty for an input that nobody asks for. */
    private String fact(String key) {
        if (key.startsWith("inputs.")) {
            String name = key.substring("inputs.".length());
            return inputs.contains(name) ? name : "";
        }
        for (String part : List.of("employee.", "separation.", "employer.")) {
            if (key.startsWith(part)) {
                return key.substring(part.length());
            }
        }
        return key;
    }

    private void findKeys(List<String> problems) throws IOException {
        JsonRecord record = new JsonRecord(root, new JsonRecord.Values() {
            @Override
            public void value(JsonName name, char[] text, int from, int to) {
                name.column();
            }

            @Override
            public void truth(JsonName name, char[] text) {
                name.column();
            }

            @Override
            public void list(JsonName name) {
                name.addList();
                misuse(name, false);
            }

            @Override
            public void object(JsonName name) {
                misuse(name, true);
            }
        });
        boolean object = false;
        boolean begun = false;
        try (TextLines lines = lines()) {
            while (lines.advance()) {
                if (lines.isBlank() || lines.isCut()) {
                    continue;
                }
                if (!begun && lines.start(SHOWN).stripLeading().startsWith("[")) {
                    break;
                }
                begun = true;
                object |= record.read(lines) == null;
            }
        }
        if (!object) {
            problems.add((begun ? "no line is a JSON object" : "is one JSON list, not a JSON object on each line")
                    + "\n    Write each employee as one object on one line, without a list around them");
        }
    }

    /** Notes a list or an object. */
    private void misuse(JsonName name, boolean object) {
        if (misused.contains(name) || others.contains(name)) {
            return;
        }
        String fact = fact(name.path());
        String inside = Terms.snake(fact) + ".";
        boolean parts = object && Headers.names().stream().anyMatch(known -> known.startsWith(inside));
        (parts || Header.meaning(fact, inputs).isEmpty() ? others : misused).add(name);
    }

    /** A key of a fact is a column even if no line has a value there, so that its lines have a fault; but not where the fact is read from elsewhere. */
    private void addMisused() {
        Set<String> read = Stream.of(
                        root.columns().stream().map(this::fact), said(options.map()), said(options.constants()))
                .flatMap(names -> names)
                .map(name -> Header.meaning(name, inputs))
                .collect(Collectors.toSet());
        misused.removeIf(name -> !name.hasColumn() && read.contains(Header.meaning(fact(name.path()), inputs)));
        misused.forEach(JsonName::column);
    }

    private static Stream<String> said(Map<String, String> names) {
        return names.keySet().stream();
    }

    private void fill(Rows rows) throws IOException {
        boolean[] read = new boolean[rows.columns()];
        JsonRecord record = new JsonRecord(root, new JsonRecord.Values() {
            @Override
            public void value(JsonName name, char[] text, int from, int to) {
                read[name.column()] = true;
                rows.cell(name.column(), text, from, to);
            }

            @Override
            public void truth(JsonName name, char[] text) {
                if (rows.fact(name.column()).equals(Fact.EMPLOYEE_ID.label())) {
                    refuse(name, new String(text), "is neither a text nor a number");
                } else {
                    value(name, text, 0, text.length);
                }
            }

            @Override
            public void list(JsonName name) {
                rows.notBlank();
                if (name.hasColumn() && !rows.fact(name.column()).isEmpty()) {
                    refuse(name, "", "is a list; one value was expected");
                }
            }

            @Override
            public void object(JsonName name) {
                if (misused.contains(name) && !rows.fact(name.column()).isEmpty()) {
                    refuse(name, "", "is an object; one value was expected");
                }
            }

            private void refuse(JsonName name, String value, String message) {
                rows.notBlank();
                read[name.column()] = true;
                rows.add(rows.fact(name.column()), value, message);
            }
        });
        try (TextLines lines = lines()) {
            while (lines.advance()) {
                rows.begin(lines.number());
                String wrong = lines.isBlank() ? null : wrong(lines, record);
                if (wrong == null) {
                    blanks(read, rows);
                    rows.end();
                } else {
                    rows.endBroken(lines.start(Math.min(SHOWN, record.read())), wrong);
                }
                Arrays.fill(read, false);
            }
        }
    }

    private @Nullable String wrong(TextLines line, JsonRecord record) {
        if (line.isCut()) {
            return "is longer than 1,048,576 characters, so it is no record of an employee";
        }
        if (charset.equals(StandardCharsets.UTF_8) && line.has(REPLACEMENT)) {
            return "has a character that is not UTF-8";
        }
        return record.read(line);
    }

    private static void blanks(boolean[] read, Rows rows) {
        for (int column = 0; column < read.length; column++) {
            if (!read[column]) {
                rows.cell(column, NOTHING, 0, 0);
            }
        }
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (JsonName name : root.withLists()) {
            String last = name.path().substring(name.path().lastIndexOf('.') + 1);
            if (NOT_CARRIED.contains(last)) {
                notes.add(
                        last + " stands on " + name.lists()
                                + " rows and was not read: a workforce file does not carry it, so what a plan reads of it is unknown");
            }
        }
        return notes;
    }

    /** Keys under which only lists stand; the others are in the header. */
    private List<String> ignoredLists() {
        return root.withLists().stream()
                .filter(name -> !name.hasColumn())
                .map(JsonName::path)
                .toList();
    }

    private TextLines lines() throws IOException {
        return new TextLines(source.text(charset, CodingErrorAction.REPLACE));
    }
}
