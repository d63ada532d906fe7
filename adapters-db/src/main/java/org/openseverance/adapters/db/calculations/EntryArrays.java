package org.openseverance.adapters.db.calculations;

import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.db.text.DeedText;
import org.openseverance.adapters.db.text.FlatJson;
import org.openseverance.adapters.db.text.Times;
import org.openseverance.application.audit.Deed;
import org.openseverance.application.calculations.StoredCalculation;

/** Calculations of one tenant as the arguments of {@code calculations_store}: an array for each column. */
final class EntryArrays {

    static final String STATEMENT =
            "select * from calculations_store($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";

    private EntryArrays() {}

    static Tuple of(List<Entry> entries) {
        return Tuple.tuple()
                .addString(entries.get(0).tenant)
                .addArrayOfUUID(
                        entries.stream().map(entry -> entry.calculation.id()).toArray(UUID[]::new))
                .addArrayOfOffsetDateTime(entries.stream()
                        .map(entry -> Times.of(entry.calculation.at()))
                        .toArray(OffsetDateTime[]::new))
                .addArrayOfString(texts(entries, StoredCalculation::by))
                .addArrayOfString(texts(entries, StoredCalculation::plan))
                .addArrayOfString(texts(entries, StoredCalculation::revision))
                .addArrayOfString(texts(entries, calculation -> FlatJson.of(calculation.revisions())))
                .addArrayOfString(texts(entries, StoredCalculation::employeeId))
                .addArrayOfString(texts(entries, StoredCalculation::question))
                .addArrayOfString(texts(entries, StoredCalculation::questionHash))
                .addArrayOfString(texts(entries, StoredCalculation::answer))
                .addArrayOfString(texts(entries, StoredCalculation::answerHash))
                .addArrayOfString(entries.stream()
                        .map(entry -> entry.key == null ? null : entry.key.key())
                        .toArray(String[]::new))
                .addArrayOfString(entries.stream()
                        .map(entry -> entry.key == null ? null : entry.key.requestHash())
                        .toArray(String[]::new))
                .addString(deeds(entries));
    }

    private static @Nullable String[] texts(List<Entry> entries, Function<StoredCalculation, @Nullable String> text) {
        @Nullable String[] texts = new String[entries.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text.apply(entries.get(i).calculation);
        }
        return texts;
    }

    private static String deeds(List<Entry> entries) {
        List<Map.Entry<UUID, Deed>> deeds = new ArrayList<>();
        for (Entry entry : entries) {
            entry.deeds.forEach(deed -> deeds.add(Map.entry(entry.calculation.id(), deed)));
        }
        return DeedText.of(deeds);
    }
}
