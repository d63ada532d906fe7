package org.openseverance.app.serve;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.db.connection.UnusableDatabase;
import org.openseverance.adapters.db.embedded.EmbeddedPostgresFailed;
import org.openseverance.adapters.http.security.LocalToken;
import org.openseverance.adapters.http.server.ServerOptions;
import org.openseverance.app.terminal.BadInput;
import org.openseverance.app.terminal.ExitCode;
import org.openseverance.app.terminal.OptionFaults;
import org.openseverance.application.whatif.WhatIfJobs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the REST service until it is stopped. */
@Command(
        name = "serve",
        sortOptions = false,
        description =
                "Runs the REST service: quotes, plans and their revisions, workforces, what-ifs, audit. Without more, on this machine only, with a PostgreSQL of its own and a token made at the start.",
        footer = {
            "",
            "Examples:",
            "  severance serve",
            "  severance serve --port 0 --data /var/lib/openseverance --token-file token",
            "  severance serve --host 0.0.0.0 --database-url postgresql://owner:secret@db:5432/severance \\",
            "      --issuer https://login.example.com/realms/hr --audience openseverance --tls-cert cert.pem --tls-key key.pem",
            "",
            "SEVERANCE_ACCESS_LOG=INFO logs each request. Stop it with Ctrl-C or SIGTERM; it finishes what it began. Exit code 2 if it cannot start."
        })
public final class ServeCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--port",
            defaultValue = "${env:SEVERANCE_PORT:-8080}",
            paramLabel = "PORT",
            description = "Where to listen; 0 takes a free one. Default: SEVERANCE_PORT, or 8080.")
    private int port;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "The address to listen to. Default: ${DEFAULT-VALUE}.")
    private String host = "";

    @Option(
            names = "--data",
            defaultValue = "${env:SEVERANCE_DATA:-severance-data}",
            paramLabel = "DIR",
            description = "The folder for the database and the token. Default: SEVERANCE_DATA, or ${DEFAULT-VALUE}.")
    private Path data = Path.of("");

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description =
                    "The token to accept; made if there is no such file. Without it, a new one at each start, in DIR/token.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--database-url",
            defaultValue = "${env:DATABASE_URL}",
            paramLabel = "URL",
            description =
                    "A PostgreSQL to use instead, postgresql://owner:password@host:5432/database. Default: DATABASE_URL. The owner migrates it and makes the plain role that the service works with.")
    private @Nullable String databaseUrl;

    @Option(
            names = "--api-database-url",
            defaultValue = "${env:API_DATABASE_URL}",
            paramLabel = "URL",
            description =
                    "The same for a plain role that exists, where the owner may not make one. Default: API_DATABASE_URL.")
    private @Nullable String apiDatabaseUrl;

    @Option(
            names = "--retention-days",
            paramLabel = "DAYS",
            description = "Erase the facts of people so many days after they were stored. Default: never.")
    private @Nullable Integer retentionDays;

    @Option(
            names = "--requests-per-minute",
            defaultValue = "600",
            paramLabel = "N",
            description = "How often each caller may ask. Default: ${DEFAULT-VALUE}.")
    private int requestsPerMinute;

    @Option(names = "--job-lease-seconds", hidden = true, description = "For tests that kill the service.")
    private long leaseSeconds = WhatIfJobs.LEASE.toSeconds();

    @Option(
            names = "--tls-cert",
            paramLabel = "FILE",
            description = "The certificate and those above it, PEM: the service speaks HTTPS.")
    private @Nullable Path certificate;

    @Option(names = "--tls-key", paramLabel = "FILE", description = "Its private key, PEM.")
    private @Nullable Path key;

    @Mixin
    private final IdentityProvider provider = new IdentityProvider();

    @Override
    public Integer call() throws InterruptedException {
        checkOptions();
        prepareFolder();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (databaseUrl == null) {
            err.println("Starting PostgreSQL in " + data.resolve("postgres") + " ...");
        }
        LocalToken token = provider.isNamed() ? null : token();
        Service service = start(token);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            err.println("Stopping ...");
                            service.close();
                            stopped.countDown();
                        },
                        "shutdown"));
        out.println("OpenSeverance listens on " + service.address());
        if (token != null) {
            out.println("Token:   " + token.token());
            out.println("In a browser: " + service.address() + "/?token=" + token.token());
        }
        out.flush();
        stopped.await();
        return ExitCode.DONE;
    }

    private void checkOptions() {
        StartFaults faults = new StartFaults();
        faults.port(port);
        faults.retentionDays(retentionDays);
        faults.requestsPerMinute(requestsPerMinute);
        faults.tls(certificate, key);
        faults.addAll(provider.faults());
        OptionFaults.refuse(faults.all());
    }

    private void prepareFolder() {
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new BadInput(
                    "The folder " + data + " cannot be made.", "Give --data a folder that you may write to.");
        }
    }

    /** The one that a file holds, or a new one, which only this user may read. */
    private LocalToken token() {
        Path file = tokenFile == null ? data.resolve("token") : tokenFile;
        try {
            if (tokenFile != null && Files.exists(file)) {
                return LocalToken.in(file);
            }
            LocalToken made = LocalToken.random();
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, made.token() + "\n");
            return made;
        } catch (IOException e) {
            throw new BadInput(
                    "The token file " + file + " cannot be read or written.", "Check its folder and permissions.");
        } catch (IllegalArgumentException unusable) {
            throw new BadInput(unusable.getMessage() + ".", "Let a new one be made: give a file that does not exist.");
        }
    }

    private Service start(@Nullable LocalToken token) {
        try {
            ServerOptions options = ServerOptions.builder()
                    .host(host)
                    .port(port)
                    .certificate(java.util.Optional.ofNullable(certificate))
                    .key(java.util.Optional.ofNullable(key))
                    .requestsPerMinute(requestsPerMinute)
                    .build();
            Service.Storage storage = new Service.Storage(
                    data.resolve("postgres"),
                    databaseUrl,
                    apiDatabaseUrl,
                    retentionDays == null ? null : Duration.ofDays(retentionDays),
                    Duration.ofSeconds(leaseSeconds));
            return Service.start(storage, options, vertx -> token == null ? provider.authenticator(vertx) : token);
        } catch (EmbeddedPostgresFailed failed) {
            throw new BadInput(sentence(failed), failed.advice());
        } catch (UnusableDatabase | IllegalArgumentException unusable) {
            throw new BadInput(sentence(unusable), "See \"severance serve --help\".");
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof BindException) {
                throw new BadInput(
                        host + ":" + port + " is in use, or no address of this machine.",
                        "Give another --port; 0 takes a free one.");
            }
            throw failed;
        } catch (UncheckedIOException failed) {
            throw new BadInput(sentence(failed), "Check the folder given by --data.");
        }
    }

    private static String sentence(RuntimeException failed) {
        String message = String.valueOf(failed.getMessage());
        return message.endsWith(".") ? message : message + ".";
    }
}
