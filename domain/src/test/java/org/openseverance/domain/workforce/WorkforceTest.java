package org.openseverance.domain.workforce;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openseverance.domain.employee.Absence;
import org.openseverance.domain.time.PackedDate;

class WorkforceTest {

    @Test
    void cellsThatAreNotSetAreUnknown() {
        Workforce.Builder builder = Workforce.builder();
        builder.word(Fact.EMPLOYEE_ID, "a").endRow(2);
        builder.word(Fact.EMPLOYEE_ID, "b")
                .date(Fact.HIRE_DATE, LocalDate.of(2020, 2, 29))
                .number(Fact.BASE_PAY_RATE, 100, 0)
                .endRow(3);
        builder.word(Fact.DEPARTMENT, "Sales").endRow(4);
        Workforce workforce = builder.build();

        assertEquals(3, workforce.size());
        assertEquals(4, workforce.sourceRow(2));
        assertArrayEquals(
                new int[] {Dates.UNKNOWN, PackedDate.of(2020, 2, 29), Dates.UNKNOWN}, workforce.dates(Fact.HIRE_DATE));
        assertArrayEquals(new long[] {Numbers.UNKNOWN, 10_000, Numbers.UNKNOWN}, workforce.numbers(Fact.BASE_PAY_RATE));
        assertArrayEquals(new int[] {0, 1, Words.UNKNOWN}, workforce.words(Fact.EMPLOYEE_ID));
        assertArrayEquals(new int[] {Words.UNKNOWN, Words.UNKNOWN, 0}, workforce.words(Fact.DEPARTMENT));
        assertEquals(List.of("Sales"), workforce.dictionary(Fact.DEPARTMENT));
    }

    @Test
    void aColumnWithoutAKnownCellIsLeftOut() {
        Workforce.Builder builder = Workforce.builder();
        builder.dates(Fact.NOTICE_DATE);
        Workforce workforce = builder.word(Fact.EMPLOYEE_ID, "a").endRow(2).build();

        assertFalse(workforce.has(Fact.NOTICE_DATE));
        assertTrue(workforce.has(Fact.EMPLOYEE_ID));
        assertThrows(IllegalArgumentException.class, () -> workforce.dates(Fact.NOTICE_DATE));
    }

    @Test
    void aRowWithMoreDecimalsWidensTheWholeColumnExactly() {
        Workforce.Builder builder = Workforce.builder();
        builder.number(Fact.BASE_PAY_RATE, 1234, 0).endRow(2);
        builder.number(Fact.BASE_PAY_RATE, 5_500_000, 6).endRow(3);
        builder.number(Fact.BASE_PAY_RATE, 29_876_543_210L, 6).endRow(4);
        builder.number(Fact.BASE_PAY_RATE, -1, 1).endRow(5);
        Workforce workforce = builder.build();

        assertEquals(5, workforce.decimals(Fact.BASE_PAY_RATE));
        assertArrayEquals(
                new long[] {123_400_000, 550_000, 2_987_654_321L, -10_000}, workforce.numbers(Fact.BASE_PAY_RATE));
    }

    @Test
    void aNumberThatCannotStandBesideTheOthersIsRefusedAndLeavesThemAsTheyAre() {
        Workforce.Builder builder = Workforce.builder();
        builder.number(Fact.ANNUAL_PAYROLL, 90_000_000_000_000_000L, 0).endRow(2);

        assertThrows(ArithmeticException.class, () -> builder.number(Fact.ANNUAL_PAYROLL, 1, 3));
        assertThrows(ArithmeticException.class, () -> builder.number(Fact.ANNUAL_PAYROLL, Long.MAX_VALUE, 0));
        assertThrows(ArithmeticException.class, () -> builder.number(Fact.ANNUAL_PAYROLL, Long.MIN_VALUE, 2));
        builder.dropRow();
        Workforce workforce = builder.endRow(3).build();

        assertArrayEquals(
                new long[] {9_000_000_000_000_000_000L, Numbers.UNKNOWN}, workforce.numbers(Fact.ANNUAL_PAYROLL));
        assertEquals(2, workforce.decimals(Fact.ANNUAL_PAYROLL));
    }

    @Test
    void aDroppedRowLeavesNothingBehind() {
        Workforce.Builder builder = Workforce.builder();
        builder.word(Fact.DEPARTMENT, "Sales").endRow(2);
        builder.word(Fact.DEPARTMENT, "Ghosts")
                .number(Fact.BASE_PAY_RATE, 123456, 5)
                .date(Fact.HIRE_DATE, LocalDate.EPOCH);
        builder.dropRow();
        builder.word(Fact.DEPARTMENT, "Marketing").endRow(4);
        Workforce workforce = builder.build();

        assertEquals(List.of("Sales", "Marketing"), workforce.dictionary(Fact.DEPARTMENT));
        assertFalse(workforce.has(Fact.BASE_PAY_RATE));
        assertFalse(workforce.has(Fact.HIRE_DATE));
    }

    @Test
    void inputsAreColumnsByTheirName() {
        Workforce.Builder builder = Workforce.builder();
        builder.numbers("prior_weeks", 2).set(5, 1);
        builder.words("tour").set("full_time");
        Workforce workforce = builder.endRow(2).build();

        assertArrayEquals(new long[] {50}, workforce.numbers("prior_weeks"));
        assertEquals("full_time", workforce.dictionary("tour").get(workforce.words("tour")[0]));
        assertThrows(IllegalArgumentException.class, () -> Workforce.builder().dates(Fact.BASE_PAY_RATE));
    }

    @Test
    void theDictionaryKeepsItsWordsThroughGrowthAndDrops() {
        Words words = new Words();
        List<String> kept = new ArrayList<>();
        Random random = new Random(7);
        for (int row = 0; row < 50_000; row++) {
            String word = "w" + random.nextInt(30_000);
            int code = words.set(word);
            if (random.nextInt(3) == 0) {
                words.dropRow();
            } else {
                if (code == kept.size()) {
                    kept.add(word);
                }
                words.endRow(kept.isEmpty() ? 0 : row);
                assertEquals(kept.get(code), word);
            }
        }
        words.close(0);
        assertEquals(kept, new ArrayList<>(words.dictionary()));
    }

    @Test
    void factsAreFoundByTheirLabels() {
        for (Fact fact : Fact.values()) {
            assertEquals(fact, Fact.labelled(fact.label()).orElseThrow());
        }
        assertTrue(Fact.labelled("base_pay").isEmpty());
    }

    @Test
    void absencesThatAreNotGivenAreUnknownAndAnEmptyListIsKnown() {
        Workforce.Builder builder = Workforce.builder();
        builder.word(Fact.EMPLOYEE_ID, "a").endRow(2);
        builder.absences(List.of(new Absence("sickness", null))).dropRow();
        builder.absences(List.of()).endRow(4);
        builder.absences(List.of(new Absence("leave", null))).endRow(5);
        Workforce workforce = builder.endRow(6).build();

        assertNull(workforce.absences(0));
        assertEquals(List.of(), workforce.absences(1));
        assertEquals(List.of(new Absence("leave", null)), workforce.absences(2));
        assertNull(workforce.absences(3));
        assertNull(workforce.history(2));
    }
}
