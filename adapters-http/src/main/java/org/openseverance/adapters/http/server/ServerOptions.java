package org.openseverance.adapters.http.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/** How the server listens, and what it bears. Everything has a default that is safe. */
@Value.Immutable
public interface ServerOptions {

    /** A name or address of this machine. */
    @Value.Default
    default String host() {
        return "127.0.0.1";
    }

    /** 0: any that is free. */
    @Value.Default
    default int port() {
        return 8080;
    }

    /** PEM file of the certificate and those above it; with {@link #key} the server speaks HTTPS. */
    Optional<Path> certificate();

    /** PEM file of the private key. */
    Optional<Path> key();

    /** Whether a token that is meant for this machine may be used over the network. */
    @Value.Default
    default boolean localTokenFromAnywhere() {
        return false;
    }

    /** Event loops. */
    @Value.Default
    default int threads() {
        return Math.max(1, Runtime.getRuntime().availableProcessors());
    }

    /** How often a caller may ask. */
    @Value.Default
    default int requestsPerMinute() {
        return 600;
    }

    /** How often an address may come with tokens that do not hold. */
    @Value.Default
    default int failedTokensPerMinute() {
        return 60;
    }

    /** The most bytes of a body that is read whole. */
    @Value.Default
    default long bodyBytes() {
        return 1L << 20;
    }

    /** The most bytes of an upload, as it is sent. */
    @Value.Default
    default long uploadBytes() {
        return 512L << 20;
    }

    /** How many uploads are read at once; others wait. Each may be held in memory. */
    @Value.Default
    default int uploadsAtOnce() {
        return 2;
    }

    /** How long the first request of a connection may take to begin, headers and all. */
    @Value.Default
    default Duration headerTime() {
        return Duration.ofSeconds(10);
    }

    /** How long a connection may wait for its next request. */
    @Value.Default
    default Duration idleTime() {
        return Duration.ofSeconds(60);
    }

    /** How long a body that is read whole may take to come; for an upload, how long it may pause. */
    @Value.Default
    default Duration bodyTime() {
        return Duration.ofSeconds(15);
    }

    /** How long requests under way may take to end when the server stops. */
    @Value.Default
    default Duration grace() {
        return Duration.ofSeconds(20);
    }

    static ImmutableServerOptions.Builder builder() {
        return ImmutableServerOptions.builder();
    }
}
