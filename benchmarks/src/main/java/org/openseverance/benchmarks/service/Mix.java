package org.openseverance.benchmarks.service;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Supplier;

/** What a service meets in its life: quotes, quotes that are kept, lists, and what is wrong. */
final class Mix implements Supplier<Request> {

    private final List<Supplier<Request>> turns;
    private int next;

    Mix(Calculations ask, InetSocketAddress service) {
        Supplier<Request> quotes = ask.quotes(service);
        Supplier<Request> stored = ask.stored(service);
        turns = List.of(
                quotes,
                stored,
                quotes,
                ask.get(service, Calculations.PATH + "?limit=5", 200),
                quotes,
                stored,
                quotes,
                ask.faulty(service),
                quotes,
                stored,
                quotes,
                ask.cut(service),
                quotes,
                ask.get(service, "/v1/nothing", 404));
    }

    @Override
    public Request get() {
        Request request = turns.get(next).get();
        next = (next + 1) % turns.size();
        return request;
    }
}
