package org.openseverance.adapters.http.resource;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.files.report.PeopleCsv;
import org.openseverance.adapters.http.exchange.Answer;
import org.openseverance.adapters.http.exchange.Exchange;
import org.openseverance.adapters.http.exchange.Handler;
import org.openseverance.adapters.http.exchange.Sink;
import org.openseverance.adapters.http.request.Bound;
import org.openseverance.application.access.Caller;
import org.openseverance.application.problem.Problem;
import org.openseverance.application.problem.Refused;
import org.openseverance.application.store.Page;
import org.openseverance.application.store.RequestKey;
import org.openseverance.application.whatif.AskWhatIf;
import org.openseverance.application.whatif.ComparedPeople;
import org.openseverance.application.whatif.ComparedPeople.Change;
import org.openseverance.application.whatif.WhatIf;
import org.openseverance.application.whatif.WhatIfQuestion;
import org.openseverance.application.whatif.WhatIfStore;
import org.openseverance.domain.document.Fault;

/** What-ifs and what came of them. */
final class WhatIfRoutes {

    private static final String CSV = "text/csv";
    private static final String NOT_RUN = "The what-if cannot be run.";
    private static final Duration ASK_AGAIN = Duration.ofSeconds(1);

    private final AskWhatIf ask;
    private final WhatIfStore store;
    private final ComparedPeople people;
    private final Runnable queued;

    /**
     * @param queued told that a job waits
     */
    WhatIfRoutes(AskWhatIf ask, WhatIfStore store, ComparedPeople people, Runnable queued) {
        this.ask = ask;
        this.store = store;
        this.people = people;
        this.queued = queued;
    }

    Map<String, Handler> handlers() {
        return Map.of(
                "createWhatIf", this::create,
                "listWhatIfs", this::list,
                "getWhatIf", this::get,
                "listWhatIfGroups", this::groups,
                "listWhatIfPeople", this::people,
                "getWhatIfCsv", this::csv);
    }

    private CompletionStage<Answer> create(Exchange exchange) {
        Bound<WhatIfRequest> body = exchange.bind(WhatIfRequest.class);
        WhatIfRequest request = body.value();
        List<Fault> faults = new ArrayList<>();
        WhatIfQuestion question = request == null ? null : request.question(faults);
        RequestKey key = exchange.requestKey();
        return body.together(
                        question == null
                                ? CompletableFuture.failedStage(Refused.faulty(NOT_RUN, faults))
                                : body.isSound() && faults.isEmpty()
                                        ? ask.ask(exchange.caller(), question, key)
                                        : ask.refuse(exchange.caller(), question, faults))
                .thenCompose(stored -> {
                    queued.run();
                    return ask.find(exchange.caller(), UUID.fromString(stored.id()))
                            .thenApply(whatIf -> Answer.accepted(
                                            "/v1/what-ifs/" + whatIf.id(),
                                            ASK_AGAIN,
                                            json -> JobJson.write(json, whatIf))
                                    .replayed(stored.replayed()));
                });
    }

    private CompletionStage<Answer> list(Exchange exchange) {
        return store.page(exchange.caller(), exchange.cursor(), exchange.limit())
                .thenApply(page -> Pages.answer(exchange, page, (json, whatIf) -> {
                    json.writeStartObject();
                    head(json, whatIf);
                    json.writeEndObject();
                }));
    }

    private static void head(JsonGenerator json, WhatIf whatIf) throws IOException {
        json.writeStringField("id", whatIf.id().toString());
        json.writeStringField("workforce", whatIf.workforce().toString());
        json.writeStringField("state", whatIf.state().label());
        json.writeStringField("at", whatIf.at().toString());
        json.writeStringField("by", whatIf.by());
        if (whatIf.finished() != null) {
            json.writeStringField("finished", whatIf.finished().toString());
        }
        if (whatIf.failure() != null) {
            json.writeStringField("failure", whatIf.failure());
        }
        json.writeStringField("job", JobRoutes.address(whatIf));
    }

