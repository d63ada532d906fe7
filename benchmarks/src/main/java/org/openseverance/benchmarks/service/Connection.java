package org.openseverance.benchmarks.service;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Locale;

/** One connection of a client that sends a request when the answer before it is there. Reads just enough HTTP to know where an answer ends. */
final class Connection {

    private static final byte[] LENGTH = "content-length:".getBytes(US_ASCII);
    private static final int ROOM = 64 * 1024;

    private final SocketChannel channel;
    private final ByteBuffer out = ByteBuffer.allocateDirect(ROOM);
    private final ByteBuffer in = ByteBuffer.allocateDirect(ROOM);
    private final byte[] answer = new byte[ROOM];
    private int have;
    private int length;
    private int expected;
    private long sentAt;

    Connection(InetSocketAddress address, Selector selector) throws IOException {
        channel = SocketChannel.open(address);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    void send(Request request) throws IOException {
        out.clear().put(request.bytes()).flip();
        have = 0;
        length = -1;
        expected = request.status();
        sentAt = System.nanoTime();
        while (out.hasRemaining()) {
            channel.write(out);
        }
    }

    /**
     * Takes what has come.
     *
     * @return whether the answer is whole
     * @throws IllegalStateException if it is not the expected one
     */
    boolean receive() throws IOException {
        in.clear();
        int read = channel.read(in);
        if (read < 0) {
            throw new IllegalStateException("the server closed a connection; it answered so far: " + text());
        }
        in.flip().get(answer, have, read);
        have += read;
        if (length < 0) {
            length = wholeLength();
        }
        return length >= 0 && have >= length;
    }

    /** Nanoseconds from the request to now. */
    long waited() {
        return System.nanoTime() - sentAt;
    }

    /** What the head says; -1 until it is whole. */
    private int wholeLength() {
        int end = endOfHead();
        if (end < 0) {
            return -1;
        }
        int status = (answer[9] - '0') * 100 + (answer[10] - '0') * 10 + answer[11] - '0';
        if (status != expected) {
            throw new IllegalStateException(expected + " was expected, and this came: " + text());
        }
        return end + bodyLength(end);
    }

    private int endOfHead() {
        for (int i = 3; i < have; i++) {
            if (answer[i] == '\n' && answer[i - 2] == '\n' && answer[i - 1] == '\r') {
                return i + 1;
            }
        }
        return -1;
    }

    private int bodyLength(int end) {
        for (int i = 0; i < end - LENGTH.length; i++) {
            if (answer[i] == '\n' && isLength(i + 1)) {
                int value = 0;
                for (int at = i + 1 + LENGTH.length; answer[at] != '\r'; at++) {
                    value = answer[at] == ' ' ? value : value * 10 + answer[at] - '0';
                }
                return value;
            }
        }
        throw new IllegalStateException("an answer does not tell its length: " + text());
    }

    private boolean isLength(int at) {
        for (int i = 0; i < LENGTH.length; i++) {
            if ((answer[at + i] | 0x20) != LENGTH[i] && answer[at + i] != LENGTH[i]) {
                return false;
            }
        }
        return true;
    }

    private String text() {
        return new String(answer, 0, Math.min(have, 1_500), UTF_8).toLowerCase(Locale.ROOT);
    }

    /** The body of the answer that is there. */
    String body() {
        int end = endOfHead();
        return new String(answer, end, length - end, UTF_8);
    }

    void close() throws IOException {
        channel.close();
    }
}
