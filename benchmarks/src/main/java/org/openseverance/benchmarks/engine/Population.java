package org.openseverance.benchmarks.engine;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.openseverance.domain.time.PackedDate;
import org.openseverance.domain.workforce.Dates;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.workforce.Numbers;
import org.openseverance.domain.workforce.Words;
import org.openseverance.domain.workforce.Workforce;

/** 1.5 million invented employees, the same on every run: 36 % in the three countries with a floor, 6.5 complete years on average. */
final class Population {

    private static final int[] SHARE_OF_SITE = {14, 10, 9, 5, 4, 18, 6, 10, 8, 8, 4, 4};
    private static final double[] SHARE_OF_LEVEL = {.16, .18, .18, .15, .12, .09, .06, .035, .017, .008};
    private static final int INDIA = 9;
    private static final double YEAR = 365.25;

    final int size;
    /** Packed dates. */
    final int[] hired;

    final int[] born;
    final long[] yearlyCents;
    final byte[] level;
    final byte[] site;
    /** In ten-thousandths. */
    final short[] fullTimeEquivalent;

    Population(int size) {
        this.size = size;
        hired = new int[size];
        born = new int[size];
        yearlyCents = new long[size];
        level = new byte[size];
        site = new byte[size];
        fullTimeEquivalent = new short[size];
        SplittableRandom random = new SplittableRandom(20_260_630L);
        int shares = 0;
        for (int share : SHARE_OF_SITE) {
            shares += share;
        }
        for (int i = 0; i < size; i++) {
            draw(i, random, shares);
        }
    }

    private void draw(int i, SplittableRandom random, int shares) {
        int lastDay = (int) Job.LAST_DAY.toEpochDay();
        site[i] = siteOf(random.nextInt(shares));
        level[i] = levelOf(random.nextDouble());
        int days = (int) Math.min(exponential(random, 7 * YEAR), 42 * YEAR);
        int hiredOn = lastDay - days - random.nextInt(30);
        int daysBefore = (int) (18.1 * YEAR + Math.min(exponential(random, 9 * YEAR), 35 * YEAR));
        int eldest = lastDay - (int) (69 * YEAR);
        hired[i] = PackedDate.ofEpochDay(hiredOn);
        born[i] = PackedDate.ofEpochDay(Math.max(hiredOn - daysBefore, eldest + random.nextInt(400)));
        double spread = (random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5) * 0.5;
        double pay = 32_000 * Math.pow(1.27, level[i] - 1) * Math.exp(spread) * (site[i] == INDIA ? 0.3 : 1);
        yearlyCents[i] = Math.round(pay * 100);
        fullTimeEquivalent[i] = (short) (random.nextInt(100) < 85 ? 10_000 : partTime(random.nextInt(3)));
    }

    private static double exponential(SplittableRandom random, double mean) {
        return -Math.log(1 - random.nextDouble()) * mean;
    }

    private static byte siteOf(int drawn) {
        int site = 0;
        int rest = drawn;
        while (rest >= SHARE_OF_SITE[site]) {
            rest -= SHARE_OF_SITE[site];
            site++;
        }
        return (byte) site;
    }

    private static byte levelOf(double drawn) {
        double sum = 0;
        for (int level = 1; level < Job.LEVELS; level++) {
            sum += SHARE_OF_LEVEL[level - 1];
            if (drawn < sum) {
                return (byte) level;
            }
        }
        return Job.LEVELS;
    }

    private static int partTime(int drawn) {
        return drawn == 0 ? 8_000 : 7_000 - drawn * 1_000;
    }

    LocalDate hiredOn(int row) {
        return PackedDate.toLocalDate(hired[row]);
    }

    LocalDate bornOn(int row) {
        return PackedDate.toLocalDate(born[row]);
    }

    static String country(int site) {
        return Job.site(site).substring(0, 2);
    }

    /** The same people as the engine is given them. */
    Workforce workforce() {
        Workforce.Builder builder = Workforce.builder();
        Dates hire = builder.dates(Fact.HIRE_DATE);
        Dates birth = builder.dates(Fact.DATE_OF_BIRTH);
        Numbers rate = builder.numbers(Fact.BASE_PAY_RATE);
        Words period = builder.words(Fact.BASE_PAY_PERIOD);
        Words currency = builder.words(Fact.BASE_PAY_CURRENCY);
        Numbers share = builder.numbers(Fact.FULL_TIME_EQUIVALENT);
        Words levels = builder.words(Fact.JOB_LEVEL);
        Words countries = builder.words(Fact.WORK_COUNTRY);
        Words sites = builder.words(Fact.WORK_SITE);
        for (int i = 0; i < size; i++) {
            hire.set(hired[i]);
            birth.set(born[i]);
            rate.set(yearlyCents[i], 2);
            period.set("year");
            currency.set("USD");
            share.set(fullTimeEquivalent[i], 4);
            levels.set(Integer.toString(level[i]));
            countries.set(country(site[i]));
            sites.set(Job.site(site[i]));
            builder.endRow(i + 1);
        }
        return builder.build();
    }
}
