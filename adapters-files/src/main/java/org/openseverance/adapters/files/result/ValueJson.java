package org.openseverance.adapters.files.result;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.money.Money;
import org.openseverance.domain.quote.LineValue;

/** Values of lines, and money. */
final class ValueJson {

    private ValueJson() {}

    static void money(JsonGenerator json, String name, @Nullable Money money) throws IOException {
        if (money != null) {
            json.writeObjectFieldStart(name);
            json.writeStringField("amount", money.amount().toPlainString());
            json.writeStringField("currency", money.currency().getCurrencyCode());
            json.writeEndObject();
        }
    }

    static void value(JsonGenerator json, String name, @Nullable LineValue value) throws IOException {
        if (value != null) {
            json.writeFieldName(name);
            value(json, value);
        }
    }

    private static void value(JsonGenerator json, LineValue value) throws IOException {
        json.writeStartObject();
        if (value instanceof LineValue.Figure figure) {
            json.writeStringField("kind", "quantity");
            json.writeStringField("value", figure.value().toString());
            json.writeStringField("unit", figure.unit().toString());
        } else if (value instanceof LineValue.Day day) {
            json.writeStringField("kind", "date");
            json.writeStringField("value", day.date().toString());
        } else if (value instanceof LineValue.YesNo yesNo) {
            json.writeStringField("kind", "yes_no");
            json.writeBooleanField("value", yesNo.yes());
        } else if (value instanceof LineValue.Word word) {
            json.writeStringField("kind", "word");
            json.writeStringField("value", word.word());
        } else if (value instanceof LineValue.Span span) {
            json.writeStringField("kind", "period");
            json.writeStringField("from", span.from().toString());
            json.writeStringField("through", span.through().toString());
        } else if (value instanceof LineValue.NoLimit) {
            json.writeStringField("kind", "no_limit");
        } else if (value instanceof LineValue.Unknown unknown) {
            json.writeStringField("kind", "unknown");
            ResultJson.texts(json, "missing", unknown.missing());
            ResultJson.texts(json, "failures", unknown.failures());
        }
        json.writeEndObject();
    }
}
