package org.openseverance.domain.document;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The known name that a mistyped word was probably meant to be. */
public final class Nearest {

    private static final int LONGEST = 60;
    private static final int NAMES_SHOWN = 24;

    private Nearest() {}

    /** The nearest known name, or null where none is near. */
    public static @Nullable String of(String word, Collection<String> known) {
        if (word.isBlank() || word.length() > LONGEST) {
            return null;
        }
        String wanted = bare(word);
        String best = null;
        int least = Math.min(wanted.length(), Math.max(1, Math.min(4, wanted.length() / 3)) + 1);
        for (String name : known) {
            int distance = Math.abs(name.length() - word.length()) > 4 ? least : distance(wanted, bare(name));
            if (distance < least) {
                least = distance;
                best = name;
            }
        }
        return best != null ? best : longerOrShorter(wanted, known);
    }

    /** Advice that names the nearest, or else what is known. */
    public static String advice(String word, Collection<String> known) {
        String nearest = of(word, known);
        if (nearest != null) {
            return "Maybe \"" + nearest + "\".";
        }
        if (known.isEmpty() || known.size() > NAMES_SHOWN) {
            return "";
        }
        return known.stream().sorted().collect(Collectors.joining(", ", "Known: ", "."));
    }

    /** The one known name that the word begins, ends or is made from. */
    private static @Nullable String longerOrShorter(String wanted, Collection<String> known) {
        if (wanted.length() < 4) {
            return null;
        }
        String found = null;
        for (String name : known) {
            String candidate = bare(name);
            boolean near = candidate.startsWith(wanted)
                    || candidate.endsWith(wanted)
                    || (candidate.length() >= 4 && (wanted.startsWith(candidate) || wanted.endsWith(candidate)));
            if (near && found != null) {
                return null;
            }
            found = near ? name : found;
        }
        return found;
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    /** Insertions, deletions, replacements and swaps of neighbours. */
    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
