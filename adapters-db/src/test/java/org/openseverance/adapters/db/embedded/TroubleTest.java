package org.openseverance.adapters.db.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TroubleTest {
    private static final DataFolder FOLDER = new DataFolder(Path.of("/srv/severance"));

    @Test
    void fullDiskIsSaidOfTheServer() {
        EmbeddedPostgresFailed failed = Trouble.from(FOLDER, "did not start", """
                2026-11-22 10:00:00.000 UTC [7] LOG:  starting PostgreSQL 18.6
                2026-11-22 10:00:00.001 UTC [7] FATAL:  could not write lock file "postmaster.pid": No space left on device
                """);
        assertEquals(
                "PostgreSQL did not start in /srv/severance: could not write lock file \"postmaster.pid\": No space left on device.",
                failed.getMessage());
        assertEquals(
                "The disk is full: free some space, or give a folder on another disk; nothing is lost.",
                failed.advice());
    }

    @Test
    void fullDiskIsSaidOfOurOwnFiles() {
        EmbeddedPostgresFailed failed = Trouble.from(
                FOLDER, new FileSystemException("/srv/severance/programs", null, "No space left on device"));
        assertEquals(
                "PostgreSQL could not be set up in /srv/severance: /srv/severance/programs: No space left on device.",
                failed.getMessage());
    }

    @Test
    void whereThisUserMayNotWriteItIsToldSo() {
        EmbeddedPostgresFailed failed = Trouble.from(FOLDER, new AccessDeniedException("/srv/severance"));
        assertEquals(
                "PostgreSQL could not be set up in /srv/severance: /srv/severance: Permission denied.",
                failed.getMessage());
        assertEquals("Let this user write there, or give a folder where it may write.", failed.advice());
    }
}
