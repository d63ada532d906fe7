package org.openseverance.adapters.http.security;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.access.Caller;
import org.openseverance.application.access.Scope;

/** What a token says: for whom it is, how long it lasts, and who the caller is. */
final class Claims {

    private static final int LONGEST_NAME = 200;

    private final OidcOptions options;

    Claims(OidcOptions options) {
        this.options = options;
    }

    /** Checks issuer, audience and times; declines with what is wrong. */
    void check(JWTClaimsSet claims, Instant now) {
        if (!options.issuer().toString().equals(claims.getIssuer())) {
            throw BearerToken.refused("The token is from another issuer.");
        }
        if (!claims.getAudience().contains(options.audience())) {
            throw BearerToken.refused("The token is for another audience.");
        }
        Date expires = claims.getExpirationTime();
        if (expires == null) {
            throw BearerToken.refused("The token does not say when it expires.");
        }
        if (!now.isBefore(expires.toInstant().plus(options.clockSkew()))) {
            throw BearerToken.refused("The token expired at " + expires.toInstant() + ".");
        }
        Date begins = claims.getNotBeforeTime();
        if (begins != null && now.isBefore(begins.toInstant().minus(options.clockSkew()))) {
            throw BearerToken.refused("The token holds only from " + begins.toInstant() + ".");
        }
    }

    /** Who asks. */
    Caller caller(JWTClaimsSet claims) {
        String subject = claims.getSubject();
        if (!isName(subject)) {
            throw BearerToken.refused("The token does not say in 1 to 200 characters who its subject is.");
        }
        return new Caller(tenant(claims), String.valueOf(subject), scopes(claims));
    }

    private String tenant(JWTClaimsSet claims) {
        if (options.tenant().isPresent()) {
            return options.tenant().get();
        }
        if (claim(claims, options.tenantClaim()) instanceof String tenant && isName(tenant)) {
            return tenant;
        }
        throw BearerToken.forbidden(
                "The token does not name a tenant in " + options.tenantClaim() + ".",
                "Let the identity provider add the claim " + options.tenantClaim() + ".");
    }

    private static boolean isName(@Nullable String text) {
        return text != null && !text.isBlank() && text.length() <= LONGEST_NAME;
    }

    private Set<Scope> scopes(JWTClaimsSet claims) {
        EnumSet<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String name : List.of("scope", "scp")) {
            words(claims.getClaim(name)).forEach(label -> Scope.labelled(label).ifPresent(scopes::add));
        }
        words(claim(claims, options.rolesClaim()))
                .forEach(role -> scopes.addAll(options.roles().getOrDefault(role, Set.of())));
        return scopes;
    }

    /** Lists are given as such, or as one text with blanks between. */
    private static List<String> words(@Nullable Object claim) {
        if (claim instanceof Collection<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return claim instanceof String text ? Arrays.asList(text.strip().split("\\s+", -1)) : List.of();
    }

    /** A claim of that very name, else step by step into objects. */
    private static @Nullable Object claim(JWTClaimsSet claims, String path) {
        Object found = claims.getClaim(path);
        if (found != null) {
            return found;
        }
        Object step = claims.getClaims();
        for (String name : path.split("\\.", -1)) {
            step = step instanceof Map<?, ?> object ? object.get(name) : null;
        }
        return step;
    }
}
