package org.openseverance.adapters.http.dispatch;

import static io.vertx.core.http.HttpHeaders.createOptimized;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/** Headers that every answer has, unless it has its own. They keep browsers and caches from making more of an answer than it is. */
public final class CommonHeaders {

    private static final CharSequence CONTENT_POLICY = createOptimized("Content-Security-Policy");
    private static final CharSequence NOTHING_LOADED = createOptimized("default-src 'none'; frame-ancestors 'none'");
    private static final CharSequence CONTENT_TYPE_OPTIONS = createOptimized("X-Content-Type-Options");
    private static final CharSequence NO_SNIFF = createOptimized("nosniff");
    private static final CharSequence REFERRER_POLICY = createOptimized("Referrer-Policy");
    private static final CharSequence NO_REFERRER = createOptimized("no-referrer");
    private static final CharSequence RESOURCE_POLICY = createOptimized("Cross-Origin-Resource-Policy");
    private static final CharSequence SAME_ORIGIN = createOptimized("same-origin");
    private static final CharSequence ASK_AGAIN = createOptimized("private, no-cache");
    private static final CharSequence NO_STORE = createOptimized("no-store");
    private static final CharSequence TRANSPORT_SECURITY = createOptimized("Strict-Transport-Security");
    private static final CharSequence ONE_YEAR = createOptimized("max-age=31536000");

    private CommonHeaders() {}

    /** Adds what is not there yet. */
    public static void complete(MultiMap headers, boolean tls) {
        put(headers, CONTENT_POLICY, NOTHING_LOADED);
        headers.set(CONTENT_TYPE_OPTIONS, NO_SNIFF);
        headers.set(REFERRER_POLICY, NO_REFERRER);
        headers.set(RESOURCE_POLICY, SAME_ORIGIN);
        put(headers, HttpHeaders.CACHE_CONTROL, headers.contains(HttpHeaders.ETAG) ? ASK_AGAIN : NO_STORE);
        if (tls) {
            headers.set(TRANSPORT_SECURITY, ONE_YEAR);
        }
    }

    private static void put(MultiMap headers, CharSequence name, CharSequence value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
