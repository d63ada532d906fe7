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
import org.openseverance.adapters.http.traffic.RateLimiter;
import org.openseverance.application.access.Caller;

/** Lets in whom it knows, and nobody too often. Who keeps coming with tokens that do not hold is not even looked at for a while. */
public final class Gate {

    private static final CharSequence POLICY = HttpHeaders.createOptimized("RateLimit-Policy");
    private static final CharSequence LEFT = HttpHeaders.createOptimized("RateLimit");

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
     * @param cookie the token of a page's cookie; null if there is none, or the operation is no page
     */
    Future<Caller> admit(HttpServerRequest request, @Nullable String cookie) {
        String address = address(request.remoteAddress());
        RateLimiter.Verdict failures = failuresPerAddress.ask(address);
        if (!failures.allowed()) {
            return Future.failedFuture(tooMany("Too many tokens that do not hold came from this address.", failures));
        }
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        try {
            String token = header == null && cookie != null ? cookie : BearerToken.of(header);
            return authenticator
                    .authenticate(token)
                    .onFailure(refused -> {
                        if (refused instanceof Declined) {
                            failuresPerAddress.take(address);
                        }
                    })
                    .map(caller -> counted(caller, request.response()));
        } catch (Declined refused) {
            return Future.failedFuture(refused);
        }
    }

    boolean allowsCookie() {
        return authenticator.allowsCookie();
    }

    Future<Caller> check(String token) {
        return authenticator.authenticate(token);
    }

    private static String address(@Nullable SocketAddress address) {
        return address == null ? "unknown" : String.valueOf(address.hostAddress());
    }

    private Caller counted(Caller caller, HttpServerResponse response) {
        RateLimiter.Verdict verdict = perCaller.take(caller.tenant() + "\n" + caller.subject());
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
