package org.openseverance.adapters.files.workforce;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openseverance.domain.workforce.Dates;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.workforce.RowFault;

/** Files with the faults of real HR files. The faults were counted by hand. */
class DirtyFilesTest {

    @Test
    void theBrokenRowsAreListedAndTheOthersUsed() {
        WorkforceReading reading =
                WorkforceFile.read(TestFile.shared("dirty_broken_rows.csv"), WorkforceOptions.none());

        assertEquals(101, reading.rowsRead());
        assertEquals(26, reading.rowsFaulty());
        assertEquals(75, reading.rowsUsed());
        Map<String, List<Integer>> rows = new TreeMap<>();
        for (RowFault fault : reading.faults()) {
            rows.merge(
                    fault.field() + " " + fault.message().replaceAll(" [0-9].*| of the.*", ""),
                    List.of(fault.row()),
                    (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
        }
        assertEquals(
                Map.of(
                        "annual_base_salary is negative", List.of(9, 29, 49, 69, 89),
                        "employee_id is also on row", List.of(11, 31, 51, 71, 91),
                        "hire_date is no day", List.of(13, 33, 53, 73, 93),
                        "hire_date is not a date", List.of(15, 35, 55, 75, 95),
                        " the row has", List.of(19, 39, 59, 79, 99),
                        " a quote opens in cell", List.of(102)),
                rows);
        // a hire date that is not given is unknown, no fault
        assertEquals(
                5,
                Arrays.stream(reading.workforce().dates(Fact.HIRE_DATE))
                        .filter(date -> date == Dates.UNKNOWN)
                        .count());
        assertTrue(reading.workforce().dictionary(Fact.JOB_TITLE).contains("Conseill\u00e9r"));
        assertEquals(List.of("read as windows-1252, because line 17 is not UTF-8"), reading.notes());
    }

    @Test
    void datesOfARowThatCannotBeTrueTogetherAreAFaultAndTheSameDayIsNone() {
        WorkforceReading reading = TestFile.read("""
                        employee_id,hire_date,service_date,notice_date,last_day_of_work,termination_date
                        1,2020-01-01,2020-01-01,2020-01-01,2020-01-01,2020-01-01
                        2,2020-01-02,,2020-01-01,2020-01-01,2020-01-01
                        3,2020-01-01,2020-03-01,2020-04-01,2020-02-02,2020-02-01
                        """);
        assertEquals(
                List.of(
                        "row 3, termination_date: '2020-01-01' is before hire_date",
                        "row 3, last_day_of_work: '2020-01-01' is before hire_date",
                        "row 3, notice_date: '2020-01-01' is before hire_date",
                        "row 4, termination_date: '2020-02-01' is before service_date",
                        "row 4, termination_date: '2020-02-01' is before last_day_of_work"),
                reading.faults().stream().map(RowFault::toString).toList());
        assertEquals(1, reading.rowsUsed());
    }

    @Test
    void aHireDateAfterTheEndOfEmploymentIsAFaultOnceTheEndIsKnown() {
        WorkforceReading reading = WorkforceFile.read(
                TestFile.shared("dirty_broken_rows.csv"),
                WorkforceOptions.builder()
                        .putConstants("termination_date", "2017-12-31")
                        .build());

        assertEquals(31, reading.rowsFaulty());
        assertEquals(
                5,
                reading.faults().stream()
                        .filter(fault -> fault.message().equals("is before hire_date"))
                        .count());
    }

    @Test
    void linesMayEndWithCarriageReturnsOnly() {
        WorkforceReading reading =
                WorkforceFile.read(TestFile.shared("dirty_cr_line_ends.csv"), WorkforceOptions.none());

        assertEquals(80, reading.rowsUsed());
        assertEquals(0, reading.faultCount());
        assertEquals(
                419_606_800,
                LongStream.of(reading.workforce().numbers(Fact.BASE_PAY_RATE)).sum());
        assertEquals(81, reading.workforce().sourceRow(79));
        assertEquals("year", TestFile.word(reading, Fact.BASE_PAY_PERIOD, 79));
        assertArrayEquals(original(120, 200), reading.workforce().dates(Fact.HIRE_DATE));
    }

    @Test
    void dollarsThousandsBlanksAndAmericanDatesAreReadAndSaid() {
        WorkforceReading reading =
                WorkforceFile.read(TestFile.shared("dirty_money_and_headers.csv"), WorkforceOptions.none());

        assertEquals(100, reading.rowsUsed());
        assertEquals(0, reading.faultCount());
        assertEquals(
                565_128_200,
                LongStream.of(reading.workforce().numbers(Fact.BASE_PAY_RATE)).sum());
        assertTrue(
                reading.notes().get(0).startsWith("hire_date read as MM/dd/yyyy because of row "),
                reading.notes().get(0));
        assertArrayEquals(original(200, 300), reading.workforce().dates(Fact.HIRE_DATE));
        assertFalse(reading.workforce().has(Fact.BASE_PAY_PERIOD));
    }

    @Test
    void aSalaryWithoutAPeriodIsAQuestionWhereThePeriodIsNeeded() {
        WorkforceOptions needed = WorkforceOptions.builder()
                .addNeeded(Fact.BASE_PAY_RATE, Fact.BASE_PAY_PERIOD)
                .build();
        var e = assertThrows(
                UnreadableWorkforce.class,
                () -> WorkforceFile.read(TestFile.shared("dirty_money_and_headers.csv"), needed));
        assertEquals(
                "there is no column for base_pay.period: for which period is 'Salary'?\n"
                        + "    Maybe --map annual_base_salary=\"Salary\", or --set base_pay.period=month",
                e.problems().get(0));

        WorkforceReading answered = WorkforceFile.read(
                TestFile.shared("dirty_money_and_headers.csv"),
                WorkforceOptions.builder()
                        .from(needed)
                        .putMap("annual_base_salary", "Salary")
                        .build());
        assertEquals("year", TestFile.word(answered, Fact.BASE_PAY_PERIOD, 0));
    }

    @Test
    void daysCountedByASpreadsheetAreAQuestion() {
        var e = assertThrows(
                UnreadableWorkforce.class,
                () -> WorkforceFile.read(TestFile.shared("dirty_excel_serial_dates.csv"), WorkforceOptions.none()));
        assertEquals(1, e.problems().size());
        assertTrue(e.problems().get(0).contains("--date-format hire_date=excel"), e.getMessage());

        WorkforceReading answered = WorkforceFile.read(
                TestFile.shared("dirty_excel_serial_dates.csv"),
                WorkforceOptions.builder().putDateFormats("hire_date", "excel").build());
        assertEquals(120, answered.rowsUsed());
        assertEquals(0, answered.faultCount());
        assertEquals(
                642_474_200,
                LongStream.of(answered.workforce().numbers(Fact.BASE_PAY_RATE)).sum());
        assertArrayEquals(original(0, 120), answered.workforce().dates(Fact.HIRE_DATE));
    }

    /** The hire dates of the same people in the file that these rows were made from. */
    private static int[] original(int from, int to) {
        WorkforceReading reading =
                WorkforceFile.read(TestFile.shared("us_md_baltimore_fy2017.csv.gz"), WorkforceOptions.none());
        return Arrays.copyOfRange(reading.workforce().dates(Fact.HIRE_DATE), from, to);
    }
}
