package org.openseverance.adapters.http.server;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import org.openseverance.adapters.http.contract.Contract;
import org.openseverance.adapters.http.exchange.Answer;
import org.openseverance.adapters.http.exchange.Handler;
import org.openseverance.adapters.http.page.ContractJson;
import org.openseverance.adapters.http.page.ContractPage;
import org.openseverance.adapters.http.page.LanguagePage;
import org.openseverance.adapters.http.page.ProblemPage;
import org.openseverance.adapters.http.traffic.Metrics;
import org.openseverance.application.problem.Problem;
import org.openseverance.application.problem.Refused;

/** What the service answers about itself: whether it is well, its figures, its contract and its pages. */
final class OwnHandlers {

    private static final String MARKDOWN = "text/markdown";

    private OwnHandlers() {}

    /** By operationId. */
    static Map<String, Handler> of(Contract contract, Metrics metrics, Readiness readiness, BooleanSupplier stopping) {
        Handler page = fixed(html(ContractPage.of(contract)));
        Map<String, Handler> handlers = new HashMap<>();
        handlers.put("getLiveness", fixed(up()));
        handlers.put("getReadiness", exchange -> ready(readiness, stopping));
        handlers.put(
                "getMetrics",
                exchange -> exchange.blocking(metrics::text)
                        .thenApply(text -> Answer.text("text/plain; version=0.0.4", text)));
        handlers.put("getPage", page);
        handlers.put("getPageOfVersion", page);
        handlers.put("getProblems", fixed(html(ProblemPage.html())));
        Answer language = html(LanguagePage.html());
        Answer plain = cached(Answer.text(MARKDOWN, LanguagePage.markdown()));
        handlers.put(
                "getPlanLanguage",
                exchange -> CompletableFuture.completedStage(exchange.accepted().equals(MARKDOWN) ? plain : language));
        handlers.put("getPlanSchema", fixed(cached(Answer.json(200, LanguagePage.schema()))));
        handlers.put("getContract", fixed(cached(Answer.bytes(200, "application/yaml", contract.yaml()))));
        handlers.put("getContractAsJson", fixed(cached(Answer.json(200, ContractJson.of(contract)))));
        return handlers;
    }

    private static Handler fixed(Answer answer) {
        CompletionStage<Answer> stage = CompletableFuture.completedStage(answer);
        return exchange -> stage;
    }

    private static Answer up() {
        return Answer.ok(json -> {
            json.writeStartObject();
            json.writeStringField("status", "up");
            json.writeEndObject();
        });
    }

    private static CompletionStage<Answer> ready(Readiness readiness, BooleanSupplier stopping) {
        if (stopping.getAsBoolean()) {
            throw unready("The server is stopping.");
        }
        return readiness.isReady().handle((ready, failure) -> {
            if (failure != null || !ready) {
                throw unready("What the service needs does not answer.");
            }
            return up();
        });
    }

    private static Refused unready(String message) {
        return new Refused(new Problem.Unavailable(message, "Send requests to another server.", Duration.ofSeconds(5)));
    }

    private static Answer html(ContractPage.Html html) {
        return Answer.text("text/html", html.text())
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src '" + html.styleHash()
                                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
                .with("Cache-Control", "private, no-cache");
    }

    private static Answer cached(Answer answer) {
        return answer.with("Cache-Control", "private, no-cache");
    }
}
