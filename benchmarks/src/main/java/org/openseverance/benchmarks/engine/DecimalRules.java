package org.openseverance.benchmarks.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The job as most would write it: objects, {@link BigDecimal}, {@link Period}, figures in maps. The objects are there beforehand; of results only totals are kept. */
final class DecimalRules implements Contestant {

    private static final BigDecimal WEEKS_OF_A_YEAR = new BigDecimal(52);
    private static final BigDecimal NOTICE_DAYS = new BigDecimal(Job.NOTICE_DAYS);
    private static final BigDecimal DAYS_OF_A_YEAR = new BigDecimal(365);
    private static final BigDecimal TWELVE = new BigDecimal(12);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal ONE_AND_A_HALF = new BigDecimal("1.5");
    private static final BigDecimal TWO = new BigDecimal(2);
    private static final BigDecimal FEWEST_WEEKS = new BigDecimal(Job.FEWEST_WEEKS);
    private static final BigDecimal MOST_WEEKS = new BigDecimal(Job.MOST_WEEKS);
    private static final BigDecimal GB_WEEKLY_LIMIT = cents(Job.GB_WEEKLY_LIMIT);
    private static final BigDecimal IE_WEEKLY_LIMIT = cents(Job.IE_WEEKLY_LIMIT);

    private final List<Person> people = new ArrayList<>();
    private final Map<Integer, BigDecimal> weeksOfLevel = new HashMap<>();
    private final Map<Integer, BigDecimal> premiumMonths = new HashMap<>();
    private final Map<Integer, BigDecimal> jobSearchFee = new HashMap<>();
    private final Map<String, BigDecimal> premium = new HashMap<>();
    private final Map<String, BigDecimal> benefitsOfADay = new HashMap<>();
    private final Map<String, Integer> siteNumber = new HashMap<>();

    private record Person(
            LocalDate hired,
            LocalDate born,
            BigDecimal yearlyPay,
            int level,
            String site,
            BigDecimal fullTimeEquivalent) {}

    private record Paid(
            BigDecimal notice, BigDecimal severance, BigDecimal subsidy, BigDecimal jobSearch, BigDecimal total) {}

    DecimalRules(Population population) {
        for (int i = 0; i < population.size; i++) {
            people.add(new Person(
                    population.hiredOn(i),
                    population.bornOn(i),
                    cents(population.yearlyCents[i]),
                    population.level[i],
                    Job.site(population.site[i]),
                    BigDecimal.valueOf(population.fullTimeEquivalent[i], 4)));
        }
        for (int level = 1; level <= Job.LEVELS; level++) {
            weeksOfLevel.put(level, BigDecimal.valueOf(Job.weeksOfLevel(level)));
            premiumMonths.put(level, BigDecimal.valueOf(Job.premiumMonths(level)));
            jobSearchFee.put(level, cents(Job.jobSearchFee(level)));
        }
        for (int site = 0; site < Job.sites(); site++) {
            premium.put(Job.site(site), cents(Job.premium(site)));
            benefitsOfADay.put(Job.site(site), cents(Job.benefitsOfADay(site)));
            siteNumber.put(Job.site(site), site);
        }
    }

    private static BigDecimal cents(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    @Override
    public void run(Totals totals) {
        for (int i = 0; i < people.size(); i++) {
            Person person = people.get(i);
            long total = packageOf(person).total().movePointRight(2).longValueExact();
            totals.set(i, person.level(), of(siteNumber, person.site()), total);
        }
    }

    private Paid packageOf(Person person) {
        Period service = Period.between(person.hired(), Job.LAST_DAY);
        int years = service.getYears();
        BigDecimal yearly =
                person.yearlyPay().multiply(person.fullTimeEquivalent()).setScale(2, RoundingMode.HALF_UP);
        BigDecimal weekly = yearly.divide(WEEKS_OF_A_YEAR, 2, RoundingMode.HALF_UP);
        BigDecimal notice = yearly.multiply(NOTICE_DAYS)
                .divide(DAYS_OF_A_YEAR, 2, RoundingMode.HALF_UP)
                .add(of(benefitsOfADay, person.site()).multiply(NOTICE_DAYS));
        BigDecimal severance = BigDecimal.ZERO;
        BigDecimal subsidy = BigDecimal.ZERO;
        BigDecimal jobSearch = BigDecimal.ZERO;
        if (service.toTotalMonths() >= 6) {
            BigDecimal weeks = of(weeksOfLevel, person.level())
                    .add(weeksOfService(years))
                    .max(FEWEST_WEEKS)
                    .min(MOST_WEEKS);
            severance = weekly.multiply(weeks).setScale(2, RoundingMode.HALF_UP);
            subsidy = of(premiumMonths, person.level()).multiply(of(premium, person.site()));
            jobSearch = of(jobSearchFee, person.level());
        }
        severance = severance.max(floor(person, service, yearly, weekly));
        return new Paid(
                notice,
                severance,
                subsidy,
                jobSearch,
                notice.add(severance).add(subsidy).add(jobSearch));
    }

    private static <K, V> V of(Map<K, V> figures, K key) {
        return Objects.requireNonNull(figures.get(key));
    }

    private static BigDecimal weeksOfService(int years) {
        BigDecimal weeks = BigDecimal.valueOf(Math.min(years, 5));
        if (years > 5) {
            weeks = weeks.add(ONE_AND_A_HALF.multiply(BigDecimal.valueOf(Math.min(years, 10) - 5)));
        }
        return years > 10 ? weeks.add(TWO.multiply(BigDecimal.valueOf(years - 10))) : weeks;
    }

    private static BigDecimal floor(Person person, Period service, BigDecimal yearly, BigDecimal weekly) {
        int years = service.getYears();
        return switch (person.site()) {
            case "GB" -> years < 2 ? BigDecimal.ZERO : british(person, years, weekly);
            case "IE" ->
                years < 2 ? BigDecimal.ZERO : weekly.min(IE_WEEKLY_LIMIT).multiply(BigDecimal.valueOf(2L * years + 1));
            case "FR" -> service.toTotalMonths() < 8 ? BigDecimal.ZERO : french(years, yearly);
            default -> BigDecimal.ZERO;
        };
    }

    private static BigDecimal british(Person person, int years, BigDecimal weekly) {
        int age = Period.between(person.born(), Job.LAST_DAY).getYears();
        BigDecimal weeks = BigDecimal.ZERO;
        for (int back = 1; back <= Math.min(years, 20); back++) {
            int ageThen = age - back;
            weeks = weeks.add(ageThen >= 41 ? ONE_AND_A_HALF : ageThen >= 22 ? BigDecimal.ONE : HALF);
        }
        return weeks.multiply(weekly.min(GB_WEEKLY_LIMIT)).setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal french(int years, BigDecimal yearly) {
        BigDecimal monthly = yearly.divide(TWELVE, 2, RoundingMode.HALF_UP);
        long twelfths = 3L * Math.min(years, 10) + 4L * Math.max(years - 10, 0);
        return monthly.multiply(BigDecimal.valueOf(twelfths)).divide(TWELVE, 2, RoundingMode.HALF_UP);
    }
}
