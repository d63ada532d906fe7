package org.openseverance.benchmarks.engine;

import org.openseverance.domain.time.PackedDate;

/**
 * The job as one loop over rows in the order of the input, written by hand: every rule is inlined, every small table prepared, and nothing but the total is
 * kept. What a plan engine is measured by.
 */
final class FusedLoop implements Contestant {

    private static final int YEARS = 64;
    private static final int AGES = 128;
    private static final int COUNTED_YEARS = 20;

    private final Population people;
    private final int lastDay = PackedDate.of(Job.LAST_DAY);
    private final long[] halfWeeksOfService = new long[YEARS];
    private final long[] irishWeeks = new long[YEARS];
    private final long[] frenchTwelfths = new long[YEARS];
    private final byte[] britishHalfWeeks = new byte[(COUNTED_YEARS + 1) * AGES];
    private final byte[] completeYears = new byte[AGES * 12];
    private final long[] noticeBenefits = new long[Job.sites()];
    private final long[] halfWeeksOfLevel = new long[Job.LEVELS + 1];
    private final long[] extras = new long[(Job.LEVELS + 1) * Job.sites()];

    FusedLoop(Population people) {
        this.people = people;
        for (int years = 0; years < YEARS; years++) {
            halfWeeksOfService[years] =
                    2L * Math.min(years, 5) + 3L * Math.max(0, Math.min(years, 10) - 5) + 4L * Math.max(0, years - 10);
            irishWeeks[years] = years >= 2 ? 2L * years + 1 : 0;
            frenchTwelfths[years] = 3L * Math.min(years, 10) + 4L * Math.max(0, years - 10);
        }
        for (int years = 2; years <= COUNTED_YEARS; years++) {
            for (int age = 0; age < AGES; age++) {
                britishHalfWeeks[years * AGES + age] = britishHalfWeeks(years, age);
            }
        }
        for (int months = 0; months < completeYears.length; months++) {
            completeYears[months] = (byte) (months / 12);
        }
        for (int site = 0; site < Job.sites(); site++) {
            noticeBenefits[site] = Job.benefitsOfADay(site) * Job.NOTICE_DAYS;
            for (int level = 1; level <= Job.LEVELS; level++) {
                halfWeeksOfLevel[level] = 2 * Job.weeksOfLevel(level);
                extras[level * Job.sites() + site] =
                        Job.premiumMonths(level) * Job.premium(site) + Job.jobSearchFee(level);
            }
        }
    }

    private static byte britishHalfWeeks(int years, int age) {
        int dear = Math.max(0, Math.min(years, age - 41));
        int middle = Math.max(0, Math.min(years, age - 22)) - dear;
        return (byte) (3 * dear + 2 * middle + (years - dear - middle));
    }

    @Override
    public void run(Totals totals) {
        int[] hired = people.hired;
        int[] born = people.born;
        long[] yearlyCents = people.yearlyCents;
        byte[] levels = people.level;
        byte[] sites = people.site;
        short[] shares = people.fullTimeEquivalent;
        int last = lastDay;
        for (int i = 0; i < hired.length; i++) {
            int months = (last - hired[i]) >> 5;
            int years = completeYears[months];
            int level = levels[i];
            int site = sites[i];
            long yearly = (yearlyCents[i] * shares[i] + 5_000) / 10_000;
            long weekly = (yearly + 26) / 52;
            long total = (yearly * 120 + 365) / 730 + noticeBenefits[site];
            long severance = 0;
            if (months >= 6) {
                long halfWeeks = halfWeeksOfLevel[level] + halfWeeksOfService[years];
                halfWeeks = Math.max(2 * Job.FEWEST_WEEKS, Math.min(2 * Job.MOST_WEEKS, halfWeeks));
                severance = (halfWeeks * weekly + 1) >> 1;
                total += extras[level * Job.sites() + site];
            }
            if (site == Job.GB) {
                int age = completeYears[(last - born[i]) >> 5];
                long halfWeeks = britishHalfWeeks[Math.min(years, COUNTED_YEARS) * AGES + age];
                severance = Math.max(severance, (halfWeeks * Math.min(weekly, Job.GB_WEEKLY_LIMIT) + 1) >> 1);
            } else if (site == Job.IE) {
                severance = Math.max(severance, irishWeeks[years] * Math.min(weekly, Job.IE_WEEKLY_LIMIT));
            } else if (site == Job.FR && months >= 8) {
                long monthly = (yearly + 6) / 12;
                severance = Math.max(severance, (monthly * frenchTwelfths[years] + 6) / 12);
            }
            totals.set(i, level, site, total + severance);
        }
    }
}
