package org.openseverance.app.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A connection on which a test says every letter itself. */
record RawConnection(Socket socket) implements AutoCloseable {

    private static final int LETTER_MILLIS = 150;

    static RawConnection open(Client client) {
        try {
            Socket socket =
                    new Socket(client.address().getHost(), client.address().getPort());
            socket.setSoTimeout(30_000);
            return new RawConnection(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends letter by letter until the server answers or cuts; what it said. */
    String dribble(String text) {
        try {
            for (byte letter : text.getBytes(StandardCharsets.UTF_8)) {
                if (socket.getInputStream().available() > 0) {
                    return rest();
                }
                socket.getOutputStream().write(letter);
                Eventually.pause(LETTER_MILLIS);
            }
            throw new AssertionError("the server took " + text.length() + " letters without a word");
        } catch (IOException cut) {
            return "";
        }
    }

    /** All that comes until the server closes. */
    String rest() {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that comes until the server closes; nothing if it cuts the connection. */
    String restOrCut() {
        try {
            return rest();
        } catch (UncheckedIOException cut) {
            if (cut.getCause() instanceof SocketException) {
                return "";
            }
            throw cut;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
