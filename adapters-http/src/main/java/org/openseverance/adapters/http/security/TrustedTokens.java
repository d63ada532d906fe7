package org.openseverance.adapters.http.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.http.exchange.Hash;
import org.openseverance.application.access.Caller;

/** Tokens that were checked a short while ago, known by their hashes. Forgotten when they expire, when they are too many, and when the issuer's keys change. */
final class TrustedTokens {

    private static final int MOST = 20_000;

    private final Duration trust;
    private final InstantSource clock;
    private final ConcurrentMap<ByteBuffer, Trusted> trusted = new ConcurrentHashMap<>();

    TrustedTokens(Duration trust, InstantSource clock) {
        this.trust = trust;
        this.clock = clock;
    }

    private record Trusted(Caller caller, Instant until) {}

    @Nullable
    Caller find(String token) {
        Trusted known = trusted.get(key(token));
        return known != null && clock.instant().isBefore(known.until) ? known.caller : null;
    }

    void add(String token, Caller caller, Instant expires) {
        Instant now = clock.instant();
        if (trusted.size() >= MOST) {
            trusted.values().removeIf(each -> !now.isBefore(each.until));
        }
        if (trusted.size() >= MOST) {
            trusted.clear();
        }
        Instant until = now.plus(trust);
        trusted.put(key(token), new Trusted(caller, until.isBefore(expires) ? until : expires));
    }

    void forget() {
        trusted.clear();
    }

    private static ByteBuffer key(String token) {
        return ByteBuffer.wrap(Hash.digest().digest(token.getBytes(StandardCharsets.UTF_8)));
    }
}
