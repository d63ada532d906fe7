package org.openseverance.adapters.files.workforce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.workforce.RowFault;

class NumberColumnsTest {

    private static String column(String... rates) {
        StringBuilder text = new StringBuilder("employee_id\tpay_rate\tpay_period\n");
        for (int i = 0; i < rates.length; i++) {
            text.append("e").append(i).append('\t').append(rates[i]).append("\tmonth\n");
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234|1234.00",
                "1234.5|1234.50",
                "0.5|0.50",
                ".5|0.50",
                "43210.480000|43210.48",
                "29876.543210|29876.54321",
                "$1,234.50|1234.50",
                "$ 1,234.50|1234.50",
                "1,234.50 $|1234.50",
                "\u20ac1.234,50|1234.50",
                "1 234,50 \u20ac|1234.50",
                "1\u202f234,5|1234.50",
                "1'234.50|1234.50",
                "1,234,567|1234567.00",
                "12,5|12.50",
                "9999999999|9999999999.00"
            })
    void aNumberIsReadAsPeopleWriteIt(String written, String expected) {
        WorkforceReading reading = TestFile.read(column(written));
        assertEquals(List.of(), reading.faults());
        assertEquals(expected, TestFile.number(reading, Fact.BASE_PAY_RATE, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-5|is negative",
                "5-|is negative",
                "(500.00)|is in parentheses, which bookkeepers write for a negative amount",
                "0|is zero",
                "0.00|is zero",
                "10000000000.01|is more than 10000000000",
                "50%|is a percentage, not a number",
                "1E5|is not a number",
                "=1+1|is not a number",
                "n/a|is not a number",
                "$|is not a number",
                "1,23,456.00|is not a number with digits in groups of three",
                "1234.|is not a number with digits in groups of three",
                "12.123456789|has more than 8 decimals",
                "1234567890123456789012|has more than 18 digits",
                "\u0661\u0662\u0663|is not a number"
            })
    void aFigureThatCannotBeAPayIsAFaultOfItsRow(String written, String message) {
        WorkforceReading reading = TestFile.read(column("1000.00", written));
        assertEquals(
                List.of(message),
                reading.faults().stream().map(RowFault::message).toList());
        assertEquals(1, reading.rowsUsed());
    }

    @Test
    void aMarkThatCanBeReadBothWaysInEveryRowIsAQuestion() {
        String text = column("1,234", "45,678", "900");
        assertTrue(TestFile.problems(text).get(0).contains("--decimal-mark"), text);
        assertEquals("1234.00", TestFile.number(TestFile.read(text, mark('.')), Fact.BASE_PAY_RATE, 0));
        assertEquals("1.234", TestFile.number(TestFile.read(text, mark(',')), Fact.BASE_PAY_RATE, 0));
        assertEquals(1, TestFile.problems(column("1.234", "5.678")).size());
    }

    @Test
    void oneRowThatSettlesTheMarkSettlesTheColumn() {
        WorkforceReading comma = TestFile.read(column("1.234", "45,5"));
        assertEquals("1234.00", TestFile.number(comma, Fact.BASE_PAY_RATE, 0));
        assertEquals(List.of("base_pay.rate read with a decimal comma because of row 3"), comma.notes());
        assertEquals("1234.00", TestFile.number(TestFile.read(column("1,234", "45.5")), Fact.BASE_PAY_RATE, 0));
        assertEquals(1, TestFile.problems(column("1,234", "45.5", "45,5")).size());
    }

    @Test
    void aNumberWithTheOtherMarkIsAFaultWhereNothingIsUnclear() {
        assertEquals(
                List.of("row 4, base_pay.rate: '45,5' is not written with a decimal point as the rest of its column"),
                TestFile.faults(column("1234.50", "45.5", "45,5")));
    }

    @Test
    void twoCurrencySignsInOneColumnDoNotMix() {
        assertEquals(
                List.of("row 3, base_pay.rate: '\u20ac5.00' has the sign \u20ac, others of its column have $"),
                TestFile.faults(column("$5.00", "\u20ac5.00", "6.00")));
        assertTrue(TestFile.read(column("$5.00")).notes().get(0).contains("passed over"));
    }

    @Test
    void theRateWithItsPeriodWinsOverTheAnnualSalary() {
        WorkforceReading reading = TestFile.read("""
                employee_id,pay_rate,pay_period,annual_base_salary
                1,1000.10,MONTH,12001.20
                2,1000,MONTH,13000
                3,,,40000
                4,20,Hourly,
                5,30,,50000
                6,30,,
                """);
        assertEquals(0, reading.faultCount());
        assertEquals(
                List.of(
                        "1000.10 month",
                        "1000.00 month",
                        "40000.00 year",
                        "20.00 hour",
                        "50000.00 year",
                        "30.00 unknown"),
                IntStream.range(0, 6)
                        .mapToObj(row -> TestFile.number(reading, Fact.BASE_PAY_RATE, row) + " "
                                + TestFile.word(reading, Fact.BASE_PAY_PERIOD, row))
                        .toList());
        assertEquals(
                List.of(
                        "base_pay: the annual salary is not what the rate comes to in a year on 1 rows, first on row 3; the rate was taken"),
                reading.notes());
    }

    @Test
    void otherNumbersHaveTheirOwnRanges() {
        assertEquals(
                List.of(
                        "row 2, full_time_equivalent: '80' is more than 2",
                        "row 3, standard_weekly_hours: '169' is more than 168",
                        "row 4, headcount: '10.5' has more than 0 decimals",
                        "row 5, benefits.rate: '-1' is negative"),
                TestFile.faults("""
                        employee_id,fte,weekly_hours,headcount,benefits_rate,benefits_period
                        1,80,,,,
                        2,,169,,,
                        3,,,10.5,,
                        4,,,,-1,year
                        5,1.0000,40,1500000,0,year
                        """));
    }

    private static WorkforceOptions mark(char mark) {
        return WorkforceOptions.builder().decimalMark(mark).build();
    }
}
