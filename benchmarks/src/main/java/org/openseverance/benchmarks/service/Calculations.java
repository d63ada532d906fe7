package org.openseverance.benchmarks.service;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** What is asked: the quote of the examples, in all the ways that the benchmark needs it. */
final class Calculations {

    static final String PATH = "/v1/calculations";
    static final String TOKEN = "a-token-for-this-benchmark-only";

    private static final String HEADERS = "Authorization: Bearer " + TOKEN + "\r\n";
    private static final String RATE = "\"156000.00\"";

    private final String example;
    private final String storing;

    Calculations(Path file) {
        try {
            example = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
        storing = example.replaceFirst("\\{", "{\n  \"store\": true,");
    }

    Supplier<Request> quotes(InetSocketAddress service) {
        return Requests.of(service, PATH, HEADERS, example, 200);
    }

    Supplier<Request> stored(InetSocketAddress service) {
        return Requests.of(service, PATH, HEADERS, storing, 201);
    }

    /** Without a plain number where the rate of pay stands. */
    Supplier<Request> faulty(InetSocketAddress service) {
        return Requests.of(service, PATH, HEADERS, example.replace(RATE, "\"a lot\""), 422);
    }

    /** JSON that ends in the middle. */
    Supplier<Request> cut(InetSocketAddress service) {
        String half = example.substring(0, example.length() / 2);
        Request request = new Request(Requests.post(service, PATH, HEADERS, half), 400);
        return () -> request;
    }

    Supplier<Request> get(InetSocketAddress service, String path, int status) {
        String head = "GET " + path + " HTTP/1.1\r\nHost: " + service.getHostString() + ":" + service.getPort() + "\r\n"
                + HEADERS + "\r\n";
        Request request = new Request(head.getBytes(US_ASCII), status);
        return () -> request;
    }

    /** The same bodies for the bare server, which asks for no token. */
    Supplier<Request> bareQuotes(InetSocketAddress bare, String path) {
        return Requests.of(bare, path, "", example, 200);
    }

    Supplier<Request> bareStored(InetSocketAddress bare) {
        return Requests.of(bare, BareServer.STORED, "", storing, 201);
    }
}
