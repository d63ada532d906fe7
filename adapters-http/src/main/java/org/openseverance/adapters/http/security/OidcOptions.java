package org.openseverance.adapters.http.security;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.openseverance.application.access.Scope;

/** Whose tokens are accepted, and how a caller is read from them. */
@Value.Immutable
public interface OidcOptions {

    /** The identity provider, as tokens name it in {@code iss}. */
    URI issuer();

    /** What tokens for this service name in {@code aud}. */
    String audience();

    /** The claim that names the tenant; steps into objects are parted by dots. */
    @Value.Default
    default String tenantClaim() {
        return "tenant";
    }

    /** The one tenant of all callers, in place of a claim. */
    Optional<String> tenant();

    /** The claim that lists roles, such as {@code realm_access.roles}. */
    @Value.Default
    default String rolesClaim() {
        return "roles";
    }

    /** What a role lets its owner do, besides the scopes that the token names itself. */
    Map<String, Set<Scope>> roles();

    /** How far the clocks of two machines may differ. */
    @Value.Default
    default Duration clockSkew() {
        return Duration.ofSeconds(60);
    }

    /** How long a token that was checked is not checked again; never longer than it lasts. */
    @Value.Default
    default Duration trustTime() {
        return Duration.ofMinutes(5);
    }

    /** How often at most the provider is asked for keys because a token names one that is not known. */
    @Value.Default
    default Duration keysAtMostEvery() {
        return Duration.ofSeconds(30);
    }

    static ImmutableOidcOptions.Builder builder() {
        return ImmutableOidcOptions.builder();
    }
}
