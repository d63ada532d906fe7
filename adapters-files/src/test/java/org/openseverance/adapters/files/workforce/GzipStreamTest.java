package org.openseverance.adapters.files.workforce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipStreamTest {

    private static final byte[] FIRST = packed("employee_id,hire_date\nA-1,2020-01-01\n");
    private static final byte[] SECOND = packed("A-2,2020-01-01\n");

    private static byte[] packed(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static int rows(byte[] file) {
        return TestFile.read(file, WorkforceOptions.none()).rowsUsed();
    }

    private static void assertRefused(byte[] file, String what) {
        assertThrows(UnreadableWorkforce.class, () -> rows(file), what);
    }

    @Test
    void allMembersAreReadAnEmptyOneToo() {
        assertEquals(1, rows(FIRST));
        assertEquals(2, rows(joined(FIRST, packed(""), SECOND)));
    }

    /** Wherever the buffer ends between the members. */
    @Test
    void aMemberIsFoundWhereverTheBufferEnds() {
        for (int length = 65_480; length < 65_560; length++) {
            byte[] first = stored("employee_id\n" + "\n".repeat(length - 12));
            assertEquals(1, rows(joined(first, packed("A-1\n"))), "length " + length);
            assertRefused(joined(first, new byte[] {0}), "a zero behind length " + length);
        }
    }

    /** As long as the text, and a little longer. */
    private static byte[] stored(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed) {
            {
                def.setLevel(0);
            }
        }) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    @Test
    void aSecondMemberWithADamagedHeaderIsNotPassedOver() {
        for (int at : new int[] {0, 1, 2}) {
            byte[] damaged = SECOND.clone();
            damaged[at] = 0;
            assertRefused(joined(FIRST, damaged), "byte " + at);
        }
        for (int length = 1; length < SECOND.length; length++) {
            assertRefused(joined(FIRST, Arrays.copyOf(SECOND, length)), "cut after " + length);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 18, 19, 20, 1_000, 70_000, 200_000})
    void junkBehindTheLastMemberIsRefused(int length) {
        byte[] junk = new byte[length];
        assertRefused(joined(FIRST, junk), "zeros");
        Arrays.fill(junk, (byte) 'x');
        assertRefused(joined(FIRST, SECOND, junk), "x");
    }
}
