package org.openseverance.application.whatif;

/**
 * Another text for one place of a plan's document.
 *
 * @param path as {@link org.openseverance.domain.whatif.DocumentChange} reads it
 */
public record PlanChange(String path, String value) {

    /**
     * Reads {@code parameters.min_weeks=6}. An equals sign inside brackets belongs to the path.
     *
     * @throws IllegalArgumentException if the text is no change; the message says what was expected
     */
    public static PlanChange parse(String text) {
        int equals = equalsSign(text);
        if (equals < 1) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no change; expected path=value, such as parameters.min_weeks=6");
        }
        return new PlanChange(
                text.substring(0, equals).strip(), text.substring(equals + 1).strip());
    }

    /** Where the value begins; -1 if it does not. */
    static int equalsSign(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (c == '=' && depth <= 0) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public String toString() {
        return path + "=" + value;
    }
}
