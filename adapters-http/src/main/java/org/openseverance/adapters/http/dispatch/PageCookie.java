package org.openseverance.adapters.http.dispatch;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.http.contract.Operation;
import org.openseverance.adapters.http.exchange.Answer;
import org.openseverance.adapters.http.security.PageKey;

/** The cookie by which a person with a browser reads the pages. It opens nothing but reads that need no scope. */
final class PageCookie {

    static final String PARAMETER = "token";

    private static final String NAME = "openseverance_page";
    private static final long SECONDS = 12L * 60 * 60;

    private PageCookie() {}

    /** Whether the cookie is for this operation. */
    static boolean isFor(Operation operation) {
        return operation.isRead()
                && !operation.access().open()
                && operation.access().scope() == null;
    }

    static @Nullable String of(HttpServerRequest request) {
        Cookie cookie = request.getCookie(NAME);
        return cookie == null ? null : cookie.getValue();
    }

    /** Keeps the key of the pages and leads to the address without the token. */
    static Answer keep(HttpServerRequest request, PageKey key) {
        request.response()
                .addCookie(Cookie.cookie(NAME, key.value())
                        .setHttpOnly(true)
                        .setSecure(request.isSSL())
                        .setSameSite(CookieSameSite.STRICT)
                        .setMaxAge(SECONDS)
                        .setPath("/"));
        return new Answer(303, java.util.Map.of("Location", request.path()), null, null);
    }
}
