package org.openseverance.adapters.files.result;

import static org.openseverance.adapters.files.result.JsonBuffer.piece;

import java.util.Locale;
import org.openseverance.domain.quote.AwardResult;

/**
 * What is the same of an award in every quote, as pieces of JSON. No text of a person is in it.
 *
 * @param head up to its outcome
 * @param end from whom it is paid to
 */
record AwardText(byte[] head, byte[] end) {

    static AwardText of(AwardResult award, JsonBuffer json) {
        json.put(piece("{\"name\":")).text(award.name());
        json.put(piece(",\"kind\":")).text(award.kind().label());
        json.put(piece(",\"plan\":")).text(award.plan());
        byte[] head = json.put(piece(",\"outcome\":")).take();
        json.put(piece(",\"paid_to\":")).text(award.paidTo().name().toLowerCase(Locale.ROOT));
        json.put(piece(",\"terms\":")).words(award.terms()).put('}');
        return new AwardText(head, json.take());
    }
}
