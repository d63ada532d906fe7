package org.openseverance.adapters.db.workforces;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.vertx.sqlclient.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.db.text.FlatJson;
import org.openseverance.application.workforces.WorkforceHead;
import org.openseverance.domain.time.PackedDate;
import org.openseverance.domain.workforce.Dates;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.workforce.Numbers;
import org.openseverance.domain.workforce.Words;
import org.openseverance.domain.workforce.Workforce;

/** Fills a workforce with rows as {@link FactsWriter} wrote them. */
final class FactsReader {

    private final Workforce.Builder workforce = Workforce.builder();
    private final Map<String, Cell> cells = new HashMap<>();
    private final @Nullable Words ids;

    private interface Cell {
        void set(char[] text, int from, int length);
    }

    FactsReader(WorkforceHead head) {
        for (WorkforceHead.Column column : head.columns()) {
            cells.put(
                    column.name(),
                    switch (column.kind()) {
                        case DATE -> date(workforce.dates(column.name()));
                        case NUMBER -> number(workforce.numbers(column.name(), column.decimals()));
                        case TEXT -> word(workforce.words(column.name()));
                    });
        }
        String idName = Fact.EMPLOYEE_ID.label();
        ids = cells.containsKey(idName) ? workforce.words(idName) : null;
    }

    /** Takes rows of source_row, employee_id and facts; returns how many there are by now. */
    void take(Iterable<Row> rows) {
        for (Row row : rows) {
            @Nullable String id = row.getString(1);
            if (ids != null && id != null) {
                ids.set(id);
            }
            facts(row.getString(2));
            workforce.endRow(row.getInteger(0));
        }
    }

    Workforce workforce() {
        return workforce.build();
    }

    private void facts(String text) {
        try (JsonParser json = FlatJson.FACTORY.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                @Nullable Cell cell = cells.get(json.currentName());
                if (cell == null) {
                    throw new IllegalStateException(
                            "A row has " + json.currentName() + ", which is no column of its workforce");
                }
                json.nextToken();
                cell.set(json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Cell word(Words words) {
        return (text, from, length) -> words.set(text, from, from + length);
    }

    private static Cell number(Numbers numbers) {
        return (text, from, length) -> {
            BigDecimal number = new BigDecimal(text, from, length);
            numbers.set(number.unscaledValue().longValueExact(), number.scale());
        };
    }

    /** {@code yyyy-mm-dd}. */
    private static Cell date(Dates dates) {
        return (text, from, length) -> {
            if (length != 10) {
                throw new IllegalStateException("A row has the date " + new String(text, from, length));
            }
            dates.set(PackedDate.of(digits(text, from, 4), digits(text, from + 5, 2), digits(text, from + 8, 2)));
        };
    }

    private static int digits(char[] text, int from, int count) {
        int number = 0;
        for (int i = from; i < from + count; i++) {
            number = number * 10 + (text[i] - '0');
        }
        return number;
    }
}
