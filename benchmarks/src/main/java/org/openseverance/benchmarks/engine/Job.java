package org.openseverance.benchmarks.engine;

import java.time.LocalDate;

/** The figures of the job, for the contestants that are written in Java. The documents in benchmarks/plans say the same. Amounts in cents. */
final class Job {

    static final int EMPLOYEES = 1_500_000;

    /** What every exact contestant comes to. */
    static final long TOTAL = 4_362_552_547_670L;

    static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

    static final int GB = 5;
    static final int IE = 6;
    static final int FR = 7;

    static final int LEVELS = 10;
    static final int NOTICE_DAYS = 60;
    static final int FEWEST_WEEKS = 4;
    static final int MOST_WEEKS = 52;
    static final long GB_WEEKLY_LIMIT = 71_900;
    static final long IE_WEEKLY_LIMIT = 60_000;

    private static final String[] SITES = {
        "US-CA", "US-NY", "US-TX", "US-WA", "US-IL", "GB", "IE", "FR", "DE", "IN", "CA-ON", "AU"
    };
    private static final long[] PREMIUM = {
        65_000, 72_000, 58_000, 60_000, 61_000, 9_000, 8_000, 7_000, 6_500, 2_500, 12_000, 9_500
    };
    private static final long[] BENEFITS_OF_A_DAY = {2_100, 2_300, 1_900, 1_950, 2_000, 400, 350, 500, 450, 90, 420, 380
    };
    // by level; there is no level 0
    private static final long[] WEEKS_OF_LEVEL = {0, 2, 2, 3, 3, 4, 4, 6, 6, 8, 10};
    private static final long[] PREMIUM_MONTHS = {0, 1, 1, 2, 2, 3, 3, 4, 4, 6, 6};
    private static final long[] JOB_SEARCH_FEE = {
        0, 50_000, 50_000, 100_000, 100_000, 150_000, 200_000, 250_000, 300_000, 500_000, 750_000
    };

    private Job() {}

    static int sites() {
        return SITES.length;
    }

    static String site(int site) {
        return SITES[site];
    }

    static long premium(int site) {
        return PREMIUM[site];
    }

    static long benefitsOfADay(int site) {
        return BENEFITS_OF_A_DAY[site];
    }

    static long weeksOfLevel(int level) {
        return WEEKS_OF_LEVEL[level];
    }

    static long premiumMonths(int level) {
        return PREMIUM_MONTHS[level];
    }

    static long jobSearchFee(int level) {
        return JOB_SEARCH_FEE[level];
    }
}
