package org.openseverance.adapters.http.server;

import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import org.openseverance.adapters.http.security.Authenticator;

/** The options as Vert.x takes them. */
final class Listening {

    private static final int LONGEST_ADDRESS = 8 * 1024;
    private static final int MOST_HEADERS = 16 * 1024;
    private static final int WORTH_COMPRESSING = 1024;

    private Listening() {}

    static HttpServerOptions options(ServerOptions options) {
        HttpServerOptions http = new HttpServerOptions()
                .setHost(options.host())
                .setPort(options.port() == 0 ? -1 : options.port())
                .setMaxInitialLineLength(LONGEST_ADDRESS)
                .setMaxHeaderSize(MOST_HEADERS)
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false)
                .setCompressionSupported(true)
                .setCompressionContentSizeThreshold(WORTH_COMPRESSING)
                .setHttp2ClearTextEnabled(false);
        if (options.certificate().isPresent() != options.key().isPresent()) {
            throw new IllegalArgumentException("HTTPS needs a certificate and its key; only one of the two is given");
        }
        options.certificate()
                .ifPresent(certificate -> http.setSsl(true)
                        .setUseAlpn(true)
                        .setKeyCertOptions(new PemKeyCertOptions()
                                .setCertPath(certificate.toString())
                                .setKeyPath(options.key().map(Path::toString).orElseThrow())));
        return http;
    }

    /**
     * Keeps a token that is meant for this machine from the network.
     *
     * @throws IllegalArgumentException if the host is not this machine's own address
     */
    static void checkHost(ServerOptions options, Authenticator authenticator) {
        if (!authenticator.isForThisMachineOnly() || options.localTokenFromAnywhere()) {
            return;
        }
        try {
            for (InetAddress address : InetAddress.getAllByName(options.host())) {
                if (!address.isLoopbackAddress()) {
                    throw new IllegalArgumentException(
                            "the local token may do everything, so the server listens to this"
                                    + " machine only, and " + options.host()
                                    + " is open to others; use an identity provider, or allow it explicitly");
                }
            }
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(options.host() + " is no address of this machine", e);
        }
    }
}
