package org.openseverance.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents with a few characters changed, by a fixed seed: a result or a clear error, never a bug told to the user. */
class MutatedInputTest {

    private static final int RUNS = 200;
    private static final List<String> PIECES = List.of(
            "",
            " ",
            "\n",
            "\"",
            "'",
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "-",
            "0",
            "9",
            "999999999999999999999",
            "1/0",
            "%",
            "\u0000",
            "\uFEFF",
            "é",
            "weeks",
            "2024-02-30",
            "1900-01-01",
            "none",
            "no",
            "#",
            "&a",
            "*a",
            ".",
            "null",
            "\t",
            "\r");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "one-week-per-year.yaml, 1, check",
        "two-weeks-per-year.yaml, 2, explain",
        "employee.json, 3, explain",
        "../library/law/gb/statutory-redundancy-pay.yaml, 4, explain",
        "../library/law/us/federal-employee-severance.cases.jsonl, 5, test"
    })
    void everyMutationHasAClearEnd(String name, long seed, String command) throws IOException {
        String text = Files.readString(Session.example(name));
        Random random = new Random(seed);
        String file = name.substring(name.lastIndexOf('/') + 1);
        for (int run = 0; run < RUNS; run++) {
            String mutated = mutated(text, random);
            Path path = Session.write(folder, file, mutated);
            Session session = switch (command) {
                case "check" -> Session.run("check", path);
                case "test" -> Session.run("test", path);
                default ->
                    file.endsWith(".yaml")
                            ? Session.run("explain", "--plan", path, "--employee", Session.example("employee.json"))
                            : Session.run(
                                    "explain", "--plan", Session.example("one-week-per-year.yaml"), "--employee", path);
            };
            assertFalse(session.hasStackTrace(), mutated);
            assertTrue(session.code() <= 2, session.err() + "\n" + mutated);
            assertTrue(session.code() != 2 || session.err().lines().count() >= 2, session.err() + "\n" + mutated);
        }
    }

    private static String mutated(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int from = random.nextInt(changed.length());
            int to = Math.min(changed.length(), from + random.nextInt(6));
            changed.replace(from, to, PIECES.get(random.nextInt(PIECES.size())));
        }
        return changed.toString();
    }
}
