package org.openseverance.adapters.files.library;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.employee.ImmutableEmployee;
import org.openseverance.domain.employee.ImmutableLeaver;
import org.openseverance.domain.employee.Leaver;
import org.openseverance.domain.employee.Pay;
import org.openseverance.domain.employee.PayPeriod;
import org.openseverance.domain.employee.WorkLocation;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.quote.Quoter;
import org.openseverance.domain.quote.SeparationPackage;
import org.openseverance.domain.resolve.Resolver;

/** Damaged plans give clear faults, or are sound plans of another meaning; never an exception, never a hang. */
class MutatedPlansTest {

    private static final Path LIBRARY =
            Path.of("..", "library").toAbsolutePath().normalize();
    private static final long SEED = 20261122L;
    private static final int MUTANTS = 1_000;

    private static final Pattern WORD = Pattern.compile("[a-z_]+");

    private static final String[] PIECES = {
        "0",
        "-1",
        "9".repeat(30),
        "1/0",
        "none",
        "drop",
        "up",
        "years",
        "days",
        "weeks per year",
        "USD",
        "termination_date",
        "complete_years",
        "min(",
        ")",
        "(",
        "[",
        "]",
        "{",
        "}",
        ": ",
        ", ",
        "\"",
        "'",
        "and",
        "or",
        "not",
        "given(",
        "2026-02-30",
        "2026-04-06",
        "percent",
        "\n",
        "  ",
        "*",
        "/",
        "round: up to 0",
        "otherwise",
        "below: 2 years",
        "é",
        "\u0000",
        "#",
        "&a",
        "*a",
        "!!int 3",
        "---",
        "null",
        "half up to 0.01",
        "-",
        "=",
        ">="
    };

    @Test
    void aThousandDamagedPlansGiveFaultsOrFigures() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(LIBRARY)) {
            for (Path file : files.filter(
                            f -> f.toString().endsWith(".yaml") && !f.toString().contains("target"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
        }
        assertTrue(texts.size() > 20, "the library was not found");
        PlanFolder library = PlanFolder.of(LIBRARY);
        SplittableRandom random = new SplittableRandom(SEED);
        int faulty = 0;
        int sound = 0;
        for (int i = 0; i < MUTANTS; i++) {
            String text = mutated(texts.get(random.nextInt(texts.size())), random);
            long begun = System.nanoTime();
            try {
                if (judged(text, library)) {
                    sound++;
                } else {
                    faulty++;
                }
            } catch (RuntimeException | StackOverflowError e) {
                fail("mutant " + i + " of seed " + SEED + " was not judged but threw:\n" + text, e);
            }
            assertTrue(System.nanoTime() - begun < 5_000_000_000L, "mutant " + i + " took more than five seconds");
        }
        assertTrue(faulty > MUTANTS / 4, "only " + faulty + " mutants were refused: the mutations do no damage");
        assertTrue(sound > 0, "no mutant stayed sound: the mutations do nothing but damage");
    }

    /** Whether the plan is sound; then it also gives a package. */
    private static boolean judged(String text, PlanFolder library) {
        PlanFile.Result result = PlanFile.read("mutant.yaml", text);
        Plan plan = result.plan();
        List<Fault> faults = plan == null ? result.faults() : Resolver.check(plan, library);
        for (Fault fault : faults) {
            assertFalse(fault.message().isBlank(), "a fault says nothing");
            assertFalse(fault.message().contains("Exception"), fault.message());
        }
        if (plan == null) {
            assertFalse(faults.isEmpty(), "refused without a fault");
            return false;
        }
        if (!faults.isEmpty()) {
            return false;
        }
        SeparationPackage quoted = new Quoter(plan, library).quote(leaver(plan));
        assertNotNull(quoted.outcome());
        return true;
    }

    private static Leaver leaver(Plan plan) {
        return ImmutableLeaver.builder()
                .employee(ImmutableEmployee.builder()
                        .hireDate(java.time.LocalDate.of(2012, 2, 29))
                        .dateOfBirth(java.time.LocalDate.of(1980, 2, 29))
                        .workLocation(WorkLocation.of("US"))
                        .pay(Pay.of("78000.00", plan.currency().getCurrencyCode(), PayPeriod.YEAR))
                        .build())
                .separation(org.openseverance.domain.employee.ImmutableSeparation.builder()
                        .cause("redundancy")
                        .terminationDate(java.time.LocalDate.of(2026, 2, 28))
                        .build())
                .build();
    }

    private static String mutated(String text, SplittableRandom random) {
        StringBuilder mutant = new StringBuilder(text);
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            int at = random.nextInt(mutant.length());
            int length = Math.min(random.nextInt(12), mutant.length() - at);
            switch (random.nextInt(4)) {
                case 0 -> mutant.delete(at, at + length);
                case 1 -> mutant.insert(at, PIECES[random.nextInt(PIECES.length)]);
                case 2 -> mutant.replace(at, at + length, PIECES[random.nextInt(PIECES.length)]);
                default -> word(mutant, at, random);
            }
        }
        return mutant.toString();
    }

    /** Replaces the word at a place by another word of the document: what a slip of the hand does. */
    private static void word(StringBuilder mutant, int at, SplittableRandom random) {
        List<String> words =
                WORD.matcher(mutant).results().map(MatchResult::group).toList();
        int end = at;
        while (end < mutant.length() && Character.isLetter(mutant.charAt(end))) {
            end++;
        }
        mutant.replace(at, end, words.get(random.nextInt(words.size())));
    }
}
