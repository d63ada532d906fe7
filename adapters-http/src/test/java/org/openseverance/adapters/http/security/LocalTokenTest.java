package org.openseverance.adapters.http.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openseverance.application.access.Scope;

class LocalTokenTest {

    @TempDir
    private Path folder;

    @Test
    void mayDoEverythingForTheLocalTenant() {
        LocalToken local = LocalToken.random();
        var caller = local.authenticate(local.token()).result();
        assertEquals("local", caller.tenant());
        assertEquals(Scope.values().length, caller.scopes().size());
        assertTrue(local.authenticate(local.token() + "x").failed());
        assertNotEquals(local.token(), LocalToken.random().token());
    }

    @Test
    void isReadFromAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "0123456789abcdefghij\n");
        assertEquals("0123456789abcdefghij", LocalToken.in(file).token());
    }

    @Test
    void isNotTakenFromAFileIfItIsEasilyGuessed() throws IOException {
        for (String text : new String[] {"", "short", "two words that are long enough", "0123456789abcdefghi"}) {
            Path file = Files.writeString(folder.resolve("token"), text);
            assertThrows(IllegalArgumentException.class, () -> LocalToken.in(file), text);
        }
    }
}
