package org.openseverance.adapters.http.security;

import com.nimbusds.jose.jwk.source.CachingJWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URL;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import org.openseverance.application.access.Caller;

/** Tokens of an identity provider that speaks OpenID Connect. */
public final class OidcTokens implements Authenticator {

    private static final int PATIENCE_MS = 3_000;
    private static final int LARGEST_ANSWER = 512 * 1024;
    private static final Duration KEYS_LAST = Duration.ofMinutes(10);
    private static final Duration REFRESHED_BEFORE = Duration.ofMinutes(2);
    private static final Duration WITHOUT_PROVIDER = Duration.ofHours(1);

    private final Vertx vertx;
    private final InstantSource clock;
    private final Claims claims;
    private final Signatures signatures;
    private final TrustedTokens trusted;

    private OidcTokens(
            Vertx vertx, OidcOptions options, URL keys, DefaultResourceRetriever retriever, InstantSource clock) {
        this.vertx = vertx;
        this.clock = clock;
        this.claims = new Claims(options);
        this.trusted = new TrustedTokens(options.trustTime(), clock);
        this.signatures = new Signatures(keys(keys, options, retriever, trusted));
    }

    /**
     * Asks the provider where its keys are.
     *
     * @return fails with an IOException that says what is wrong if the provider cannot be used
     */
    public static CompletionStage<OidcTokens> of(Vertx vertx, OidcOptions options) {
        return of(vertx, options, InstantSource.system());
    }

    static CompletionStage<OidcTokens> of(Vertx vertx, OidcOptions options, InstantSource clock) {
        DefaultResourceRetriever retriever = new DefaultResourceRetriever(PATIENCE_MS, PATIENCE_MS, LARGEST_ANSWER);
        return vertx.<OidcTokens>executeBlocking(
                        () -> {
                            try {
                                URL keys = Discovery.keys(options.issuer(), retriever);
                                return new OidcTokens(vertx, options, keys, retriever, clock);
                            } catch (IOException e) {
                                throw new IOException(
                                        "the identity provider " + options.issuer() + " cannot be used: "
                                                + e.getMessage(),
                                        e);
                            }
                        },
                        false)
                .toCompletionStage();
    }

    private static JWKSource<SecurityContext> keys(
            URL address, OidcOptions options, DefaultResourceRetriever retriever, TrustedTokens trusted) {
        return JWKSourceBuilder.create(address, retriever)
                .cache(KEYS_LAST.toMillis(), 2L * PATIENCE_MS)
                .refreshAheadCache(
                        REFRESHED_BEFORE.toMillis(),
                        event -> {
                            if (event instanceof CachingJWKSetSource.RefreshCompletedEvent<?>) {
                                trusted.forget();
                            }
                        },
                        Executors.newSingleThreadExecutor(OidcTokens::daemon),
                        true,
                        null,
                        false)
                .rateLimited(options.keysAtMostEvery().toMillis())
                .retrying(true)
                .outageTolerant(WITHOUT_PROVIDER.toMillis())
                .build();
    }

    /** The JVM may end while keys are fetched. */
    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "openseverance-keys");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public Future<Caller> authenticate(String token) {
        Caller known = trusted.find(token);
        return known != null ? Future.succeededFuture(known) : vertx.executeBlocking(() -> checked(token), false);
    }

    private Caller checked(String token) {
        try {
            JWT parsed = JWTParser.parse(token);
            if (!(parsed instanceof SignedJWT signed)) {
                throw BearerToken.refused("The token is not signed.");
            }
            signatures.check(signed);
            JWTClaimsSet said = signed.getJWTClaimsSet();
            claims.check(said, clock.instant());
            Caller caller = claims.caller(said);
            trusted.add(token, caller, said.getExpirationTime().toInstant());
            return caller;
        } catch (ParseException | IllegalArgumentException unreadable) {
            throw BearerToken.refused("The token cannot be read as a JWT.");
        }
    }
}
