package org.openseverance.domain.whatif;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.openseverance.domain.employee.ImmutableEmployee;
import org.openseverance.domain.employee.ImmutableLeaver;
import org.openseverance.domain.employee.ImmutableSeparation;
import org.openseverance.domain.employee.Leaver;
import org.openseverance.domain.employee.Pay;
import org.openseverance.domain.employee.PayPeriod;
import org.openseverance.domain.employee.WorkLocation;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.workforce.Workforce;

/** People made up from a seed, as the rows of a workforce and as single leavers. Some lack a fact. */
record RandomWorkforce(Workforce workforce, List<Leaver> leavers) {

    static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

    private static final List<String> DEPARTMENTS = List.of("Sales", "Stores", "Marketing", "Legal");
    private static final List<String> PLACES = List.of("US-NJ", "US-CA", "US-TX", "GB-LND");

    static RandomWorkforce of(int size, long seed) {
        Random random = new Random(seed);
        Workforce.Builder workforce = Workforce.builder();
        List<Leaver> leavers = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            leavers.add(person(row, random, workforce));
            workforce.endRow(row + 2);
        }
        return new RandomWorkforce(workforce.build(), leavers);
    }

    private static Leaver person(int row, Random random, Workforce.Builder workforce) {
        ImmutableEmployee.Builder employee = ImmutableEmployee.builder();
        workforce.word(Fact.EMPLOYEE_ID, "E" + row);
        employee.employeeId("E" + row);
        if (random.nextInt(20) > 0) {
            // many begin on the day that completes a year, or beside it
            LocalDate hired = random.nextBoolean()
                    ? LAST_DAY.minusYears(1 + random.nextInt(30)).plusDays(random.nextInt(3))
                    : LAST_DAY.minusDays(random.nextInt(12_000));
            workforce.date(Fact.HIRE_DATE, hired);
            employee.hireDate(hired);
        }
        if (random.nextInt(25) > 0) {
            String department = DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size()));
            workforce.word(Fact.DEPARTMENT, department);
            employee.department(department);
        }
        String place = PLACES.get(random.nextInt(PLACES.size()));
        String country = place.substring(0, 2);
        workforce.word(Fact.WORK_COUNTRY, country).word(Fact.WORK_SUBDIVISION, place);
        employee.workLocation(new WorkLocation(country, place, null));
        if (random.nextInt(20) > 0) {
            PayPeriod period = random.nextInt(3) > 0 ? PayPeriod.YEAR : PayPeriod.MONTH;
            long cents = 1_000_000L + random.nextInt(20_000_000);
            workforce
                    .number(Fact.BASE_PAY_RATE, cents, 2)
                    .word(Fact.BASE_PAY_PERIOD, period.label())
                    .word(Fact.BASE_PAY_CURRENCY, "USD");
            employee.pay(new Pay(BigDecimal.valueOf(cents, 2), Currency.getInstance("USD"), period));
        }
        return ImmutableLeaver.builder()
                .employee(employee.build())
                .separation(
                        ImmutableSeparation.builder().terminationDate(LAST_DAY).build())
                .build();
    }
}
