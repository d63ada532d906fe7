package org.openseverance.adapters.http.server;

import io.vertx.core.Vertx;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PemTrustOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Map;
import javax.net.ssl.KeyManager;
import javax.net.ssl.X509KeyManager;
import org.jspecify.annotations.Nullable;

/** Tells before the server starts what is wrong with the files of its certificate and key, which are read as the server reads them. */
public final class TlsFiles implements AutoCloseable {

    private static final byte[] ANYTHING = {1, 2, 3};
    private static final Map<String, String> SIGNATURES = Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA");

    private final Vertx vertx = Vertx.vertx();

    /** Null if the certificate can be used. */
    public @Nullable String certificateFault(Path certificate) {
        return fault(
                certificate,
                () -> new PemTrustOptions().addCertPath(certificate.toString()).getTrustManagerFactory(vertx));
    }

    /** Null if the key can be used with a certificate that can be used. */
    public @Nullable String keyFault(Path key, Path certificate) {
        return fault(key, () -> {
            PemKeyCertOptions both =
                    new PemKeyCertOptions().setCertPath(certificate.toString()).setKeyPath(key.toString());
            for (KeyManager keys : both.getKeyManagerFactory(vertx).getKeyManagers()) {
                if (keys instanceof X509KeyManager pairs && !fit(pairs)) {
                    throw new GeneralSecurityException("it is the key of another certificate");
                }
            }
        });
    }

    /** Null if a file can be read. */
    public static @Nullable String fileFault(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            in.read();
            return null;
        } catch (NoSuchFileException e) {
            return "there is no such file";
        } catch (IOException e) {
            return "it cannot be read, or is a folder";
        }
    }

    /** What may fail in many ways. */
    private interface Attempt {
        void make() throws Exception;
    }

    private static @Nullable String fault(Path file, Attempt attempt) {
        String fault = fileFault(file);
        if (fault != null) {
            return fault;
        }
        try {
            attempt.make();
            return null;
        } catch (Exception unusable) {
            return unusable.getMessage() == null ? "it is no PEM" : unusable.getMessage();
        }
    }

    /** Whether each certificate confirms what its key signs. */
    private static boolean fit(X509KeyManager pairs) throws GeneralSecurityException {
        for (Map.Entry<String, String> kind : SIGNATURES.entrySet()) {
            String[] names = pairs.getServerAliases(kind.getKey(), null);
            for (String name : names == null ? new String[0] : names) {
                Signature signature = Signature.getInstance(kind.getValue());
                signature.initSign(pairs.getPrivateKey(name));
                signature.update(ANYTHING);
                byte[] signed = signature.sign();
                PublicKey known = pairs.getCertificateChain(name)[0].getPublicKey();
                signature.initVerify(known);
                signature.update(ANYTHING);
                if (!signature.verify(signed)) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public void close() {
        vertx.close();
    }
}
