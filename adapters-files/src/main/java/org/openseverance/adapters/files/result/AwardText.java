package org.openseverance.adapters.files.result;

import java.util.IdentityHashMap;
import java.util.Locale;
import org.openseverance.domain.quote.AwardResult;
import org.openseverance.domain.resolve.ResolvedAward;

/**
 * What is the same of an award in every quote, as pieces of JSON. No text of a person is in it.
 *
 * @param head up to its outcome
 * @param end from whom it is paid to
 */
record AwardText(byte[] head, byte[] end) {

    private static AwardText of(AwardResult award, JsonBuffer json) {
        field(json, "{\"name\":", award.name());
        field(json, ",\"kind\":", award.kind().label());
        field(json, ",\"plan\":", award.plan());
        byte[] head = json.put(JsonBuffer.piece(",\"outcome\":")).take();
        field(json, ",\"paid_to\":", award.paidTo().name().toLowerCase(Locale.ROOT));
        json.put(JsonBuffer.piece(",\"terms\":")).words(award.terms());
        return new AwardText(head, json.put('}').take());
    }

    private static void field(JsonBuffer json, String before, String text) {
        json.put(JsonBuffer.piece(before)).text(text);
    }

    /** The texts of awards that were told. For one thread. */
    static final class Known {

        private static final int MOST = 1_024;

        private final JsonBuffer json = new JsonBuffer();
        private final IdentityHashMap<ResolvedAward, AwardText> texts = new IdentityHashMap<>();

        AwardText of(AwardResult award) {
            AwardText text = texts.get(award.resolved());
            if (text == null) {
                if (texts.size() >= MOST) {
                    texts.clear();
                }
                text = AwardText.of(award, json);
                texts.put(award.resolved(), text);
            }
            return text;
        }
    }
}
