package org.openseverance.app.serve;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.http.server.TlsFiles;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Place;

/** What is wrong with the options of the server, all of it, before anything is started. */
final class StartFaults {

    private static final int LAST_PORT = 65_535;

    private final List<Fault> faults = new ArrayList<>();

    List<Fault> all() {
        return faults;
    }

    void addAll(List<Fault> more) {
        faults.addAll(more);
    }

    void port(int port) {
        if (port < 0 || port > LAST_PORT) {
            add(
                    "--port is " + port + ", but ports are from 0 to " + LAST_PORT,
                    "0 takes a free one. Without --port, SEVERANCE_PORT is taken, or 8080.");
        }
    }

    void requestsPerMinute(int requests) {
        if (requests < 1) {
            add(
                    "--requests-per-minute is " + requests + ", so nobody could ask anything",
                    "Leave it out for 600 of each caller.");
        }
    }

    void retentionDays(@Nullable Integer days) {
        if (days != null && days < 1) {
            add(
                    "--retention-days is " + days + ", but at least one day must pass before people are erased",
                    "Leave it out to keep their facts.");
        }
    }

    void tls(@Nullable Path certificate, @Nullable Path key) {
        if (certificate == null && key == null) {
            return;
        }
        try (TlsFiles files = new TlsFiles()) {
            String certificateFault = certificate == null ? null : files.certificateFault(certificate);
            if (certificate == null) {
                add("--tls-key is given, but not --tls-cert", "HTTPS needs both; give the certificate's file.");
            } else if (certificateFault != null) {
                add(
                        "--tls-cert " + certificate + " cannot be used: " + certificateFault,
                        "Give a file of the certificate and those above it, PEM.");
            }
            if (key == null) {
                add("--tls-cert is given, but not --tls-key", "HTTPS needs both; give the file of its private key.");
                return;
            }
            String keyFault = certificate == null || certificateFault != null
                    ? TlsFiles.fileFault(key)
                    : files.keyFault(key, certificate);
            if (keyFault != null) {
                add(
                        "--tls-key " + key + " cannot be used: " + keyFault,
                        "Give the certificate's private key, PEM, without a password, RSA or EC.");
            }
        }
    }

    private void add(String message, String advice) {
        faults.add(new Fault(Place.BUILT, message, advice));
    }
}
