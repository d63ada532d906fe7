package org.openseverance.benchmarks.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** A closed loop: so many connections, each with one request under way. On the thread that runs it, so that the load costs little beside the server. */
final class Load implements AutoCloseable {

    static final int CONNECTIONS = 64;

    private static final long PATIENCE_MS = 30_000;

    private final Selector selector;
    private final List<Connection> connections = new ArrayList<>();
    private final Supplier<Request> requests;
    private long[] nanos = new long[1 << 16];
    private int answered;
    private int underWay;
    private long end;

    Load(InetSocketAddress address, Supplier<Request> requests, int count) {
        this.requests = requests;
        try {
            selector = Selector.open();
            for (int i = 0; i < count; i++) {
                connections.add(new Connection(address, selector));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the server at " + address + " cannot be reached", e);
        }
    }

    /**
     * Asks for some time, and waits for the last answers.
     *
     * @return nanoseconds of each answer, sorted
     * @throws IllegalStateException if an answer is not the expected one, or none comes
     */
    long[] run(Duration time) {
        answered = 0;
        underWay = 0;
        end = System.nanoTime() + time.toNanos();
        try {
            for (Connection connection : connections) {
                send(connection);
            }
            while (underWay > 0) {
                if (selector.select(this::ready, PATIENCE_MS) == 0) {
                    throw new IllegalStateException("no answer came for " + PATIENCE_MS / 1000 + " seconds");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a connection broke", e);
        }
        long[] sorted = Arrays.copyOf(nanos, answered);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Asks once, and returns the body of the answer. */
    String once() {
        end = 0;
        answered = 0;
        underWay = 0;
        try {
            send(connections.get(0));
            while (underWay > 0) {
                selector.select(this::ready, PATIENCE_MS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a connection broke", e);
        }
        return connections.get(0).body();
    }

    private void ready(SelectionKey key) {
        Connection connection = (Connection) key.attachment();
        try {
            if (connection.receive()) {
                underWay--;
                note(connection.waited());
                if (System.nanoTime() < end) {
                    send(connection);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a connection broke", e);
        }
    }

    private void send(Connection connection) throws IOException {
        connection.send(requests.get());
        underWay++;
    }

    private void note(long waited) {
        if (answered == nanos.length) {
            nanos = Arrays.copyOf(nanos, nanos.length * 2);
        }
        nanos[answered++] = waited;
    }

    @Override
    public void close() {
        try {
            for (Connection connection : connections) {
                connection.close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a connection cannot be closed", e);
        }
    }
}
