package org.openseverance.adapters.files.workforce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.workforce.Numbers;
import org.openseverance.domain.workforce.RowFault;

/** Files that were damaged by chance: a clear refusal or faults of rows, and nothing else. */
class HostileFilesTest {

    private static final int ROWS = 60;
    private static final List<String> BITS = List.of(
            "\"",
            "\"\"",
            ",",
            ";",
            "\n",
            "\r",
            "\r\n",
            "\t",
            "|",
            "\u0000",
            "\uFEFF",
            "\uFDD0",
            "-",
            "%",
            "(",
            "$",
            "\u20ac",
            "1e9",
            "99999999999999999999",
            "00/00/0000",
            "2017-02-30",
            "03/04/2017",
            "25/12/2017",
            "42819",
            "=1+1",
            "\u0661",
            " ",
            "\u00a0",
            "'",
            "\\",
            "null",
            "\u2028");

    private static String valid() {
        StringBuilder text = new StringBuilder("employee_id,department,hire_date,pay_rate,pay_period,work_location\n");
        for (int i = 0; i < ROWS; i++) {
            text.append("E")
                    .append(i)
                    .append(",\"Sales, ")
                    .append(i % 5)
                    .append("\",")
                    .append(1990 + i % 30)
                    .append("-0")
                    .append(1 + i % 9)
                    .append("-1")
                    .append(i % 10);
            text.append(',')
                    .append(1000 + i)
                    .append('.')
                    .append(i % 10)
                    .append(i % 7)
                    .append(",month,US-TX\n");
        }
        return text.toString();
    }

    private static byte[] damage(String valid, Random random) {
        StringBuilder text = new StringBuilder(valid);
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, BITS.get(random.nextInt(BITS.size())));
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(30)));
                case 2 ->
                    text.setCharAt(at, BITS.get(random.nextInt(BITS.size())).charAt(0));
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(200))));
            }
        }
        byte[] bytes =
                text.toString().getBytes(random.nextInt(8) == 0 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        for (int i = random.nextInt(3) == 0 ? random.nextInt(5) : 0; i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(10) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    @Test
    void damagedFilesGiveFaultsOrARefusalAndEveryRowIsAccountedFor() {
        String valid = valid();
        assertEquals(ROWS, TestFile.read(valid).rowsUsed());
        int refused = 0;
        int faulty = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            byte[] bytes = damage(valid, new Random(seed));
            try {
                WorkforceReading reading = assertTimeoutPreemptively(
                        Duration.ofSeconds(20), () -> TestFile.read(bytes, WorkforceOptions.none()));
                assertEquals(reading.rowsRead(), reading.rowsUsed() + reading.rowsFaulty(), "seed " + seed);
                assertEquals(reading.rowsUsed(), reading.workforce().size(), "seed " + seed);
                assertTrue(reading.faultCount() >= reading.rowsFaulty(), "seed " + seed);
                assertPlausible(reading, seed);
                faulty += reading.rowsFaulty() > 0 ? 1 : 0;
            } catch (UnreadableWorkforce e) {
                assertFalse(e.problems().isEmpty());
                assertFalse(e.getMessage().contains("Exception"), e.getMessage());
                refused++;
            }
        }
        // the damage is real
        assertTrue(refused > 20 && faulty > 200, refused + " refused, " + faulty + " with faults");
    }

    private static void assertPlausible(WorkforceReading reading, int seed) {
        if (reading.workforce().has(Fact.BASE_PAY_RATE)) {
            for (long rate : reading.workforce().numbers(Fact.BASE_PAY_RATE)) {
                assertTrue(rate == Numbers.UNKNOWN || rate > 0, "seed " + seed);
            }
        }
    }

    @Test
    void aZeroInACellOrAHeaderOrAValueForEveryRowIsTold() {
        ImmutableWorkforceOptions.Builder options = WorkforceOptions.builder().encoding(StandardCharsets.UTF_8);
        WorkforceReading reading = TestFile.read("employee_id,department\nA,Sal\u0000es\nB,Sales\n", options.build());
        assertEquals(
                List.of("row 2, department: 'Sal\uFFFDes' has the character U+0000, which no text may have"),
                reading.faults().stream().map(RowFault::toString).toList());
        assertEquals(
                List.of(
                        "a header has the character U+0000, which no text may have",
                        "--set department: 'Sal\u0000es' has the character U+0000, which no text may have"),
                TestFile.problems(
                        "employee_id,shoe\u0000size\nA,1\n",
                        options.putConstants("department", "Sal\u0000es").build()));
    }

    @Test
    void aQuoteOnEveryLineTakesNoLongerThanNone() {
        StringBuilder text = new StringBuilder("employee_id,job_title\n");
        for (int i = 0; i < 200_000; i++) {
            text.append(i).append(i % 3 == 0 ? ",\"a\n" : i % 3 == 1 ? ",\"\"\n" : ",\"b\"\"\n");
        }
        WorkforceReading reading =
                assertTimeoutPreemptively(Duration.ofSeconds(20), () -> TestFile.read(text.toString()));
        assertEquals(200_000, reading.rowsRead());
    }
}
