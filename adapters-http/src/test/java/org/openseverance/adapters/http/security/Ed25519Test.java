package org.openseverance.adapters.http.security;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import org.junit.jupiter.api.Test;

/** The example of RFC 8037, appendix A. */
class Ed25519Test {

    private static final String SIGNED = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc."
            + "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";
    private static final OctetKeyPair KEY = new OctetKeyPair.Builder(
                    Curve.Ed25519, new Base64URL("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"))
            .build();

    @Test
    void checksTheExampleOfTheStandard() throws ParseException {
        assertTrue(Ed25519.isBy(KEY, SignedJWT.parse(SIGNED)));
        assertFalse(Ed25519.isBy(KEY, SignedJWT.parse(SIGNED.replace("RXhh", "RXhi"))));
    }
}
