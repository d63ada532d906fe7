package org.openseverance.adapters.http.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openseverance.adapters.http.problem.Declined;
import org.openseverance.application.access.Caller;
import org.openseverance.application.access.Scope;
import org.openseverance.application.problem.Refused;

class OidcTokensTest {

    private final Vertx vertx = Vertx.vertx();
    private Issuer issuer;

    @BeforeEach
    void startIssuer() throws IOException {
        issuer = new Issuer();
    }

    @AfterEach
    void stop() {
        issuer.close();
        vertx.close();
    }

    private ImmutableOidcOptions.Builder options() {
        return OidcOptions.builder()
                .issuer(issuer.uri())
                .audience("openseverance")
                .rolesClaim("realm_access.roles")
                .putRoles("payroll", Set.of(Scope.WORKFORCES_READ, Scope.WHAT_IFS_RUN))
                .keysAtMostEvery(Duration.ofMillis(1));
    }

    private OidcTokens tokens() {
        return OidcTokens.of(vertx, options().build()).toCompletableFuture().join();
    }

    private static Caller caller(OidcTokens tokens, String token) {
        return tokens.authenticate(token)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private static Throwable failure(OidcTokens tokens, String token) {
        return assertThrows(CompletionException.class, () -> caller(tokens, token))
                .getCause();
    }

    private static String refusal(OidcTokens tokens, String token) {
        Declined declined = (Declined) failure(tokens, token);
        assertEquals(401, declined.answer().status());
        return declined.answer().detail();
    }

    @Test
    void readsTheCallerFromAToken() {
        Caller caller = caller(tokens(), issuer.token(issuer.claims()));
        assertEquals(new Caller("acme", "jane", Set.of(Scope.PLANS_READ)), caller);
        assertEquals(caller, caller(tokens(), issuer.tokenOnCurve(issuer.claims())));
    }

    @Test
    void rolesGiveScopes() {
        JWTClaimsSet.Builder claims = issuer.claims()
                .claim("scope", null)
                .claim("scp", List.of("audit:read"))
                .claim("realm_access", Map.of("roles", List.of("payroll", "chess")));
        assertEquals(
                Set.of(Scope.AUDIT_READ, Scope.WORKFORCES_READ, Scope.WHAT_IFS_RUN),
                caller(tokens(), issuer.token(claims)).scopes());
    }

    @Test
    void tellsWhatIsWrongWithAToken() {
        OidcTokens tokens = tokens();
        Instant past = Instant.parse("2026-01-01T00:00:00Z");
        assertEquals(
                "The token expired at 2026-01-01T00:00:00Z.",
                refusal(tokens, issuer.token(issuer.claims().expirationTime(Date.from(past)))));
        assertEquals(
                "The token does not say when it expires.",
                refusal(tokens, issuer.token(issuer.claims().expirationTime(null))));
        assertTrue(refusal(
                        tokens,
                        issuer.token(issuer.claims()
                                .notBeforeTime(Date.from(Instant.now().plusSeconds(120)))))
                .startsWith("The token holds only from "));
        assertEquals(
                "The token is for another audience.",
                refusal(tokens, issuer.token(issuer.claims().audience("chess"))));
        assertEquals(
                "The token is from another issuer.",
                refusal(tokens, issuer.token(issuer.claims().issuer("https://elsewhere.example"))));
        assertEquals("The token cannot be read as a JWT.", refusal(tokens, "nonsense"));
        assertEquals(
                "The token does not say in 1 to 200 characters who its subject is.",
                refusal(tokens, issuer.token(issuer.claims().subject(null))));
    }

    @Test
    void acceptsNoTokenThatAnybodyCouldMake() {
        OidcTokens tokens = tokens();
        assertEquals(
                "The token is not signed.",
                refusal(tokens, new PlainJWT(issuer.claims().build()).serialize()));
        assertTrue(refusal(tokens, issuer.tokenBySecret(issuer.claims()))
                .startsWith("The token is signed by HS256, which is not accepted; expected one of ["));
        String whole = issuer.token(issuer.claims());
        String other = issuer.token(issuer.claims().subject("eve"));
        String mixed = other.substring(0, other.lastIndexOf('.')) + whole.substring(whole.lastIndexOf('.'));
        assertEquals("The token's signature does not hold.", refusal(tokens, mixed));
        issuer.forge();
        assertEquals("The token's signature does not hold.", refusal(tokens, issuer.token(issuer.claims())));
    }

    @Test
    void clocksMayDifferByAMinute() {
        OidcTokens tokens = tokens();
        Instant now = Instant.now();
        JWTClaimsSet.Builder late = issuer.claims().expirationTime(Date.from(now.minusSeconds(50)));
        assertEquals("jane", caller(tokens, issuer.token(late)).subject());
        JWTClaimsSet.Builder later = issuer.claims().expirationTime(Date.from(now.minusSeconds(70)));
        assertTrue(refusal(tokens, issuer.token(later)).startsWith("The token expired at "));
        JWTClaimsSet.Builder early = issuer.claims().notBeforeTime(Date.from(now.plusSeconds(50)));
        assertEquals("jane", caller(tokens, issuer.token(early)).subject());
    }

    @Test
    void aTokenWithoutATenantIsKnownAndMayNothing() {
        Declined declined =
                (Declined) failure(tokens(), issuer.token(issuer.claims().claim("tenant", null)));
        assertEquals(403, declined.answer().status());
        assertEquals(
                "The token does not name a tenant in tenant.", declined.answer().detail());
        OidcTokens single = OidcTokens.of(vertx, options().tenant("acme-only").build())
                .toCompletableFuture()
                .join();
        assertEquals("acme-only", caller(single, issuer.token(issuer.claims())).tenant());
    }

    @Test
    void followsTheKeysOfTheIssuer() throws InterruptedException {
        OidcTokens tokens = tokens();
        String first = issuer.token(issuer.claims());
        caller(tokens, first);
        issuer.rotate();
        Thread.sleep(5);
        assertEquals("jane", caller(tokens, issuer.token(issuer.claims())).subject());
        Thread.sleep(5);
        assertEquals("The key that signed the token is not one of the issuer's.", refusal(tokens, first));
    }

    @Test
    void doesNotCheckATokenTwiceInAShortWhile() {
        OidcTokens tokens = tokens();
        String token = issuer.token(issuer.claims());
        caller(tokens, token);
        int asked = issuer.keysAsked();
        assertTrue(tokens.authenticate(token).isComplete());
        assertEquals(asked, issuer.keysAsked());
    }

    @Test
    void trustsNoTokenLongerThanItLasts() {
        Instant now = Instant.now();
        java.util.concurrent.atomic.AtomicReference<Instant> clock =
                new java.util.concurrent.atomic.AtomicReference<>(now);
        OidcTokens tokens = OidcTokens.of(vertx, options().build(), clock::get)
                .toCompletableFuture()
                .join();
        String token = issuer.token(issuer.claims().expirationTime(Date.from(now.plusSeconds(100))));
        caller(tokens, token);
        clock.set(now.plusSeconds(161));
        assertTrue(refusal(tokens, token).startsWith("The token expired at "));
    }

    @Test
    void saysThatTheIssuerCannotBeReached() {
        OidcTokens tokens = tokens();
        issuer.goDown();
        Refused refused = (Refused) failure(tokens, issuer.token(issuer.claims()));
        assertEquals(
                "The identity provider's keys cannot be fetched.",
                refused.problem().message());
    }

    @Test
    void usesNoIssuerThatCallsItselfOtherwise() {
        issuer.callItself("https://elsewhere.example");
        Throwable failure =
                assertThrows(CompletionException.class, this::tokens).getCause();
        assertTrue(String.valueOf(failure.getMessage()).contains("describes the issuer https://elsewhere.example"));
    }

    @Test
    void asksNoIssuerOverAnOpenNetwork() {
        OidcOptions open =
                options().issuer(java.net.URI.create("http://192.0.2.1")).build();
        Throwable failure = assertThrows(
                        CompletionException.class,
                        () -> OidcTokens.of(vertx, open).toCompletableFuture().join())
                .getCause();
        assertTrue(String.valueOf(failure.getMessage()).contains("is not reached by https"));
    }
}
