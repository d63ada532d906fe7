package org.openseverance.adapters.http.dispatch;

import io.vertx.core.MultiMap;

/** Headers that every answer has, unless it has its own. They keep browsers and caches from making more of an answer than it is. */
public final class CommonHeaders {

    private CommonHeaders() {}

    /** Adds what is not there yet. */
    public static void complete(MultiMap headers, boolean tls) {
        put(headers, "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        put(headers, "Cache-Control", headers.contains("ETag") ? "private, no-cache" : "no-store");
        if (tls) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
    }

    private static void put(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
