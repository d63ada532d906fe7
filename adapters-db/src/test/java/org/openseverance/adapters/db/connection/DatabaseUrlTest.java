package org.openseverance.adapters.db.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.pgclient.SslMode;
import org.junit.jupiter.api.Test;

class DatabaseUrlTest {

    private static String refusal(String text) {
        return assertThrows(UnusableDatabase.class, () -> DatabaseUrl.parse(text))
                .getMessage();
    }

    @Test
    void everyPartIsRead() {
        assertEquals(
                new DatabaseUrl("db.example.org", 6432, "sev db", "us:er", "p@ss/+w", SslMode.VERIFY_FULL, "/ca.pem"),
                DatabaseUrl.parse(
                        "postgresql://us%3Aer:p%40ss%2F+w@db.example.org:6432/sev%20db?sslmode=verify-full&sslrootcert=/ca.pem"));
    }

    @Test
    void portAndTlsHaveTheUsualDefaults() {
        assertEquals(
                new DatabaseUrl("::1", 5432, "sev", "user", "", SslMode.PREFER, null),
                DatabaseUrl.parse("postgres://user@[::1]/sev"));
    }

    @Test
    void whatIsMissingOrUnknownIsToldWithWhatWasExpected() {
        assertTrue(refusal("mysql://user:secret@host/db").contains("expected postgresql://user:password@host:5432"));
        assertTrue(refusal("postgresql://host/db").contains("not complete"));
        assertTrue(refusal("postgresql://user:secret@host").contains("not complete"));
        assertTrue(refusal("postgresql://user:secret@host/db?sslmode=perhaps").contains("sslmode=perhaps"));
        assertTrue(refusal("postgresql://user:secret@host/db?pool=3").contains("parameter pool"));
    }

    @Test
    void aPasswordIsNeverTold() {
        assertFalse(refusal("postgresql://user:sec ret@host/db").contains("sec ret"));
        assertFalse(
                DatabaseUrl.parse("postgresql://user:secret@host/db").toString().contains("secret"));
    }
}
