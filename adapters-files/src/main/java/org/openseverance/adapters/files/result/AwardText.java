package org.openseverance.adapters.files.result;

import static org.openseverance.adapters.files.result.JsonBuffer.piece;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.quote.AwardResult;

/**
 * What is the same of an award in every quote, as pieces of JSON. No text of a person is in it.
 *
 * @param head up to its outcome
 * @param end from the lines that it comes from
 */
record AwardText(byte[] head, byte[] end) {

    /**
     * The text of an award.
     *
     * @param lines the names of the package's lines
     */
    static AwardText of(AwardResult award, Set<String> lines, JsonBuffer json) {
        json.put(piece("{\"name\":")).text(award.name());
        json.put(piece(",\"kind\":")).text(award.kind().label());
        json.put(piece(",\"plan\":")).text(award.plan());
        byte[] head = json.put(piece(",\"outcome\":")).take();
        line(",\"line\":", award.line(), lines, json);
        line(",\"quantity_line\":", award.quantityLine(), lines, json);
        if (!award.laws().isEmpty()) {
            json.put(piece(",\"laws\":")).texts(award.laws());
        }
        json.put(piece(",\"paid_to\":")).text(award.paidTo().name().toLowerCase(Locale.ROOT));
        json.put(piece(",\"terms\":")).words(award.terms()).put('}');
        return new AwardText(head, json.take());
    }

    /** What an award names can also be a parameter or an input. */
    private static void line(String key, @Nullable String name, Set<String> lines, JsonBuffer json) {
        if (name != null && lines.contains(name)) {
            json.put(piece(key)).text(name);
        }
    }
}
