package org.openseverance.adapters.http.security;

import io.vertx.core.Future;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import org.openseverance.application.access.Caller;
import org.openseverance.application.access.Scope;

/** One token for whoever runs the server on the own machine. It may do everything, for the tenant {@code local}. */
public final class LocalToken implements Authenticator {

    private static final int SHORTEST = 20;
    private static final Caller LOCAL = new Caller("local", "local", EnumSet.allOf(Scope.class));

    private final String token;
    private final PageKey pageKey;

    private LocalToken(String token) {
        this.token = token;
        this.pageKey = new PageKey(hash("pages of " + token), LOCAL);
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A new random token. */
    public static LocalToken random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new LocalToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /**
     * The token that a file holds, on one line.
     *
     * @throws IllegalArgumentException if it is too short to be safe, or not on one line
     */
    public static LocalToken in(Path file) throws IOException {
        String text = Files.readString(file).strip();
        if (text.length() < SHORTEST || !text.matches("[\\x21-\\x7e]+")) {
            throw new IllegalArgumentException(file + " does not hold a token: expected one line of at least "
                    + SHORTEST + " visible ASCII characters, such as \"openssl rand -base64 32\" makes");
        }
        return new LocalToken(text);
    }

    /** To be told to the one who starts the server. */
    public String token() {
        return token;
    }

    @Override
    public Future<Caller> authenticate(String given) {
        // the time that it takes says nothing about where the two differ
        boolean same =
                MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
        return same
                ? Future.succeededFuture(LOCAL)
                : Future.failedFuture(BearerToken.refused("The token is not the one of this server."));
    }

    @Override
    public PageKey pageKey() {
        return pageKey;
    }

    @Override
    public boolean isForThisMachineOnly() {
        return true;
    }
}
