package org.openseverance.adapters.db.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes the data of a new folder, with our database and its owner in it, beside its place; it takes its place when all is there. */
final class NewCluster {
    static final String OWNER = "openseverance";
    static final String DATABASE = "openseverance";
    private static final String SUPERUSER = "postgres";

    private NewCluster() {}

    static void create(DataFolder folder, Programs programs, Way way, Passwords passwords) throws IOException {
        Path unfinished = folder.unfinished();
        PrivateFiles.deleteTree(unfinished);
        PrivateFiles.makeFolder(unfinished);
        Path password = unfinished.resolve("password");
        PrivateFiles.write(password, passwords.superuser() + "\n");
        way.handOver(unfinished);

        Path data = unfinished.resolve("data");
        check(folder, Command.run(way.program(initdb(programs, data, password))));
        check(
                folder,
                Command.run(
                        way.program(programs.line("postgres", "--single", "-D", data.toString(), "template1")),
                        ownerAndDatabase(programs, passwords)));
        PrivateFiles.rename(data, folder.data());
        PrivateFiles.deleteTree(unfinished);
    }

    private static List<String> initdb(Programs programs, Path data, Path password) {
        List<String> line = new ArrayList<>(programs.line(
                "initdb",
                "--pgdata=" + data,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--data-checksums",
                "--no-instructions"));
        if (programs.major() >= 17) {
            // equal on every machine, whatever its libraries
            line.add("--locale-provider=builtin");
            line.add("--builtin-locale=C.UTF-8");
        }
        return line;
    }

    /** The owner may make roles and databases and sees the rows of all tenants, and is no superuser: no files, no programs of the machine. One statement in a line. */
    private static String ownerAndDatabase(Programs programs, Passwords passwords) {
        String owner = "CREATE ROLE %s LOGIN CREATEDB CREATEROLE BYPASSRLS PASSWORD '%s'\n"
                .formatted(OWNER, passwords.owner());
        // the roles that the owner makes are the owner's to act as
        String grant = programs.major() >= 16
                ? "ALTER ROLE %s SET createrole_self_grant = 'set, inherit'\n".formatted(OWNER)
                : "";
        return owner + grant + "CREATE DATABASE %s OWNER %s\n".formatted(DATABASE, OWNER);
    }

    /** The single-user server says that a statement failed and ends well. */
    private static void check(DataFolder folder, Command.Outcome outcome) {
        if (!outcome.good() || Trouble.cause(outcome.said()).isPresent()) {
            throw Trouble.from(folder, "could not make its data", outcome.said());
        }
    }
}
