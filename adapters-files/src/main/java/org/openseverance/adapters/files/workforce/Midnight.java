package org.openseverance.adapters.files.workforce;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The time that databases write behind a date that has none: 2017-03-25 00:00:00, 3/25/2017 12:00:00 AM. */
final class Midnight {

    private static final Pattern TIME = Pattern.compile("[T ](?:00?:00(?::00(?:\\.0+)?)?|12:00(?::00)? ?AM)$");

    private Midnight() {}

    /** The end of the text without such a time. */
    static int cut(char[] text, int from, int to) {
        if (to - from < 12 || to - from > 40) {
            return to;
        }
        Matcher matcher = TIME.matcher(new String(text, from, to - from));
        return matcher.find() ? from + matcher.start() : to;
    }
}
