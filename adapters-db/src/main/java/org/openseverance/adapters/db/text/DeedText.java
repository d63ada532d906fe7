package org.openseverance.adapters.db.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.audit.Deed;

/** Deeds as the database's functions take them: a JSON array. */
public final class DeedText {

    private DeedText() {}

    public static String of(Deed deed) {
        return ofAll(List.of(deed));
    }

    public static String ofAll(List<Deed> deeds) {
        return FlatJson.text(json -> {
            json.writeStartArray();
            for (Deed deed : deeds) {
                write(json, deed, null);
            }
            json.writeEndArray();
            return deeds;
        });
    }

    /** Deeds of several things. */
    public static String of(List<Map.Entry<UUID, Deed>> deeds) {
        return FlatJson.text(json -> {
            json.writeStartArray();
            for (Map.Entry<UUID, Deed> deed : deeds) {
                write(json, deed.getValue(), deed.getKey());
            }
            json.writeEndArray();
            return deeds;
        });
    }

    private static void write(JsonGenerator json, Deed deed, @Nullable UUID of) throws IOException {
        json.writeStartObject();
        if (of != null) {
            json.writeStringField("of", of.toString());
        }
        json.writeStringField("id", deed.id().toString());
        json.writeStringField("at", deed.at().toString());
        json.writeStringField("by", deed.by());
        json.writeStringField("action", deed.action().label());
        json.writeStringField("subject", deed.subject());
        json.writeStringField("plan_revision", deed.planRevision());
        json.writeStringField("input_hash", deed.inputHash());
        json.writeStringField("details", FlatJson.of(deed.details()));
        json.writeEndObject();
    }
}
