package org.openseverance.adapters.http.resource;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.openseverance.adapters.files.result.ResultJson;
import org.openseverance.adapters.files.workforce.RowFaultFile;
import org.openseverance.adapters.http.exchange.Answer;
import org.openseverance.adapters.http.exchange.Exchange;
import org.openseverance.adapters.http.exchange.Handler;
import org.openseverance.adapters.http.exchange.Sink;
import org.openseverance.application.access.Caller;
import org.openseverance.application.problem.Refused;
import org.openseverance.application.store.Page;
import org.openseverance.application.workforces.EmployeeFacts;
import org.openseverance.application.workforces.KeepWorkforce;
import org.openseverance.application.workforces.LoadedWorkforces;
import org.openseverance.application.workforces.WorkforceHead;
import org.openseverance.application.workforces.WorkforceStore;
import org.openseverance.domain.employee.EmployeeId;

/** Workforces that are kept, row by row. */
final class WorkforceRoutes {

    private static final String CSV = "text/csv";

    private final KeepWorkforce keep;
    private final LoadedWorkforces workforces;
    private final WorkforceStore store;

    WorkforceRoutes(KeepWorkforce keep, LoadedWorkforces workforces, WorkforceStore store) {
        this.keep = keep;
        this.workforces = workforces;
        this.store = store;
    }

    Map<String, Handler> handlers() {
        return Map.of(
                "listWorkforces", this::list,
                "getWorkforce", this::get,
                "deleteWorkforce", this::delete,
                "listWorkforceFaults", this::faults,
                "listEmployees", this::employees,
                "getEmployee", this::employee,
                "eraseEmployee", this::erase);
    }

    private CompletionStage<Answer> list(Exchange exchange) {
        return store.page(exchange.caller(), exchange.cursor(), exchange.limit())
                .thenApply(page -> Pages.answer(exchange, page, WorkforceJson::summary));
    }

    private CompletionStage<Answer> get(Exchange exchange) {
        return workforces
                .head(exchange.caller(), exchange.id())
                .thenApply(head ->
                        Answer.ok(json -> WorkforceJson.whole(json, head)).etag(head.id() + "-" + head.erased()));
    }

    private CompletionStage<Answer> delete(Exchange exchange) {
        return keep.delete(exchange.caller(), exchange.id()).thenApply(deleted -> Answer.empty());
    }

    private CompletionStage<Answer> faults(Exchange exchange) {
        return workforces.head(exchange.caller(), exchange.id()).thenCompose(head -> {
            if (exchange.accepted().equals(CSV)) {
                return CompletableFuture.completedFuture(
                        Answer.stream(CSV + "; charset=utf-8", sink -> faultsFrom(exchange.caller(), head, "", sink))
                                .download("faults.csv"));
            }
            return store.faults(exchange.caller(), head.id(), exchange.cursor(), exchange.limit())
                    .thenApply(page -> Pages.answer(exchange, page, WorkforceJson::fault));
        });
    }

    /** Writes a page of faults and those after it; the first begins with the header. */
    private CompletionStage<Void> faultsFrom(Caller caller, WorkforceHead head, String after, Sink sink) {
        return store.faults(caller, head.id(), after.isEmpty() ? null : after, Page.MOST)
                .thenCompose(page -> {
                    String text = RowFaultFile.text(page.items(), after.isEmpty());
                    return sink.write(text.getBytes(StandardCharsets.UTF_8))
                            .thenCompose(written -> page.next() == null
                                    ? CompletableFuture.<Void>completedFuture(null)
                                    : faultsFrom(caller, head, page.next(), sink));
                });
    }

    private CompletionStage<Answer> employees(Exchange exchange) {
        return workforces
                .head(exchange.caller(), exchange.id())
                .thenCompose(head -> store.employees(exchange.caller(), head.id(), exchange.cursor(), exchange.limit()))
                .thenApply(page -> Pages.answer(exchange, page, WorkforceRoutes::employee));
    }

    private CompletionStage<Answer> employee(Exchange exchange) {
        String employeeId = employeeId(exchange);
        return workforces
                .head(exchange.caller(), exchange.id())
                .thenCompose(head -> store.employee(exchange.caller(), head.id(), employeeId))
                .thenApply(found -> {
                    EmployeeFacts facts = found.orElseThrow(() -> Refused.notFound(
                            "The workforce has no employee of that id.",
                            "Ids are compared as they were written, but for blanks around them."));
                    return Answer.ok(json -> employee(json, facts));
                });
    }

    private static void employee(JsonGenerator json, EmployeeFacts facts) throws IOException {
        json.writeStartObject();
        json.writeNumberField("row", facts.sourceRow());
        if (facts.employeeId() != null) {
            json.writeStringField("employee_id", facts.employeeId());
        }
        ResultJson.words(json, "facts", new java.util.TreeMap<>(facts.facts()));
        json.writeBooleanField("erased", facts.erased());
        json.writeEndObject();
    }

    private static String employeeId(Exchange exchange) {
        String id = EmployeeId.trimmed(exchange.path("employee_id"));
        if (id.isEmpty()) {
            throw Refused.notFound("There is nothing at this address: employee_id is blank.", "Expected an id.");
        }
        return id;
    }

    private CompletionStage<Answer> erase(Exchange exchange) {
        return keep.erase(exchange.caller(), employeeId(exchange))
                .thenApply(erased -> Answer.ok(json -> {
                    json.writeStartObject();
                    json.writeNumberField("erased", erased);
                    json.writeEndObject();
                }));
    }
}
