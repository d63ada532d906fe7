package org.openseverance.adapters.http.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.problem.Problem;
import org.openseverance.application.problem.Refused;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Place;

/** The headers If-Match and If-None-Match. */
final class Condition {

    private static final String ADVICE =
            "Send If-Match with the ETag of the revision that you replace, or If-None-Match: * for the first.";

    private Condition() {}

    /** The one tag of If-Match; null for {@code If-None-Match: *}. */
    static @Nullable String replaces(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (ifMatch == null && ifNoneMatch == null) {
            throw new Refused(new Problem.Unconditional("The request does not say what it replaces.", ADVICE));
        }
        if (ifMatch != null && ifNoneMatch != null) {
            throw refused("If-None-Match", "If-Match and If-None-Match are both given; expected one of them");
        }
        if (ifMatch == null) {
            if (String.valueOf(ifNoneMatch).strip().equals("*")) {
                return null;
            }
            throw refused("If-None-Match", "If-None-Match is " + ifNoneMatch + "; expected *");
        }
        List<String> tags = tags(ifMatch);
        if (tags.size() != 1 || tags.get(0).equals("*") || tags.get(0).isEmpty()) {
            throw refused("If-Match", "If-Match is " + ifMatch + "; expected one ETag");
        }
        return tags.get(0);
    }

    private static Refused refused(String header, String message) {
        return Refused.faulty(
                "The condition of the request cannot be followed.",
                List.of(new Fault(new Place("header", 0, 0, "/" + header), message, ADVICE)));
    }

    /** Whether If-None-Match names the tag. Weak tags count as equal, since only reads ask. */
    static boolean names(String header, String tag) {
        return tags(header).stream().anyMatch(one -> one.equals("*") || one.equals(tag));
    }

    private static List<String> tags(String header) {
        return Arrays.stream(header.split(",", -1))
                .map(String::strip)
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .map(tag -> tag.length() > 1 && tag.startsWith("\"") && tag.endsWith("\"")
                        ? tag.substring(1, tag.length() - 1)
                        : tag)
                // proxies that compress mark the tag
                .map(tag -> tag.toLowerCase(Locale.ROOT).endsWith("-gzip") ? tag.substring(0, tag.length() - 5) : tag)
                .toList();
    }
}
