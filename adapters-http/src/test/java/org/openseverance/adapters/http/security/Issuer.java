package org.openseverance.adapters.http.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** An identity provider on a free port of this machine, whose keys change when it is told to. */
final class Issuer implements AutoCloseable {

    private static final RSAKey FIRST = rsa("first");
    private static final RSAKey SECOND = rsa("second");
    private static final RSAKey FORGED = rsa("first");

    private final HttpServer server;
    private final AtomicInteger keysAsked = new AtomicInteger();
    private RSAKey key = FIRST;
    private final ECKey curve = ec();
    private boolean down;
    private List<JWK> published = List.of(key, curve);
    private String named = "";

    Issuer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(
                        exchange,
                        "{\"issuer\": \"" + (named.isEmpty() ? uri() : named) + "\", \"jwks_uri\": \"" + uri()
                                + "/keys\"}"));
        server.createContext("/keys", exchange -> {
            keysAsked.incrementAndGet();
            answer(exchange, new JWKSet(published).toPublicJWKSet().toString());
        });
        server.start();
    }

    private void answer(com.sun.net.httpserver.HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(down ? 500 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    int keysAsked() {
        return keysAsked.get();
    }

    void callItself(String other) {
        named = other;
    }

    void goDown() {
        down = true;
    }

    /** Signs with another key from now on, and publishes only that. */
    void rotate() {
        key = SECOND;
        published = List.of(key, curve);
    }

    /** Signs with a key that nobody published. */
    void forge() {
        key = FORGED;
    }

    JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(uri().toString())
                .audience("openseverance")
                .subject("jane")
                .claim("tenant", "acme")
                .claim("scope", "plans:read unknown:scope")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    String token(JWTClaimsSet.Builder claims) {
        return signed(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims, signer(key));
    }

    String tokenOnCurve(JWTClaimsSet.Builder claims) {
        try {
            return signed(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(curve.getKeyID())
                            .build(),
                    claims,
                    new ECDSASigner(curve));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signed with the public key as if it were a shared secret, the oldest trick. */
    String tokenBySecret(JWTClaimsSet.Builder claims) {
        try {
            JWSSigner secret = new MACSigner(key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8));
            return signed(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims,
                    secret);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWSHeader header, JWTClaimsSet.Builder claims, JWSSigner signer) {
        try {
            SignedJWT token = new SignedJWT(header, claims.build());
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWSSigner signer(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey rsa(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey ec() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("curve").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
