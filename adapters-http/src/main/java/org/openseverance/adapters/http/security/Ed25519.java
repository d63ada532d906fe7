package org.openseverance.adapters.http.security;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jwt.SignedJWT;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;

/** Signatures by Ed25519, which Java checks itself. */
final class Ed25519 {

    private static final int BYTES = 32;

    private Ed25519() {}

    static boolean isBy(OctetKeyPair key, SignedJWT token) {
        byte[] point = key.getDecodedX();
        if (!Curve.Ed25519.equals(key.getCurve()) || point.length != BYTES) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(KeyFactory.getInstance("Ed25519")
                    .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, decoded(point))));
            signature.update(token.getSigningInput());
            return signature.verify(token.getSignature().decode());
        } catch (GeneralSecurityException unusable) {
            return false;
        }
    }

    /** Little-endian; the highest bit is the sign of x (RFC 8032, 5.1.2). */
    private static EdECPoint decoded(byte[] point) {
        byte[] reversed = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            reversed[i] = point[BYTES - 1 - i];
        }
        boolean odd = (reversed[0] & 0x80) != 0;
        reversed[0] &= 0x7F;
        return new EdECPoint(odd, new BigInteger(1, reversed));
    }
}
