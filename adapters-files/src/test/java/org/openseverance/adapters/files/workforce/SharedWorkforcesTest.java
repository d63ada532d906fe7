package org.openseverance.adapters.files.workforce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.openseverance.domain.time.PackedDate;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.workforce.Numbers;
import org.openseverance.domain.workforce.RowFault;
import org.openseverance.domain.workforce.Workforce;

/**
 * Real public payrolls. The expected counts and sums were taken from the files by another program (Python's csv and decimal); no
 * row of theirs stands here.
 */
class SharedWorkforcesTest {

    private static BigInteger sum(Workforce workforce, Fact fact) {
        return LongStream.of(workforce.numbers(fact))
                .filter(number -> number != Numbers.UNKNOWN)
                .mapToObj(BigInteger::valueOf)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static WorkforceReading read(String name) {
        return WorkforceFile.read(TestFile.shared(name), WorkforceOptions.none());
    }

    @Test
    void texasHas152190EmployeesWithMonthlyPayAndNoFault() {
        WorkforceReading reading = read("us_tx_state_2017.csv.gz");
        Workforce workforce = reading.workforce();

        assertEquals(152_190, reading.rowsUsed());
        assertEquals(0, reading.faultCount());
        assertEquals(List.of("gender", "ethnicity", "as_of"), reading.ignored());
        assertEquals(List.of(), reading.notes());
        assertEquals(2, workforce.decimals(Fact.BASE_PAY_RATE));
        assertEquals(new BigInteger("59684947133"), sum(workforce, Fact.BASE_PAY_RATE));
        assertEquals(List.of("month"), workforce.dictionary(Fact.BASE_PAY_PERIOD));
        assertEquals(List.of("US-TX"), workforce.dictionary(Fact.WORK_SUBDIVISION));
        assertEquals(115, workforce.dictionary(Fact.DEPARTMENT).size());
        assertEquals(
                6469, Arrays.stream(workforce.dates(Fact.HIRE_DATE)).distinct().count());
        assertEquals(
                PackedDate.of(1968, 12, 1),
                IntStream.of(workforce.dates(Fact.HIRE_DATE)).min().orElseThrow());
        assertEquals(
                PackedDate.of(2017, 4, 1),
                IntStream.of(workforce.dates(Fact.HIRE_DATE)).max().orElseThrow());
        assertEquals(152_191, workforce.sourceRow(152_189));
    }

    @Test
    void newMexicoHasSixDecimalsAndOneEmployeeWithoutPay() {
        WorkforceReading reading = read("us_nm_state_2017.csv.gz");

        assertEquals(21_740, reading.rowsRead());
        assertEquals(21_739, reading.rowsUsed());
        assertEquals(1, reading.rowsFaulty());
        assertEquals(
                List.of("base_pay.rate", "annual_base_salary"),
                reading.faults().stream().map(RowFault::field).toList());
        assertEquals(6, reading.workforce().decimals(Fact.BASE_PAY_RATE));
        assertEquals(new BigInteger("1028863632712006"), sum(reading.workforce(), Fact.BASE_PAY_RATE));
        assertFalse(reading.workforce().has(Fact.EMPLOYMENT_TYPE));
    }

    @Test
    void baltimoreHas13483Employees() {
        WorkforceReading reading = read("us_md_baltimore_fy2017.csv.gz");

        assertEquals(13_483, reading.rowsUsed());
        assertEquals(0, reading.faultCount());
        assertEquals(new BigInteger("74021508600"), sum(reading.workforce(), Fact.BASE_PAY_RATE));
    }

    @Test
    void uncHospitalsPayByTheHourAndByTheYear() {
        WorkforceReading reading = read("us_nc_unc_hospitals_2017.csv.gz");
        Workforce workforce = reading.workforce();

        assertEquals(7_848, reading.rowsUsed());
        assertEquals(0, reading.faultCount());
        assertEquals(List.of("hour", "year"), workforce.dictionary(Fact.BASE_PAY_PERIOD));
        int hour = workforce.dictionary(Fact.BASE_PAY_PERIOD).indexOf("hour");
        assertEquals(
                6_209,
                Arrays.stream(workforce.words(Fact.BASE_PAY_PERIOD))
                        .filter(code -> code == hour)
                        .count());
        assertEquals(4, workforce.decimals(Fact.BASE_PAY_RATE));
        assertEquals(
                5_375,
                LongStream.of(workforce.numbers(Fact.STANDARD_WEEKLY_HOURS))
                        .filter(hours -> hours == 40_00)
                        .count());
        assertEquals(new BigInteger("1365042726161"), sum(workforce, Fact.BASE_PAY_RATE));
        assertTrue(workforce.dictionary(Fact.EMPLOYMENT_TYPE).containsAll(List.of("full_time", "part_time")));
    }
}
