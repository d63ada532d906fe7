package org.openseverance.adapters.files.result;

import static org.openseverance.adapters.files.result.JsonBuffer.piece;

import java.util.Currency;
import java.util.IdentityHashMap;
import org.openseverance.domain.money.Money;
import org.openseverance.domain.quantity.Unit;
import org.openseverance.domain.quote.LineValue;

/** Values of lines, and money. */
final class ValueJson {

    private static final int MOST_UNITS = 16_384;
    private static final byte[] AMOUNT = piece("{\"amount\":");
    private static final byte[] QUANTITY = piece("{\"kind\":\"quantity\",\"value\":");
    private static final byte[] DATE = piece("{\"kind\":\"date\",\"value\":");
    private static final byte[] YES = piece("{\"kind\":\"yes_no\",\"value\":true}");
    private static final byte[] NO = piece("{\"kind\":\"yes_no\",\"value\":false}");
    private static final byte[] WORD = piece("{\"kind\":\"word\",\"value\":");
    private static final byte[] FROM = piece("{\"kind\":\"period\",\"from\":");
    private static final byte[] THROUGH = piece(",\"through\":");
    private static final byte[] NO_LIMIT = piece("{\"kind\":\"no_limit\"}");
    private static final byte[] MISSING = piece("{\"kind\":\"unknown\",\"missing\":");
    private static final byte[] FAILURES = piece(",\"failures\":");

    private static final int MOST_DECIMALS = 6;

    private final JsonBuffer json;
    private final Phrase currency = new Phrase(",\"currency\":", "}");
    /** By the object: there is one for each currency. */
    private final IdentityHashMap<Currency, byte[]> currencies = new IdentityHashMap<>();

    private final Phrase unit = new Phrase(",\"unit\":", "}");
    /** By the object: a unit is slow to write and to compare. */
    private final IdentityHashMap<Unit, byte[]> units = new IdentityHashMap<>();

    ValueJson(JsonBuffer json) {
        this.json = json;
    }

    void money(Money money) {
        json.put(AMOUNT)
                .decimal(money.minor(), Math.max(0, money.currency().getDefaultFractionDigits()))
                .put(currency(money.currency()));
    }

    private byte[] currency(Currency counted) {
        return currencies.computeIfAbsent(counted, fresh -> currency.of(fresh.getCurrencyCode()));
    }

    void value(LineValue value) {
        if (value instanceof LineValue.Figure figure) {
            json.put(QUANTITY);
            number(figure);
            json.put(unit(figure.unit()));
        } else if (value instanceof LineValue.Day day) {
            json.put(DATE).date(day.date()).put('}');
        } else if (value instanceof LineValue.YesNo yesNo) {
            json.put(yesNo.yes() ? YES : NO);
        } else if (value instanceof LineValue.Word word) {
            json.put(WORD).text(word.word()).put('}');
        } else if (value instanceof LineValue.Span span) {
            json.put(FROM).date(span.from()).put(THROUGH).date(span.through()).put('}');
        } else if (value instanceof LineValue.NoLimit) {
            json.put(NO_LIMIT);
        } else if (value instanceof LineValue.Unknown unknown) {
            json.put(MISSING)
                    .texts(unknown.missing())
                    .put(FAILURES)
                    .texts(unknown.failures())
                    .put('}');
        }
    }

    private byte[] unit(Unit counted) {
        byte[] known = units.get(counted);
        if (known != null) {
            return known;
        }
        if (units.size() >= MOST_UNITS) {
            units.clear();
        }
        byte[] written = unit.of(counted.toString());
        units.put(counted, written);
        return written;
    }

    /** As a ratio writes itself: with the fewest decimals, at most six; else as a fraction in lowest terms. */
    private void number(LineValue.Figure figure) {
        long over = figure.denominator();
        long scaled = figure.numerator();
        for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
            if (scaled % over == 0) {
                json.decimal(scaled / over, decimals);
                return;
            }
            if (Math.multiplyHigh(scaled, 10) != (scaled * 10) >> 63) {
                break;
            }
            scaled *= 10;
        }
        json.text(figure.value().toString());
    }
}
