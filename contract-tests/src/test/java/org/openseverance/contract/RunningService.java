package org.openseverance.contract;

import io.vertx.core.Future;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openseverance.adapters.http.problem.Declined;
import org.openseverance.adapters.http.problem.ProblemKind;
import org.openseverance.adapters.http.server.ServerOptions;
import org.openseverance.app.serve.Service;
import org.openseverance.application.access.Caller;
import org.openseverance.application.access.Scope;

/** The whole service on a PostgreSQL of its own; one for all tests. */
final class RunningService implements AutoCloseable {

    /** Of one who may do everything. */
    static final String TOKEN = "whoever-may-do-everything";

    /** Of one who may do nothing. */
    static final String POWERLESS = "whoever-may-do-nothing";

    private static final Map<String, Caller> CALLERS = Map.of(
            TOKEN, new Caller("acme", "hr@acme.example", EnumSet.allOf(Scope.class)),
            POWERLESS, new Caller("acme", "visitor@acme.example", Set.of()));

    private final Path folder;
    private final Service service;

    private RunningService(Path folder, Service service) {
        this.folder = folder;
        this.service = service;
    }

    private static RunningService start() {
        try {
            Path folder = Files.createTempDirectory("contract");
            return new RunningService(
                    folder,
                    Service.start(
                            new Service.Storage(folder.resolve("postgres"), null, null, null),
                            ServerOptions.builder()
                                    .port(0)
                                    .requestsPerMinute(100_000)
                                    .failedTokensPerMinute(100_000)
                                    .build(),
                            vertx -> RunningService::caller));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Future<Caller> caller(String token) {
        Caller caller = CALLERS.get(token);
        return caller != null
                ? Future.succeededFuture(caller)
                : Future.failedFuture(
                        new Declined(ProblemKind.UNAUTHENTICATED, "The token is unknown.", "Send one of the tests'."));
    }

    URI address() {
        return service.address();
    }

    @Override
    public void close() throws IOException {
        service.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Gives tests the service, which starts with the first of them and ends after the last. */
    static final class Giver implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == RunningService.class;
        }

        @Override
        public RunningService resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.GLOBAL)
                    .computeIfAbsent(RunningService.class, key -> start(), RunningService.class);
        }
    }
}
