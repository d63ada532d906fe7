package org.openseverance.adapters.files.document;

import java.util.List;

/**
 * What a parser's complaint means to the writer of the document.
 *
 * @param sign the part of the parser's own words that tells
 * @param atOpening whether to point at where the broken thing began rather than at where the parser gave up
 * @param message what is wrong and what was expected
 * @param advice what to do
 */
record Wording(String sign, boolean atOpening, String message, String advice) {

    private static final String QUOTE_IT = "Put the text in double quotes.";
    private static final String CLOSE_IT = "Close it where it ends.";
    private static final String TAKE_OUT = "Take out what follows, or give it a file of its own.";
    private static final String QUOTE_ALL =
            "Texts that hold any of , : { } [ ] # or quotes are safest in double quotes as a whole; check the brackets too.";

    /** The first that fits is taken. */
    private static final List<Wording> YAML = List.of(
            here("TAB", "A tab stands where spaces were expected.", "Indent with spaces only."),
            here(
                    "mapping values are not allowed",
                    "A colon stands where no key can end: a text holds \": \", or the line is indented too far.",
                    "Put the text in double quotes, or line the key up with its neighbours."),
            here(
                    "sequence entries are not allowed",
                    "A list item stands where none was expected.",
                    "Put each \"- \" on a line of its own, lined up with the others."),
            here("mapping keys are not allowed", "A question mark stands where none was expected.", QUOTE_IT),
            here(
                    "simple key",
                    "No colon follows this text; a key and its value were expected.",
                    "Write \"key: value\"."),
            opening("quoted scalar: found unexpected", "The quotes that open here are never closed.", CLOSE_IT),
            here(
                    "double-quoted",
                    "A backslash between double quotes must begin an escape such as \\n or \\u00e9, and this one does not.",
                    "Write two backslashes for one, or put the text in single quotes."),
            opening(
                    "flow mapping: expected ',' or '}', but got <stream",
                    "The brace that opens here is never closed.",
                    CLOSE_IT),
            opening(
                    "flow sequence: expected ',' or ']', but got <stream",
                    "The bracket that opens here is never closed.",
                    CLOSE_IT),
            here(
                    "found '<stream end>'",
                    "The document ends where a value was expected.",
                    "Close what is open: a brace or a bracket."),
            here("flow mapping", "A comma or a closing brace was expected here.", QUOTE_ALL),
            here("flow sequence", "A comma or a closing bracket was expected here.", QUOTE_ALL),
            here(
                    "block mapping: expected <block end>, but found '<scalar>'",
                    "The value before this place has ended; the next key was expected on a line of its own.",
                    "Put the whole value in double quotes, and write \\\" for a quote inside."),
            here(
                    "block mapping: expected <block end>",
                    "A key lined up with those above was expected here.",
                    "Indent the keys of a mapping alike. " + QUOTE_ALL),
            here(
                    "block collection: expected <block end>",
                    "A list item lined up with those above was expected here.",
                    "Indent the items of a list alike. " + QUOTE_ALL),
            here(
                    "document start",
                    "The document has ended, and something follows that does not belong to it.",
                    TAKE_OUT),
            here(
                    "block scalar",
                    "Without quotes, \"|\" or \">\" opens a text of several lines; only a comment may follow on its line.",
                    "Begin the text on the next line, indented, or put it in double quotes."),
            here("cannot start any token", "A text without quotes cannot begin with this character.", QUOTE_IT),
            here("an alias", "A text without quotes cannot begin with \"*\".", QUOTE_IT),
            here("an anchor", "A text without quotes cannot begin with \"&\".", QUOTE_IT),
            here("tag", "A text without quotes cannot begin with \"!\".", QUOTE_IT),
            here("irective", "A line cannot begin with \"%\" here.", QUOTE_IT),
            here("node content", "A value was expected here.", QUOTE_ALL),
            here("", "What stands here is not YAML.", QUOTE_ALL));

    private static final List<Wording> JSON = List.of(
            here(
                    "ALLOW_COMMENTS",
                    "JSON has no comments; a value or a key was expected.",
                    "Take the comment out, or write YAML."),
            here("end-of-input", "The document ends before everything in it is closed.", CLOSE_IT),
            here("separate root-level", "Something follows the end of the document.", TAKE_OUT),
            here(
                    "hex-digit",
                    "Four hexadecimal digits were expected after \\u.",
                    "Write, for example, \\u00e9 or the character itself."),
            here(
                    "character escape",
                    "A backslash must begin an escape such as \\n or \\u00e9, and this one does not.",
                    "Write two backslashes for one."),
            here(
                    "Illegal unquoted character",
                    "A line break or a tab stands between double quotes; its escape was expected.",
                    "Write \\n or \\t, or close the quotes."),
            here("Non-standard token", "A number in JSON is written in digits; a value was expected.", QUOTE_IT),
            here(
                    "numeric value",
                    "A number in JSON looks like -12.50: digits, and digits after a point.",
                    "Or put it in double quotes."),
            here("was expecting a colon", "A colon was expected after the key.", "Write \"key\": value."),
            here("to separate Array", "A comma or a closing bracket was expected here.", "Add it before this place."),
            here("to separate Object", "A comma or a closing brace was expected here.", "Add it before this place."),
            here(
                    "double-quote to start field name",
                    "A key in double quotes was expected here.",
                    "Put the key in double quotes; take out a comma before a closing brace."),
            here("no open", "This bracket or brace closes what was never opened.", "Check which one is too many."),
            here(
                    "close marker",
                    "This bracket or brace closes another than the one that is open.",
                    "Check which one is missing."),
            here("Unrecognized token", "A value was expected here; a text in JSON stands in double quotes.", QUOTE_IT),
            here("", "A value was expected here.", "Write a text in double quotes, a number, a list or a mapping."));

    static Wording ofYaml(String complaint) {
        return first(YAML, complaint);
    }

    static Wording ofJson(String complaint) {
        return first(JSON, complaint);
    }

    private static Wording first(List<Wording> wordings, String complaint) {
        return wordings.stream()
                .filter(w -> complaint.contains(w.sign))
                .findFirst()
                .orElseThrow();
    }

    private static Wording here(String sign, String message, String advice) {
        return new Wording(sign, false, message, advice);
    }

    private static Wording opening(String sign, String message, String advice) {
        return new Wording(sign, true, message, advice);
    }
}
