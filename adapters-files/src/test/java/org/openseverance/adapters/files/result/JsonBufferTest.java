package org.openseverance.adapters.files.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBufferTest {

    private final JsonBuffer json = new JsonBuffer();

    private String taken() {
        return new String(json.take(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "0, 2, 0.00",
        "5, 2, 0.05",
        "-5, 2, -0.05",
        "100, 2, 1.00",
        "6464384, 2, 64643.84",
        "-1, 0, -1",
        "10, 3, 0.010",
        "9223372036854775807, 0, 9223372036854775807",
        "9223372036854775807, 18, 9.223372036854775807",
        "9223372036854775807, 19, 0.9223372036854775807",
        "-9223372036854775808, 2, -92233720368547758.08"
    })
    void aNumberHasItsDecimals(long unscaled, int decimals, String written) {
        json.decimal(unscaled, decimals);

        assertEquals('"' + written + '"', taken());
    }

    @Test
    void aNumberIsWrittenAsABigDecimalWritesItself() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            long unscaled = random.nextLong() >> random.nextInt(64);
            int decimals = random.nextInt(22);
            json.decimal(unscaled, decimals);
            assertEquals('"' + BigDecimal.valueOf(unscaled, decimals).toPlainString() + '"', taken());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2024-02-29", "2026-12-31", "0987-01-02", "+12026-01-02", "-0001-03-04"})
    void aDateIsWrittenAsItWritesItself(LocalDate date) {
        json.date(date);

        assertEquals('"' + date.toString() + '"', taken());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "\"",
                "back\\slash",
                "line\nbreak",
                "\u0001\u001f\u007f",
                "Zürich",
                "東京",
                "a\uD83D\uDE00b"
            })
    void aTextComesBackAsItWas(String text) throws IOException {
        json.text(text);

        assertEquals(text, new ObjectMapper().readTree(json.take()).textValue());
    }

    @Test
    void listsAndObjectsHaveTheirCommas() {
        json.texts(List.of())
                .texts(List.of("a"))
                .texts(List.of("a", "b"))
                .words(Map.of())
                .words(Map.of("k", "v"));

        assertEquals("[][\"a\"][\"a\",\"b\"]{}{\"k\":\"v\"}", taken());
    }

    @Test
    void aLongDocumentDoesNotReachIntoTheNext() {
        String text = "x".repeat(1_000_000);
        json.text(text);
        assertEquals('"' + text + '"', taken());
        json.text("y");
        assertEquals("\"y\"", taken());
    }
}
