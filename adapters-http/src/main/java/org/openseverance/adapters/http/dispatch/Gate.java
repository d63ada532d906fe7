package org.openseverance.adapters.http.dispatch;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.SocketAddress;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.http.problem.Declined;
import org.openseverance.adapters.http.problem.ProblemAnswer;
import org.openseverance.adapters.http.problem.ProblemKind;
import org.openseverance.adapters.http.security.Authenticator;
import org.openseverance.adapters.http.security.BearerToken;
import org.openseverance.adapters.http.security.PageKey;
import org.openseverance.adapters.http.traffic.RateLimiter;
import org.openseverance.application.access.Caller;

/** Lets in whom it knows, and nobody too often. A token that holds is let in whatever came from its address, since many may share one. */
public final class Gate {

    private static final CharSequence POLICY = HttpHeaders.createOptimized("RateLimit-Policy");
    private static final CharSequence LEFT = HttpHeaders.createOptimized("RateLimit");

    /** Whose requests are counted together. */
    private record Name(String tenant, String subject) {}

    private final Authenticator authenticator;
    private final RateLimiter perCaller;
    private final RateLimiter failuresPerAddress;

    public Gate(Authenticator authenticator, RateLimiter perCaller, RateLimiter failuresPerAddress) {
        this.authenticator = authenticator;
        this.perCaller = perCaller;
        this.failuresPerAddress = failuresPerAddress;
    }

    /**
     * The caller; fails with {@link Declined} if there is none or it asks too often.
     *
     * @param cookie what a page's cookie holds; null if there is none, or the operation is no page
     */
    Future<Caller> admit(HttpServerRequest request, @Nullable String cookie) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        PageKey pages = authenticator.pageKey();
        try {
            Future<Caller> known = header == null && cookie != null && pages != null && pages.isIn(cookie)
                    ? Future.succeededFuture(pages.reader())
                    : check(request, BearerToken.of(header));
            return known.succeeded()
                    ? Future.succeededFuture(counted(known.result(), request.response()))
                    : known.map(caller -> counted(caller, request.response()));
        } catch (Declined refused) {
            return Future.failedFuture(refused);
        }
    }

    /** The caller of a token, without counting the request; fails with {@link Declined} if there is none. */
    Future<Caller> check(HttpServerRequest request, String token) {
        Future<Caller> caller = authenticator.authenticate(token);
        return caller.succeeded() ? caller : caller.recover(cause -> Future.failedFuture(refused(request, cause)));
    }

    /** Who keeps coming with tokens that do not hold is told to wait instead. */
    private Throwable refused(HttpServerRequest request, Throwable cause) {
        if (!(cause instanceof Declined)) {
            return cause;
        }
        RateLimiter.Verdict failures = failuresPerAddress.take(address(request.remoteAddress()));
        return failures.allowed()
                ? cause
                : tooMany("Too many tokens that do not hold came from this address.", failures);
    }

    @Nullable
    PageKey pageKey() {
        return authenticator.pageKey();
    }

    private static String address(@Nullable SocketAddress address) {
        return address == null ? "unknown" : String.valueOf(address.hostAddress());
    }

    private Caller counted(Caller caller, HttpServerResponse response) {
        RateLimiter.Verdict verdict = perCaller.take(new Name(caller.tenant(), caller.subject()));
        response.putHeader(POLICY, perCaller.policy());
        response.putHeader(LEFT, RateLimiter.left(verdict));
        if (!verdict.allowed()) {
            throw tooMany("The caller asks more often than is accepted.", verdict);
        }
        return caller;
    }

    private static Declined tooMany(String detail, RateLimiter.Verdict verdict) {
        return new Declined(
                new ProblemAnswer(ProblemKind.TOO_MANY, detail, "Wait as long as Retry-After says, and ask less often.")
                        .with("Retry-After", Long.toString(verdict.seconds())));
    }
}
