package org.openseverance.adapters.http.server;

import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.openseverance.adapters.files.document.DocumentReader;
import org.openseverance.adapters.http.contract.Contract;
import org.openseverance.adapters.http.contract.Operation;
import org.openseverance.adapters.http.exchange.Answer;
import org.openseverance.adapters.http.exchange.Handler;
import org.openseverance.adapters.http.security.Authenticator;
import org.openseverance.adapters.http.security.LocalToken;
import org.openseverance.adapters.http.traffic.Metrics;
import org.openseverance.domain.document.Node;

/** The whole service on a free port, with handlers that tell their names, and a client that speaks to it over a socket. */
public final class Service implements AutoCloseable {

    private static final Set<String> OWN = Set.of(
            "getLiveness",
            "getReadiness",
            "getMetrics",
            "getPage",
            "getPageOfVersion",
            "getProblems",
            "getPlanLanguage",
            "getPlanSchema",
            "getContract",
            "getContractAsJson");

    private final Vertx vertx = Vertx.vertx();
    private final LocalToken local = LocalToken.random();
    private final Map<String, Handler> handlers = new HashMap<>();
    private final Contract contract;
    private final HttpClient client = HttpClient.newHttpClient();
    private RestServer server;

    private Service(Contract contract) {
        this.contract = contract;
        for (Operation operation : contract.operations()) {
            if (!OWN.contains(operation.operationId())) {
                handlers.put(operation.operationId(), exchange -> text(operation.operationId()));
            }
        }
    }

    /** The shipped contract, but that an operation's answer must begin within some seconds. */
    public static Service hurried(String operationId, int seconds) {
        String yaml = new String(Contract.shipped().yaml(), StandardCharsets.UTF_8);
        String name = "      operationId: " + operationId + "\n";
        String hurried = yaml.replace(name, name + "      x-time-limit-seconds: " + seconds + "\n");
        return new Service(Contract.read(hurried.getBytes(StandardCharsets.UTF_8)));
    }

    public static Service shipped() {
        return new Service(Contract.shipped());
    }

    public static CompletableFuture<Answer> text(String text) {
        return CompletableFuture.completedFuture(Answer.text("text/plain", text));
    }

    public Service with(String operationId, Handler handler) {
        handlers.put(operationId, handler);
        return this;
    }

    public Service start() {
        return start(options -> options);
    }

    public Service start(UnaryOperator<ImmutableServerOptions.Builder> options) {
        return start(options, local, () -> CompletableFuture.completedFuture(true));
    }

    public Service start(
            UnaryOperator<ImmutableServerOptions.Builder> options, Authenticator authenticator, Readiness readiness) {
        ServerOptions chosen = options.apply(ServerOptions.builder().port(0)).build();
        server = RestServer.start(vertx, chosen, contract, authenticator, handlers, readiness, new Metrics())
                .toCompletableFuture()
                .join();
        return this;
    }

    public Vertx vertx() {
        return vertx;
    }

    public RestServer server() {
        return server;
    }

    public String token() {
        return local.token();
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path)).header("Authorization", "Bearer " + token());
    }

    public HttpRequest.Builder open(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .join();
    }

    public HttpResponse<byte[]> sendForBytes(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                .join();
    }

    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    public HttpResponse<String> post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** A value of a JSON answer, by the keys and indexes that lead there; empty if there is none. */
    public static String value(HttpResponse<String> answer, String... steps) {
        Node node = DocumentReader.read("answer.json", answer.body().getBytes(StandardCharsets.UTF_8))
                .node();
        for (String step : steps) {
            node = node instanceof Node.Mapping mapping
                    ? mapping.entries().get(step)
                    : node instanceof Node.Sequence sequence ? sequence.items().get(Integer.parseInt(step)) : null;
        }
        return node instanceof Node.Scalar scalar ? scalar.text() : node == null ? "" : node.kind();
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop().toCompletableFuture().join();
        }
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
