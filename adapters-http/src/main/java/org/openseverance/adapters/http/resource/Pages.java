package org.openseverance.adapters.http.resource;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.openseverance.adapters.http.exchange.Answer;
import org.openseverance.adapters.http.exchange.Exchange;
import org.openseverance.application.store.Page;

/** Lists: {@code items}, and {@code next} unless it is the last page. */
final class Pages {

    private Pages() {}

    /** Writes an item. */
    @FunctionalInterface
    interface Item<T> {
        void write(JsonGenerator json, T item) throws IOException;
    }

    /**
     * The page as JSON.
     *
     * @param exchange that asks for it
     */
    static <T> Answer answer(Exchange exchange, Page<T> page, Item<T> item) {
        return Answer.ok(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("items");
            for (T each : page.items()) {
                item.write(json, each);
            }
            json.writeEndArray();
            if (page.next() != null) {
                json.writeStringField("next", exchange.next(page.next()));
            }
            json.writeEndObject();
        });
    }
}
