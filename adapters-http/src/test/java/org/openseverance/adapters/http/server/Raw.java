package org.openseverance.adapters.http.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSession;

/** What no well-behaved client sends, letter by letter over a socket. */
final class Raw implements AutoCloseable {

    private final Socket socket;

    private Raw(Socket socket) {
        this.socket = socket;
    }

    static Raw open(Service service) {
        try {
            Socket socket = new Socket(
                    InetAddress.getLoopbackAddress(), service.server().port());
            socket.setSoTimeout(10_000);
            return new Raw(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A request whose address no URI class would take. */
    static HttpResponse<String> get(Service service, String path) {
        try (Raw raw = open(service)) {
            raw.write("GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + service.token()
                    + "\r\nConnection: close\r\n\r\n");
            return raw.answer();
        }
    }

    void write(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that comes until the server closes. */
    HttpResponse<String> answer() {
        try {
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int head = all.indexOf("\r\n\r\n");
            return new Answered(
                    all.isEmpty() ? 0 : Integer.parseInt(all.substring(9, 12)),
                    head < 0 ? "" : all.substring(head + 4));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    private record Answered(int statusCode, String body) implements HttpResponse<String> {

        @Override
        public HttpRequest request() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<HttpResponse<String>> previousResponse() {
            return Optional.empty();
        }

        @Override
        public HttpHeaders headers() {
            return HttpHeaders.of(Map.of("none", List.of()), (name, value) -> true);
        }

        @Override
        public Optional<SSLSession> sslSession() {
            return Optional.empty();
        }

        @Override
        public URI uri() {
            throw new UnsupportedOperationException();
        }

        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }
}
