package org.openseverance.adapters.http.exchange;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;

/** Where a long answer is written, piece by piece. */
public interface Sink {

    /** Writes a piece; the stage ends when the next may come, and fails if the client has gone. May be called on any thread. */
    CompletionStage<Void> write(byte[] piece);

    default CompletionStage<Void> write(String piece) {
        return write(piece.getBytes(StandardCharsets.UTF_8));
    }

    /** An event of a {@code text/event-stream}; the data must be one line, as compact JSON is. */
    default CompletionStage<Void> event(String name, String data) {
        return write("event: " + name + "\ndata: " + data + "\n\n");
    }

    /** Whether nobody reads any more. */
    boolean isClosed();
}
