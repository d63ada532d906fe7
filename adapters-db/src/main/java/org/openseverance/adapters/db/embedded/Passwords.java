package org.openseverance.adapters.db.embedded;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Properties;
import java.util.stream.Collectors;

/** The passwords of one data folder: drawn once, kept in a file that only its owner may read. Letters and digits only, so that no place where they stand needs quoting. */
record Passwords(String superuser, String owner) {
    private static final String SYMBOLS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /** Nearly six bits each. */
    private static final int LENGTH = 32;

    /** Those of the folder; drawn and kept where the folder is new. */
    static Passwords of(DataFolder folder) throws IOException {
        Path file = folder.passwords();
        if (!Files.exists(file) && folder.isNew()) {
            SecureRandom random = new SecureRandom();
            Passwords drawn = new Passwords(draw(random), draw(random));
            PrivateFiles.write(file, "superuser=" + drawn.superuser + "\nowner=" + drawn.owner + "\n");
            return drawn;
        }
        Properties kept = new Properties();
        if (Files.exists(file)) {
            kept.load(new StringReader(Files.readString(file)));
        }
        String superuser = kept.getProperty("superuser");
        String owner = kept.getProperty("owner");
        if (superuser == null || owner == null) {
            throw new EmbeddedPostgresFailed(
                    "The file " + file
                            + " with the passwords of the database is missing or damaged; nothing was changed.",
                    "Put it back from a backup of " + folder.path()
                            + ": it holds the lines superuser=... and owner=....");
        }
        return new Passwords(superuser, owner);
    }

    private static String draw(SecureRandom random) {
        return random.ints(LENGTH, 0, SYMBOLS.length())
                .mapToObj(i -> SYMBOLS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    /** Says nothing. */
    @Override
    public String toString() {
        return "Passwords";
    }
}
