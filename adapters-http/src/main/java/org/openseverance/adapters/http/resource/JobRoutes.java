package org.openseverance.adapters.http.resource;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.openseverance.adapters.http.exchange.Answer;
import org.openseverance.adapters.http.exchange.Exchange;
import org.openseverance.adapters.http.exchange.Handler;
import org.openseverance.application.whatif.AskWhatIf;
import org.openseverance.application.whatif.WhatIf;
import org.openseverance.application.whatif.WhatIfStore;

/** Jobs: followed by asking, or by events; cancelled. */
final class JobRoutes {

    private final AskWhatIf whatIfs;
    private final WhatIfStore store;
    private final JobFeed feed;

    JobRoutes(AskWhatIf whatIfs, WhatIfStore store, JobFeed feed) {
        this.whatIfs = whatIfs;
        this.store = store;
        this.feed = feed;
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
                .thenApply(page -> Pages.answer(exchange, page, JobJson::write));
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
        feed.checkRoom(exchange.caller());
        return whatIfs.find(exchange.caller(), id)
                .thenApply(found -> Answer.events(sink -> feed.tell(exchange.caller(), id, sink, exchange::after)));
    }
}
