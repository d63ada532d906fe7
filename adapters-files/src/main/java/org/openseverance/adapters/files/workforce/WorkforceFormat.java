package org.openseverance.adapters.files.workforce;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Locale;

/** How a workforce file is written. */
public enum WorkforceFormat {
    /** A header, and a row for each employee. */
    CSV,
    /** A JSON object on each line, for one employee. */
    JSON_LINES;

    private static final int HEAD = 4096;

    /** What the user says; else what the name ends with; else JSON if the text begins with a brace, as no header does. */
    static WorkforceFormat of(Source source, Charset charset, WorkforceOptions options) throws IOException {
        if (options.format().isPresent()) {
            return options.format().get();
        }
        String name = source.name().toLowerCase(Locale.ROOT);
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        if (plain.endsWith(".jsonl") || plain.endsWith(".ndjson")) {
            return JSON_LINES;
        }
        String head =
                new String(source.head(HEAD), charset).replace("\uFEFF", "").stripLeading();
        return head.startsWith("{") && !plain.endsWith(".csv") ? JSON_LINES : CSV;
    }
}
