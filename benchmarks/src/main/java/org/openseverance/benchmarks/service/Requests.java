package org.openseverance.benchmarks.service;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Requests one after another, no two alike: each is about another employee, and the dates go through a few thousand. */
final class Requests implements Supplier<Request> {

    private static final int PREPARED = 2_048;
    private static final int DIGITS = 9;
    private static final String EMPLOYEE = "\"A-1001\"";
    private static final String HIRED = "2017-08-21";
    private static final String BORN = "1986-05-14";

    private final List<Request> prepared;
    private final int[] numberAt;
    private int next;

    private Requests(List<Request> prepared) {
        this.prepared = prepared;
        this.numberAt = prepared.stream()
                .mapToInt(request -> new String(request.bytes(), UTF_8).indexOf("\"A-0") + 3)
                .toArray();
    }

    /**
     * POSTs of the example with other facts.
     *
     * @param headers after the Host, each with its line end
     * @param example the JSON of the example
     */
    static Requests of(InetSocketAddress address, String path, String headers, String example, int status) {
        for (String varied : List.of(EMPLOYEE, HIRED, BORN)) {
            if (!example.contains(varied)) {
                throw new IllegalArgumentException(
                        "the example request has no " + varied + ", which the benchmark varies");
            }
        }
        List<Request> prepared = new ArrayList<>();
        for (int i = 0; i < PREPARED; i++) {
            String body = example.replace(EMPLOYEE, "\"A-" + "0".repeat(DIGITS) + "\"")
                    .replace(HIRED, "%d-%02d-%02d".formatted(2003 + i % 20, 1 + i % 12, 1 + i % 28))
                    .replace(BORN, "%d-%02d-%02d".formatted(1960 + i % 24, 1 + i % 11, 1 + i % 27));
            prepared.add(new Request(post(address, path, headers, body), status));
        }
        return new Requests(prepared);
    }

    static byte[] post(InetSocketAddress address, String path, String headers, String body) {
        byte[] content = body.getBytes(UTF_8);
        String head = "POST " + path + " HTTP/1.1\r\nHost: " + address.getHostString() + ":" + address.getPort()
                + "\r\n" + headers + "Content-Type: application/json\r\nContent-Length: " + content.length
                + "\r\n\r\n";
        return join(head.getBytes(US_ASCII), content);
    }

    private static byte[] join(byte[] head, byte[] body) {
        byte[] whole = java.util.Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    /** The next; its bytes are used again some thousand requests later. */
    @Override
    public Request get() {
        int at = next++ & (PREPARED - 1);
        Request request = prepared.get(at);
        int number = next;
        for (int place = numberAt[at] + DIGITS - 1; place >= numberAt[at]; place--) {
            request.bytes()[place] = (byte) ('0' + number % 10);
            number /= 10;
        }
        return request;
    }
}
