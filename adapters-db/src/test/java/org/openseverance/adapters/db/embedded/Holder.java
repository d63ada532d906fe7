package org.openseverance.adapters.db.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** The main of a process that has a server running: prints its url, or why there is none, and stops when its input ends. */
final class Holder {

    private Holder() {}

    public static void main(String[] args) throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(ImmutablePostgresSettings.builder()
                .folder(Path.of(args[0]))
                .programs(Path.of(args[1]))
                .build())) {
            System.out.println(postgres.url());
            System.in.readAllBytes();
        } catch (EmbeddedPostgresFailed e) {
            System.out.println(e.getMessage() + " | " + e.advice());
        }
    }
}
