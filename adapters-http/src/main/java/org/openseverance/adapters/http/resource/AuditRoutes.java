package org.openseverance.adapters.http.resource;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import org.openseverance.adapters.files.result.ResultJson;
import org.openseverance.adapters.http.exchange.Answer;
import org.openseverance.adapters.http.exchange.Exchange;
import org.openseverance.adapters.http.exchange.Handler;
import org.openseverance.application.audit.AuditLog;
import org.openseverance.application.audit.Deed;

/** What was done. */
final class AuditRoutes {

    private final AuditLog audit;

    AuditRoutes(AuditLog audit) {
        this.audit = audit;
    }

    Map<String, Handler> handlers() {
        return Map.of("listAudit", this::audit);
    }

    private CompletionStage<Answer> audit(Exchange exchange) {
        return audit.page(exchange.caller(), exchange.arguments().text("subject"), exchange.cursor(), exchange.limit())
                .thenApply(page -> Pages.answer(exchange, page, AuditRoutes::deed));
    }

    private static void deed(JsonGenerator json, Deed deed) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", deed.id().toString());
        json.writeStringField("at", deed.at().toString());
        json.writeStringField("by", deed.by());
        json.writeStringField("action", deed.action().label());
        json.writeStringField("subject", deed.subject());
        if (deed.planRevision() != null) {
            json.writeStringField("plan_revision", deed.planRevision());
        }
        if (deed.inputHash() != null) {
            json.writeStringField("input_hash", deed.inputHash());
        }
        ResultJson.words(json, "details", new TreeMap<>(deed.details()));
        json.writeEndObject();
    }
}
