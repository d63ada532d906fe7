package org.openseverance.adapters.http.dispatch;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchTest {

    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final Batch batch = new Batch(context);
    private final List<String> done = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void request(String name) {
        batch.handle(() -> {
            done.add("handle " + name);
            batch.send(() -> done.add("send " + name));
        });
    }

    /** One turn of the loop, and all that it leaves to the next. */
    private void turn(Consumer<Batch> requests) throws Exception {
        Promise<Void> over = Promise.promise();
        context.runOnContext(now -> {
            requests.accept(batch);
            context.runOnContext(next -> over.complete());
        });
        over.future().toCompletionStage().toCompletableFuture().get(10, SECONDS);
    }

    @Test
    void whatCameInOneTurnIsHandledBeforeTheFirstAnswerIsSent() throws Exception {
        turn(requests -> List.of("a", "b", "c").forEach(this::request));
        assertEquals(List.of("handle a", "handle b", "handle c", "send a", "send b", "send c"), done);
    }

    @Test
    void theNextTurnIsHandledLikewise() throws Exception {
        turn(requests -> request("a"));
        turn(requests -> request("b"));
        assertEquals(List.of("handle a", "send a", "handle b", "send b"), done);
    }

    @Test
    void answersOfManyDoNotWaitForTheLast() throws Exception {
        turn(requests -> IntStream.range(0, 100).forEach(i -> request(Integer.toString(i))));
        assertEquals(200, done.size());
        assertTrue(done.indexOf("send 0") < done.indexOf("handle 99"), () -> "all were handled first: " + done);
    }

    @Test
    void oneThatFailsKeepsNoOtherFromItsAnswer() throws Exception {
        turn(requests -> {
            batch.handle(() -> {
                throw new IllegalStateException("the request of a test fails");
            });
            request("b");
            batch.handle(() -> batch.send(() -> {
                throw new StackOverflowError("the answer of a test fails");
            }));
            request("d");
        });
        assertEquals(List.of("handle b", "handle d", "send b", "send d"), done);
    }

    @Test
    void allAnswersAreSentThatOneRequestBringsAbout() throws Exception {
        turn(requests ->
                batch.handle(() -> IntStream.range(0, 100).forEach(i -> batch.send(() -> done.add("send " + i)))));
        assertEquals(100, done.size());
    }

    @Test
    void anAnswerThatComesLaterIsSentAtOnce() {
        batch.send(() -> done.add("send a"));
        assertEquals(List.of("send a"), done);
    }
}
