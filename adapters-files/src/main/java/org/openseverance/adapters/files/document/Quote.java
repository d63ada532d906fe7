package org.openseverance.adapters.files.document;

/** A piece of a document as messages show it: in quotes, on one line, not too long. */
final class Quote {

    private static final int LONGEST = 60;

    private Quote() {}

    static String of(String text) {
        StringBuilder shown = new StringBuilder("\"");
        int[] characters = text.codePoints().limit(LONGEST + 1L).toArray();
        for (int i = 0; i < Math.min(characters.length, LONGEST); i++) {
            boolean seen =
                    !Character.isISOControl(characters[i]) && Character.getType(characters[i]) != Character.SURROGATE;
            shown.appendCodePoint(seen ? characters[i] : ' ');
        }
        return shown.append(characters.length > LONGEST ? "...\"" : "\"").toString();
    }
}
