package org.openseverance.adapters.db.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {

    @TempDir
    Path cache;

    @Test
    void twoWhoUnpackAtOnceShareOneWholeFolder() throws Exception {
        Bundle bundle = Bundle.forThisMachine().orElseThrow();
        Callable<Path> unpack = () -> bundle.unpackedIn(cache);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Path>> homes = two.invokeAll(List.of(unpack, unpack));
            assertEquals(homes.get(0).get(), homes.get(1).get());
            assertEquals(18, Programs.in(homes.get(0).get()).major());
        } finally {
            two.shutdown();
        }
        try (Stream<Path> left = Files.list(cache)) {
            assertEquals(1, left.count(), "nothing unfinished is left");
        }
    }

    @Test
    void programsThatDoNotRunAreNamed() throws IOException {
        Path home = cache.resolve("broken");
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("bin/postgres"), "");
        assertTrue(assertThrows(EmbeddedPostgresFailed.class, () -> Programs.in(home))
                .getMessage()
                .startsWith("The PostgreSQL programs in " + home + " do not run on this machine: "));
    }

    @Test
    void entryOutsideOfTheArchiveIsRefused() {
        IOException refused = assertThrows(IOException.class, () -> unpack(entry("../out", '0', "")));
        assertEquals("the archive names a place outside of itself: ../out", refused.getMessage());
        assertFalse(Files.exists(cache.resolveSibling("out")));
    }

    @Test
    void archiveThatEndsTooEarlyIsRefused() {
        byte[] whole = entry("file", '0', "text");
        assertEquals(
                "the archive ends within " + cache.resolve("file"),
                assertThrows(IOException.class, () -> unpack(Arrays.copyOf(whole, 514)))
                        .getMessage());
    }

    @Test
    void kindsOfEntriesThatProgramsDoNotHaveAreRefused() {
        assertEquals(
                "the archive holds something else than files at pipe",
                assertThrows(IOException.class, () -> unpack(entry("pipe", '6', "")))
                        .getMessage());
    }

    private void unpack(byte[] tar) throws IOException {
        new TarStream(new ByteArrayInputStream(tar)).unpackInto(cache);
    }

    /** One block of header and one of content. */
    private static byte[] entry(String name, char type, String content) {
        byte[] tar = new byte[1024];
        put(tar, 0, name);
        put(tar, 100, "0000644");
        put(tar, 124, "%011o".formatted(content.length()));
        put(tar, 156, String.valueOf(type));
        put(tar, 512, content);
        return tar;
    }

    private static void put(byte[] tar, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, tar, at, bytes.length);
    }
}
