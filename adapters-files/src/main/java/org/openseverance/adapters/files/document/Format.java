package org.openseverance.adapters.files.document;

import java.util.Locale;
import java.util.regex.Pattern;

/** How a document is written. */
public enum Format {
    YAML,
    JSON;

    /** A brace, then a quoted key or nothing; or a bracket, then what only JSON is likely to put there. */
    private static final Pattern JSON_OPENING = Pattern.compile("\\s*+(\\{\\s*+[\"}]|\\[\\s*+[\"{\\[\\]])");

    /** By the ending of the name; where that says nothing, by how the text begins. */
    public static Format of(String name, String text) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "json" -> JSON;
            case "yaml", "yml" -> YAML;
            default -> JSON_OPENING.matcher(text).lookingAt() ? JSON : YAML;
        };
    }
}
