package org.openseverance.adapters.files.workforce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.workforce.RowFault;

class DateColumnsTest {

    private static String column(String... dates) {
        StringBuilder text = new StringBuilder("employee_id\thire_date\n");
        for (int i = 0; i < dates.length; i++) {
            text.append("e").append(i).append('\t').append(dates[i]).append('\n');
        }
        return text.toString();
    }

    private static WorkforceOptions format(String pattern) {
        return WorkforceOptions.builder().putDateFormats("hire_date", pattern).build();
    }

    @Test
    void aColumnThatCanBeReadBothWaysIsAQuestion() {
        List<String> problems = TestFile.problems(column("03/04/2017", "12/11/2016"));
        assertEquals(
                List.of("hire_date can be read with the month first or the day first in every row (row 2: 03/04/2017)\n"
                        + "    Say which: --date-format hire_date=MM/dd/yyyy or --date-format hire_date=dd/MM/yyyy"),
                problems);
        assertEquals(
                "2017-03-04",
                TestFile.date(TestFile.read(column("03/04/2017"), format("MM/dd/yyyy")), Fact.HIRE_DATE, 0));
        assertEquals(
                "2017-04-03",
                TestFile.date(TestFile.read(column("03/04/2017"), format("dd/MM/yyyy")), Fact.HIRE_DATE, 0));
    }

    @Test
    void oneRowThatSettlesTheOrderSettlesTheColumnAndIsNamed() {
        WorkforceReading american = TestFile.read(column("03/04/2017", "3/25/2017", "12/11/2016"));
        assertEquals(List.of("hire_date read as MM/dd/yyyy because of row 3"), american.notes());
        assertEquals("2017-03-04", TestFile.date(american, Fact.HIRE_DATE, 0));

        WorkforceReading european = TestFile.read(column("03.04.2017", "25.03.2017"));
        assertEquals(List.of("hire_date read as dd.MM.yyyy because of row 3"), european.notes());
        assertEquals("2017-04-03", TestFile.date(european, Fact.HIRE_DATE, 0));
    }

    @Test
    void rowsThatContradictEachOtherAreAQuestion() {
        List<String> problems = TestFile.problems(column("03/25/2017", "25/03/2017", "03/04/2017"));
        assertEquals(1, problems.size());
        assertTrue(
                problems.get(0).contains("row 2: 03/25/2017") && problems.get(0).contains("row 3: 25/03/2017"),
                problems.get(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2017-03-25|2017-03-25",
                "2017/3/25|2017-03-25",
                "20170325|2017-03-25",
                "25-Mar-2017|2017-03-25",
                "25 March 2017|2017-03-25",
                "'Mar 25, 2017'|2017-03-25",
                "2017-03-25 00:00:00|2017-03-25",
                "2017-03-25T00:00:00.000|2017-03-25",
                "3/25/2017 12:00:00 AM|2017-03-25",
                "29.02.2016|2016-02-29"
            })
    void aWayThatCanBeReadOnlyOneWayIsTaken(String written, String expected) {
        assertEquals(expected, TestFile.date(TestFile.read(column(written)), Fact.HIRE_DATE, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1899-12-31",
                "2201-01-01",
                "2017-02-29",
                "2017-13-01",
                "2017-00-10",
                "2017-01-00",
                "9999-12-31",
                "2017-03-25 14:30:00"
            })
    void anImpossibleDateIsAFaultOfItsRow(String date) {
        WorkforceReading reading = TestFile.read(column("2016-02-29", date, "1900-01-01", "2200-12-31"));
        assertEquals(List.of(3), reading.faults().stream().map(RowFault::row).toList());
        assertEquals(3, reading.rowsUsed());
    }

    @Test
    void aDateInAnotherFormThanMostOfItsColumnIsAFaultOfItsRow() {
        List<String> dates = Stream.generate(() -> "2017-03-04").limit(30).toList();
        String text = column(
                Stream.concat(dates.stream(), Stream.of("03/25/2017", "n/a")).toArray(String[]::new));
        assertEquals(
                List.of(
                        "row 32, hire_date: '03/25/2017' is not a date of the form yyyy-MM-dd",
                        "row 33, hire_date: 'n/a' is not a date of the form yyyy-MM-dd"),
                TestFile.faults(text));
    }

    @Test
    void yearsOfTwoDigitsAreAQuestionUntilTheCenturyIsSaid() {
        assertTrue(TestFile.problems(column("03/25/79", "01/02/17")).get(0).contains("which century?"));
        assertTrue(TestFile.problems(column("25-Mar-79")).get(0).contains("which century?"));
        WorkforceReading reading = TestFile.read(column("03/25/79", "01/02/17"), format("MM/dd/yy@1950"));
        assertEquals("1979-03-25", TestFile.date(reading, Fact.HIRE_DATE, 0));
        assertEquals("2017-01-02", TestFile.date(reading, Fact.HIRE_DATE, 1));
        assertTrue(
                TestFile.problems(column("03/25/79"), format("MM/dd/yy")).get(0).contains("@1950"));
    }

    @Test
    void aSpreadsheetsDayNumbersAreReadWhenSaid() {
        WorkforceReading reading = TestFile.read(column("1", "59", "60", "61", "42819", "43000.5"), format("excel"));
        assertEquals(List.of(4, 7), reading.faults().stream().map(RowFault::row).toList());
        assertEquals("1900-01-01", TestFile.date(reading, Fact.HIRE_DATE, 0));
        assertEquals("1900-02-28", TestFile.date(reading, Fact.HIRE_DATE, 1));
        assertEquals("1900-03-01", TestFile.date(reading, Fact.HIRE_DATE, 2));
        assertEquals("2017-03-25", TestFile.date(reading, Fact.HIRE_DATE, 3));
        assertEquals(
                "2017-03-25", TestFile.date(TestFile.read(column("41357"), format("excel-1904")), Fact.HIRE_DATE, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MM/dd",
                "yyyy-MM-dd-dd",
                "YYYY-MM-DD",
                "yyyyMd",
                "",
                "day",
                "yyyy-MM-dd@1950",
                "MM/dd/yy@50",
                "HH:mm"
            })
    void aPatternThatIsNoneIsSaid(String pattern) {
        assertEquals(1, TestFile.problems(column("2017-03-25"), format(pattern)).size());
    }

    @Test
    void noOneIsHiredBeforeTheDayAfterBirth() {
        assertEquals(
                List.of(
                        "row 2, hire_date: '1979-12-31' is not after date_of_birth",
                        "row 3, hire_date: '1980-01-01' is not after date_of_birth"),
                TestFile.faults(
                        "employee_id,date_of_birth,hire_date\n1,1980-01-01,1979-12-31\n2,1980-01-01,1980-01-01\n3,,1979-12-31\n"));
    }
}
