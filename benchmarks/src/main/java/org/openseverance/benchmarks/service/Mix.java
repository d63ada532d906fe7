package org.openseverance.benchmarks.service;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Supplier;

/** What a service meets in its life: quotes, quotes that are kept, lists, and what is wrong. */
final class Mix implements Supplier<Request> {

    private final List<Supplier<Request>> turns;
    private int next;

    Mix(InetSocketAddress address, String headers, Supplier<Request> quotes, Supplier<Request> stored, String example) {
        String path = ServiceBenchmark.PATH;
        Request list = new Request(get(address, path + "?limit=5", headers), 200);
        Request unknown = new Request(get(address, "/v1/nothing", headers), 404);
        Request cut = new Request(
                Requests.post(address, path, headers, example.substring(0, example.length() / 2)), 400);
        Supplier<Request> faulty =
                Requests.of(address, path, headers, example.replace("\"156000.00\"", "\"a lot\""), 422);
        turns = List.of(
                quotes,
                stored,
                quotes,
                () -> list,
                quotes,
                stored,
                quotes,
                faulty,
                quotes,
                stored,
                quotes,
                () -> cut,
                quotes,
                () -> unknown);
    }

    private static byte[] get(InetSocketAddress address, String path, String headers) {
        String head = "GET " + path + " HTTP/1.1\r\nHost: " + address.getHostString() + ":" + address.getPort() + "\r\n"
                + headers + "\r\n";
        return head.getBytes(US_ASCII);
    }

    @Override
    public Request get() {
        Request request = turns.get(next).get();
        next = (next + 1) % turns.size();
        return request;
    }
}
