package org.openseverance.adapters.http.dispatch;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.http.contract.BodyRule;
import org.openseverance.adapters.http.problem.Declined;
import org.openseverance.adapters.http.problem.ProblemKind;

/** What a client accepts, and what it sends. */
final class MediaTypes {

    private MediaTypes() {}

    /**
     * Of the media types that an operation has, the one that Accept likes most; the first where it likes several alike.
     *
     * @throws Declined if it likes none
     */
    static String accepted(@Nullable String accept, List<String> produced) {
        String first = produced.isEmpty() ? "" : produced.get(0);
        if (accept == null
                || accept.isBlank()
                || produced.isEmpty()
                || accept.strip().equals("*/*")) {
            return first;
        }
        String best = null;
        int most = 0;
        for (String type : produced) {
            int liking = liking(accept, type);
            if (liking > most) {
                best = type;
                most = liking;
            }
        }
        if (best == null) {
            throw new Declined(
                    ProblemKind.NOT_ACCEPTABLE,
                    "The answer is to be had as " + String.join(", ", produced) + ".",
                    "Name one of them in Accept, or leave Accept out.");
        }
        return best;
    }

    /** Thousandths of the weight that the most exact range gives to a type. */
    private static int liking(String accept, String type) {
        int weight = 0;
        int exactness = -1;
        for (String part : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] pieces = part.split(";", -1);
            String range = pieces[0].strip();
            int exact = range.equals(type)
                    ? 2
                    : range.equals(type.substring(0, type.indexOf('/')) + "/*") ? 1 : range.equals("*/*") ? 0 : -1;
            if (exact > exactness) {
                exactness = exact;
                weight = weight(pieces);
            }
        }
        return weight;
    }

    private static int weight(String[] pieces) {
        for (String piece : pieces) {
            String text = piece.strip();
            if (text.matches("q=[01](\\.[0-9]{0,3})?")) {
                return new BigDecimal(text.substring(2) + (text.endsWith(".") ? "0" : ""))
                        .movePointRight(3)
                        .intValue();
            }
        }
        return 1000;
    }

    /** The media type of a Content-Type, in lower case and without parameters; empty if there is none. */
    static String bare(@Nullable String contentType) {
        String text = contentType == null ? "" : contentType;
        int semicolon = text.indexOf(';');
        return (semicolon < 0 ? text : text.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Checks what is sent.
     *
     * @throws Declined if the operation does not read it
     */
    static void check(BodyRule rule, @Nullable String contentType, @Nullable String encoding) {
        String type = bare(contentType);
        if (!rule.mediaTypes().contains(type)) {
            throw new Declined(
                    ProblemKind.MEDIA_TYPE,
                    type.isEmpty() ? "The body has no Content-Type." : "A body of " + type + " is not read here.",
                    "Send " + String.join(" or ", rule.mediaTypes()) + ".");
        }
        String packing = encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
        boolean read = packing.equals("identity") || (rule.streamed() && packing.equals("gzip"));
        if (!read) {
            throw new Declined(
                    ProblemKind.MEDIA_TYPE,
                    "A body with the Content-Encoding " + packing + " is not read here.",
                    rule.streamed() ? "Compress it by gzip, or send it plain." : "Send it plain.");
        }
    }
}
