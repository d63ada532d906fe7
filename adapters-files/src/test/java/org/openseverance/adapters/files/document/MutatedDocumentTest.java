package org.openseverance.adapters.files.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openseverance.domain.document.Fault;

class MutatedDocumentTest {

    private static final int DOCUMENTS = 1_000;

    /** Signs that mean something to a parser, and some that mean nothing. */
    private static final String SIGNS = "{}[],:\"'&*!|>-?#%@`\\~<= \n\t\r0aé\u0000";

    private static final String YAML = """
            plan: gb/statutory-redundancy-pay   # the id
            title: "Statutory redundancy pay"
            about: |
              Two lines,
                the second deeper.
            parameters:
              weekly_limit: {unit: GBP per week, values: {2025-04-06: {value: 719, source: 'it''s law'}}}
            lines:
              weeks:
                bands: years_counted_backwards
                each:
                  - below: 22
                    weeks: 1/2
                  - {below: 41, weeks: 1}
                  - [a, b, "c, d"]
              limited: {formula: "min(weeks_pay, weekly_limit)", cites: s.227}
            """;

    private static final String JSON = JsonText.of(Sample.sound("p.yaml", YAML));

    @Test
    void aThousandMutatedYamlDocumentsGiveATreeOrFaultsAndNeverAnythingElse() {
        mutate("p.yaml", YAML, 20_240_401L);
    }

    @Test
    void aThousandMutatedJsonDocumentsGiveATreeOrFaultsAndNeverAnythingElse() {
        mutate("p.json", JSON, 20_240_402L);
    }

    private static void mutate(String name, String valid, long seed) {
        assertTrue(DocumentReader.read(name, valid).isSound());
        Random random = new Random(seed);
        int sound = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            byte[] bytes = valid.getBytes(StandardCharsets.UTF_8);
            for (int change = random.nextInt(3); change >= 0; change--) {
                bytes = change(bytes, random);
            }
            long start = System.nanoTime();
            Reading reading = DocumentReader.read(name, bytes);
            long millis = (System.nanoTime() - start) / 1_000_000;
            String document = new String(bytes, StandardCharsets.UTF_8);
            assertTrue(millis < 1_000, () -> millis + " ms for\n" + document);
            assertTrue(reading.node() != null || !reading.faults().isEmpty(), document);
            reading.faults().forEach(fault -> check(fault, name, document));
            if (reading.node() != null) {
                assertEquals(71, CanonicalForm.of(reading.node()).revision().length());
            }
            sound += reading.isSound() ? 1 : 0;
        }
        int read = sound;
        assertTrue(read > DOCUMENTS / 20 && read < DOCUMENTS * 19 / 20, () -> read + " of the mutations did no harm");
    }

    private static void check(Fault fault, String name, String document) {
        assertTrue(fault.place().line() >= 1 && fault.place().column() >= 1, () -> fault + " in\n" + document);
        assertTrue(fault.place().line() <= document.split("\r\n|\r|\n", -1).length, () -> fault + " in\n" + document);
        assertTrue(fault.message().endsWith(".") && !fault.message().contains("Exception"), fault::message);
        assertTrue(fault.message().lines().count() == 1 && !fault.advice().isBlank(), fault::toString);
        assertEquals(name, fault.place().file());
    }

    private static byte[] change(byte[] bytes, Random random) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = random.nextInt(text.length() + 1);
        int until = Math.min(text.length(), at + 1 + random.nextInt(8));
        String sign = new String(
                SIGNS.substring(random.nextInt(SIGNS.length())).substring(0, 1).getBytes(StandardCharsets.UTF_8),
                StandardCharsets.ISO_8859_1);
        String changed = switch (random.nextInt(7)) {
            case 0 -> text.substring(0, at) + text.substring(until);
            case 1 -> text.substring(0, at) + sign + text.substring(at);
            case 2 -> text.substring(0, at) + sign + text.substring(Math.min(text.length(), at + 1));
            case 3 -> text.substring(0, at) + (char) random.nextInt(256) + text.substring(at);
            case 4 -> lines(text, random, true);
            case 5 -> lines(text, random, false);
            default -> text.substring(0, Math.max(1, at));
        };
        return changed.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Says a line twice, or indents it otherwise. */
    private static String lines(String text, Random random, boolean twice) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int at = random.nextInt(lines.size());
        if (twice) {
            lines.add(random.nextInt(lines.size()), lines.get(at));
        } else {
            lines.set(at, " ".repeat(random.nextInt(8)) + lines.get(at).stripLeading());
        }
        return String.join("\n", lines);
    }
}