    private CompletionStage<Answer> get(Exchange exchange) {
        return ask.find(exchange.caller(), exchange.id())
                .thenCompose(whatIf -> whatIf.state() != WhatIf.State.DONE
                        ? CompletableFuture.completedFuture(whole(whatIf, null))
                        : store.report(exchange.caller(), exchange.id())
                                .thenCompose(report -> exchange.blocking(() -> whole(whatIf, report.orElse(null)))));
    }

    private static Answer whole(WhatIf whatIf, @Nullable String report) {
        Answer answer = Answer.ok(json -> {
            json.writeStartObject();
            head(json, whatIf);
            json.writeFieldName("question");
            json.writeRawValue(whatIf.question());
            if (report != null) {
                json.writeFieldName("report");
                ReportHead.write(json, report);
            }
            json.writeEndObject();
        });
        return whatIf.state().isOver() ? answer : answer.with("Retry-After", "1");
    }

    /** Figures, once they are there. */
    private CompletionStage<String> done(Exchange exchange, CompletionStage<Optional<String>> figures) {
        return figures.thenCompose(found -> found.isPresent()
                ? CompletableFuture.completedStage(found.get())
                : ask.find(exchange.caller(), exchange.id()).thenApply(whatIf -> {
                    throw new Refused(new Problem.Conflict(
                            "The what-if " + whatIf.id() + " is "
                                    + whatIf.state().label() + ", so it has no figures.",
                            whatIf.state().isOver()
                                    ? "It never will have any. Create a new what-if with the same question."
                                    : "Follow its job until it is done."));
                }));
    }

    private CompletionStage<Answer> groups(Exchange exchange) {
        String dimension = exchange.arguments().required("by");
        return done(exchange, store.report(exchange.caller(), exchange.id()))
                .thenCompose(report ->
                        exchange.blocking(() -> Answer.json(200, ReportGroups.page(report, dimension, exchange))));
    }

    private CompletionStage<Answer> csv(Exchange exchange) {
        return done(exchange, store.csv(exchange.caller(), exchange.id()))
                .thenCompose(
                        csv -> exchange.blocking(() -> Answer.bytes(200, CSV + "; charset=utf-8", csv.getBytes(UTF_8))
                                .download("what-if.csv")));
    }

    private CompletionStage<Answer> people(Exchange exchange) {
        int scenario = exchange.arguments().integer("scenario");
        Change change = exchange.arguments().required("change").equals("gain") ? Change.GAIN : Change.LOSS;
        if (exchange.accepted().equals(CSV)) {
            return people.page(exchange.caller(), exchange.id(), scenario, change, null, 1)
                    .thenApply(first -> Answer.stream(
                                    CSV + "; charset=utf-8",
                                    sink -> peopleFrom(exchange.caller(), exchange.id(), scenario, change, "", sink))
                            .download("people.csv"));
        }
        return people.page(exchange.caller(), exchange.id(), scenario, change, exchange.cursor(), exchange.limit())
                .thenApply(page -> Pages.answer(exchange, page, WhatIfRoutes::person));
    }

    private CompletionStage<Void> peopleFrom(
            Caller caller, UUID id, int scenario, Change change, String after, Sink sink) {
        return people.page(caller, id, scenario, change, after.isEmpty() ? null : after, Page.MOST)
                .thenCompose(page -> sink.write(PeopleCsv.text(page.items(), after.isEmpty()))
                        .thenCompose(written -> page.next() == null
                                ? CompletableFuture.<Void>completedFuture(null)
                                : peopleFrom(caller, id, scenario, change, page.next(), sink)));
    }

    private static void person(JsonGenerator json, ComparedPeople.Person person) throws IOException {
        json.writeStartObject();
        json.writeNumberField("row", person.sourceRow());
        if (person.employeeId() != null) {
            json.writeStringField("employee_id", person.employeeId());
        }
        json.writeStringField("before", person.before().amount().toPlainString());
        json.writeStringField("after", person.after().amount().toPlainString());
        json.writeStringField("difference", person.difference().amount().toPlainString());
        json.writeEndObject();
    }
}
