package org.openseverance.benchmarks.service;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What Vert.x alone needs: no router, no rules, nobody asked for a token. Each handler parses the JSON of the request and answers with
 * bytes that are there already, or encodes an answer of the same size.
 */
public final class BareServer extends VerticleBase {

    static final String QUOTE = "/quote";
    static final String ENCODED = "/encoded";
    static final String STORED = "/stored";

    private final Buffer quote;
    private final JsonObject answer;
    private final Buffer stored;
    private final BareTable table;
    private final AtomicInteger port;

    private BareServer(byte[] quote, byte[] stored, BareTable table, AtomicInteger port) {
        this.quote = Buffer.buffer(quote);
        this.answer = new JsonObject(this.quote);
        this.stored = Buffer.buffer(stored);
        this.table = table;
        this.port = port;
    }

    /** Takes the files of the two answers; DATABASE_URL says where to store. Runs until it is stopped. */
    public static void main(String[] arguments) throws IOException {
        byte[] quote = Files.readAllBytes(Path.of(arguments[0]));
        byte[] stored = Files.readAllBytes(Path.of(arguments[1]));
        Vertx vertx = Vertx.vertx();
        AtomicInteger port = new AtomicInteger();
        BareTable.open(vertx, System.getenv("DATABASE_URL"))
                .compose(table -> vertx.deployVerticle(
                        () -> new BareServer(quote, stored, table, port),
                        new DeploymentOptions()
                                .setInstances(Runtime.getRuntime().availableProcessors())))
                .onSuccess(deployed -> System.out.println("listens on http://127.0.0.1:" + port))
                .onFailure(failure -> {
                    failure.printStackTrace();
                    System.exit(1);
                });
    }

    @Override
    public Future<?> start() {
        // -1: one free port for all instances
        return vertx.createHttpServer()
                .requestHandler(this::handle)
                .listen(-1, "127.0.0.1")
                .onSuccess(server -> port.set(server.actualPort()));
    }

    private void handle(HttpServerRequest request) {
        HttpServerResponse response = request.response().putHeader("Content-Type", "application/json");
        switch (request.path()) {
            case QUOTE ->
                request.bodyHandler(body -> {
                    new JsonObject(body);
                    response.end(quote);
                });
            case ENCODED -> request.bodyHandler(body -> response.end(encoded(new JsonObject(body))));
            case STORED ->
                request.bodyHandler(body -> table.insert(new JsonObject(body), body)
                        .onSuccess(inserted -> response.setStatusCode(201).end(stored))
                        .onFailure(failure -> response.setStatusCode(500).end(String.valueOf(failure))));
            default -> response.setStatusCode(404).end();
        }
    }

    /** As a handler does that has worked something out: its answer begins as a tree, and is about the one who was asked about. */
    private Buffer encoded(JsonObject question) {
        String employee = question.getJsonObject("employee").getString("employee_id");
        return answer.copy().put("employee_id", employee).toBuffer();
    }
}
