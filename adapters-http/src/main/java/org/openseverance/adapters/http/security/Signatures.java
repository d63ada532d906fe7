package org.openseverance.adapters.http.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openseverance.adapters.http.problem.Declined;
import org.openseverance.application.problem.Problem;
import org.openseverance.application.problem.Refused;

/** Checks who signed a token. Only signatures by a key of two halves count: with a shared secret, whoever can check could also sign. */
final class Signatures {

    private static final Set<JWSAlgorithm> ACCEPTED = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512,
            JWSAlgorithm.EdDSA,
            JWSAlgorithm.Ed25519);

    private final JWKSource<SecurityContext> keys;
    private final DefaultJWSVerifierFactory verifiers = new DefaultJWSVerifierFactory();

    Signatures(JWKSource<SecurityContext> keys) {
        this.keys = keys;
    }

    /**
     * Blocks while keys are fetched.
     *
     * @throws Declined if the signature does not hold
     * @throws Refused if the keys cannot be had
     */
    void check(SignedJWT token) {
        JWSAlgorithm algorithm = token.getHeader().getAlgorithm();
        if (!ACCEPTED.contains(algorithm)) {
            String accepted = ACCEPTED.stream()
                    .map(JWSAlgorithm::getName)
                    .collect(Collectors.toCollection(TreeSet::new))
                    .toString();
            throw BearerToken.refused("The token is signed by " + algorithm
                    + ", which is not accepted; expected one of " + accepted + ".");
        }
        if (token.getHeader().getCriticalParams() != null) {
            throw BearerToken.refused("The token has critical headers, which are not understood.");
        }
        List<JWK> candidates = candidates(token);
        if (candidates.isEmpty()) {
            throw BearerToken.refused("The key that signed the token is not one of the issuer's.");
        }
        if (candidates.stream().noneMatch(key -> isBy(key, token))) {
            throw BearerToken.refused("The token's signature does not hold.");
        }
    }

    private List<JWK> candidates(SignedJWT token) {
        try {
            return keys.get(new JWKSelector(JWKMatcher.forJWSHeader(token.getHeader())), null);
        } catch (RateLimitReachedException unknownAgain) {
            return List.of();
        } catch (KeySourceException unreachable) {
            throw new Refused(new Problem.Unavailable(
                    "The identity provider's keys cannot be fetched.", "Try again soon.", Duration.ofSeconds(10)));
        }
    }

    private boolean isBy(JWK key, SignedJWT token) {
        try {
            if (key instanceof OctetKeyPair pair) {
                return Ed25519.isBy(pair, token);
            }
            if (key instanceof AsymmetricJWK pair) {
                JWSVerifier verifier = verifiers.createJWSVerifier(token.getHeader(), pair.toPublicKey());
                return token.verify(verifier);
            }
            return false;
        } catch (JOSEException unusable) {
            return false;
        }
    }
}
