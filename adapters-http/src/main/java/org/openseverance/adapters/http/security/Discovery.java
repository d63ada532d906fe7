package org.openseverance.adapters.http.security;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.util.Map;

/** Where an identity provider publishes its keys, as its own description says. */
final class Discovery {

    private static final String PATH = "/.well-known/openid-configuration";

    private Discovery() {}

    /**
     * Reads the provider's description; blocks.
     *
     * @throws IOException if it cannot be had, or is not that of this issuer
     */
    static URL keys(URI issuer, DefaultResourceRetriever retriever) throws IOException {
        checkScheme(issuer);
        String base = issuer.toString();
        URI address = URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + PATH);
        try {
            Map<String, Object> description = JSONObjectUtils.parse(
                    retriever.retrieveResource(address.toURL()).getContent());
            String named = JSONObjectUtils.getString(description, "issuer");
            if (!base.equals(named)) {
                throw new IOException(address + " describes the issuer " + named + ", not " + base);
            }
            URI keys = JSONObjectUtils.getURI(description, "jwks_uri");
            if (keys == null) {
                throw new IOException(address + " does not say where the keys are (jwks_uri)");
            }
            checkScheme(keys);
            return keys.toURL();
        } catch (ParseException e) {
            throw new IOException(address + " is no description of an identity provider: " + e.getMessage(), e);
        }
    }

    /** Keys that come unprotected over a network could be anybody's. */
    private static void checkScheme(URI address) throws IOException {
        boolean here = address.getHost() != null
                && "http".equals(address.getScheme())
                && InetAddress.getByName(address.getHost()).isLoopbackAddress();
        if (!"https".equals(address.getScheme()) && !here) {
            throw new IOException(address + " is not reached by https; only a provider on this machine may be without");
        }
    }
}
