package org.openseverance.adapters.files.result;

import static org.openseverance.adapters.files.result.JsonBuffer.piece;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.money.Money;
import org.openseverance.domain.quote.AwardResult;
import org.openseverance.domain.quote.LineValue;
import org.openseverance.domain.quote.Outcome;

/** Awards of a package. What an award has not is left out. */
final class AwardJson {

    private static final byte[] IS_ENTITLED = piece(",\"entitled\":true");
    private static final byte[] IS_NOT_ENTITLED = piece(",\"entitled\":false");
    private static final byte[] REASONS = piece(",\"reasons\":[");
    private static final byte[] NO_LINE = piece("{");
    private static final byte[] MISSING = piece("],\"missing\":");
    private static final byte[] FAILURES = piece(",\"failures\":");
    private static final byte[] AMOUNT = piece(",\"amount\":");
    private static final byte[] LAW_PART = piece(",\"law_part\":");
    private static final byte[] PLAN_PART = piece(",\"plan_part\":");
    private static final byte[] BENEFITS = piece(",\"benefits\":");
    private static final byte[] QUANTITY = piece(",\"quantity\":");
    private static final byte[] FIGURE = piece(",\"figure\":");
    private static final byte[] FROM = piece(",\"from\":");
    private static final byte[] THROUGH = piece(",\"through\":");

    private static final Map<Outcome, byte[]> OUTCOMES = new EnumMap<>(Outcome.class);

    static {
        for (Outcome outcome : Outcome.values()) {
            OUTCOMES.put(outcome, piece("\"" + outcome.label() + "\""));
        }
    }

    private final Phrase ofLine = new Phrase("{\"line\":", ",");
    private final Phrase why = new Phrase("\"reason\":", "");
    private final Phrase source = new Phrase(",\"source\":", "");

    private final JsonBuffer json;
    private final ValueJson values;

    AwardJson(JsonBuffer json, ValueJson values) {
        this.json = json;
        this.values = values;
    }

    void write(List<AwardResult> awards, List<AwardText> texts) {
        for (int i = 0; i < awards.size(); i++) {
            if (i > 0) {
                json.put(',');
            }
            write(awards.get(i), texts.get(i));
        }
    }

    private void write(AwardResult award, AwardText text) {
        json.put(text.head()).put(Objects.requireNonNull(OUTCOMES.get(award.outcome())));
        Boolean entitled = award.entitled();
        if (entitled != null) {
            json.put(entitled ? IS_ENTITLED : IS_NOT_ENTITLED);
        }
        reasons(award.reasons());
        json.put(MISSING).texts(award.missing());
        json.put(FAILURES).texts(award.failures());
        money(AMOUNT, award.amount());
        money(LAW_PART, award.lawPart());
        money(PLAN_PART, award.planPart());
        money(BENEFITS, award.benefits());
        figure(QUANTITY, award.quantity());
        figure(FIGURE, award.figure());
        date(FROM, award.firstDay());
        date(THROUGH, award.lastDay());
        json.put(text.end());
    }

    private void reasons(List<AwardResult.Reason> reasons) {
        json.put(REASONS);
        for (int i = 0; i < reasons.size(); i++) {
            AwardResult.Reason reason = reasons.get(i);
            if (i > 0) {
                json.put(',');
            }
            json.put(reason.line().isEmpty() ? NO_LINE : ofLine.of(reason.line()));
            json.put(why.of(reason.reason()));
            if (!reason.source().isEmpty()) {
                json.put(source.of(reason.source()));
            }
            json.put('}');
        }
    }

    private void money(byte[] name, @Nullable Money money) {
        if (money != null) {
            json.put(name);
            values.money(money);
        }
    }

    private void figure(byte[] name, LineValue.@Nullable Figure figure) {
        if (figure != null) {
            json.put(name);
            values.value(figure);
        }
    }

    private void date(byte[] name, @Nullable LocalDate date) {
        if (date != null) {
            json.put(name).date(date);
        }
    }
}
