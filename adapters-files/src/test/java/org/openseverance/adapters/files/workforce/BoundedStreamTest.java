package org.openseverance.adapters.files.workforce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedStreamTest {

    private static final String CSV = "employee_id,hire_date\n1,2020-01-01\n";

    private static WorkforceReading read(String text, long most) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return TestFile.read(
                packed.toByteArray(), WorkforceOptions.builder().mostBytes(most).build());
    }

    @Test
    void aFileOfJustSoManyBytesIsRead() throws IOException {
        assertEquals(1, read(CSV, CSV.length()).rowsUsed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CSV,
                "employee_id,hire_date\n\"1\",2020-01-01\n",
                "{\"employee_id\": \"1\", \"hire_date\": \"2020-01-01\"}\n"
            })
    void oneMoreIsTooMany(String text) {
        String much = text + text.substring(text.indexOf('\n') + 1).repeat(20_000);
        UnreadableWorkforce refused = assertThrows(UnreadableWorkforce.class, () -> read(much, text.length() - 1));
        assertEquals(
                List.of("is longer than " + (text.length() - 1)
                        + " bytes when it is unpacked\n    Maybe import it in parts"),
                refused.problems());
    }
}
