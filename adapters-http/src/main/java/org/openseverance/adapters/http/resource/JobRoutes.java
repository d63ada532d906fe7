package org.openseverance.adapters.http.resource;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.openseverance.adapters.http.exchange.Answer;
import org.openseverance.adapters.http.exchange.Exchange;
import org.openseverance.adapters.http.exchange.Handler;
import org.openseverance.adapters.http.exchange.JsonBytes;
import org.openseverance.adapters.http.exchange.Sink;
import org.openseverance.application.whatif.AskWhatIf;
import org.openseverance.application.whatif.WhatIf;
import org.openseverance.application.whatif.WhatIfStore;

/** Jobs: followed by asking, or by events; cancelled. */
final class JobRoutes {

    private static final Duration LOOK = Duration.ofMillis(250);

    private final AskWhatIf whatIfs;
    private final WhatIfStore store;

    JobRoutes(AskWhatIf whatIfs, WhatIfStore store) {
        this.whatIfs = whatIfs;
        this.store = store;
    }

    static String address(WhatIf whatIf) {
        return "/v1/jobs/" + whatIf.id();
    }

    Map<String, Handler> handlers() {
        return Map.of(
                "listJobs", this::list,
                "getJob", this::get,
                "cancelJob", this::cancel,
                "watchJob", this::watch);
    }

    private CompletionStage<Answer> list(Exchange exchange) {
        return store.page(exchange.caller(), exchange.cursor(), exchange.limit())
                .thenApply(page -> Pages.answer(page, JobJson::write));
    }

    private CompletionStage<Answer> get(Exchange exchange) {
        return whatIfs.find(exchange.caller(), exchange.id()).thenApply(JobRoutes::answer);
    }

    private static Answer answer(WhatIf whatIf) {
        Answer answer = Answer.ok(json -> JobJson.write(json, whatIf));
        return whatIf.state().isOver() ? answer : answer.with("Retry-After", "1");
    }

    private CompletionStage<Answer> cancel(Exchange exchange) {
        return whatIfs.cancel(exchange.caller(), exchange.id()).thenApply(JobRoutes::answer);
    }

    /** Any server may be asked, whichever runs the job: what it tells is in the store. */
    private CompletionStage<Answer> watch(Exchange exchange) {
        UUID id = exchange.id();
        return whatIfs.find(exchange.caller(), id)
                .thenApply(found -> Answer.events(sink -> tell(exchange, id, sink, "")));
    }

    /** Tells the job's state when it is another than told before, until it is over. */
    private CompletionStage<Void> tell(Exchange exchange, UUID id, Sink sink, String before) {
        return whatIfs.find(exchange.caller(), id).thenCompose(whatIf -> {
            String now = JsonBytes.text(json -> JobJson.write(json, whatIf));
            CompletionStage<Void> told =
                    now.equals(before) ? CompletableFuture.completedFuture(null) : sink.event("progress", now);
            return told.thenCompose(written -> {
                if (whatIf.state().isOver()) {
                    return sink.event("end", now);
                }
                return sink.isClosed()
                        ? CompletableFuture.<Void>completedFuture(null)
                        : exchange.after(LOOK).thenCompose(waited -> tell(exchange, id, sink, now));
            });
        });
    }
}
