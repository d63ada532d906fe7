package org.openseverance.benchmarks.engine;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/** The engine beside a loop written by hand and beside BigDecimal, on one thread, with totals that must be equal to the cent. */
public final class EngineBenchmark {

    private static final int WARM_UP = 6;
    private static final int ROUNDS = 21;
    private static final int DECIMAL_ROUNDS = 7;
    private static final int QUOTE_ROUNDS = 41;
    private static final int QUOTES_WARM_UP = 400;
    private static final int QUOTES_IN_A_ROUND = 20;

    private final PrintStream out;
    private final Population people = new Population(Job.EMPLOYEES);
    private final Totals totals = new Totals(Job.EMPLOYEES);
    private final PlanDocuments plans;
    private final PlanEngine engine;
    private final FusedLoop fused = new FusedLoop(people);
    private long seen;

    private EngineBenchmark(Path documents, PrintStream out) {
        this.out = out;
        plans = new PlanDocuments(documents);
        engine = new PlanEngine(people, plans);
    }

    /** Takes the folder of the plan documents; ends with 1 where the contestants do not agree. */
    public static void main(String[] arguments) {
        boolean agreed = new EngineBenchmark(Path.of(arguments[0]), System.out).run();
        System.exit(agreed ? 0 : 1);
    }

    private boolean run() {
        say("%,d employees, one thread, Java %s", people.size, Runtime.version());
        DecimalRules decimal = new DecimalRules(people);
        if (!agree(List.of(engine, fused, decimal))) {
            return false;
        }
        Race withFused = new Race(List.of(engine, fused), totals);
        withFused.warmUp(WARM_UP);
        withFused.run(ROUNDS);
        Race withDecimal = new Race(List.of(engine, decimal), totals);
        withDecimal.warmUp(1);
        withDecimal.run(DECIMAL_ROUNDS);
        long bytes = Race.bytesOf(() -> engine.run(totals));

        say(
                "plan documents   %7.1f ns an employee, %d rules, %.2f bytes allocated an employee",
                withFused.nanos(0) / people.size, engine.rules(), (double) bytes / people.size);
        say("fused loop       %7.1f ns an employee", withFused.nanos(1) / people.size);
        say("BigDecimal       %7.1f ns an employee", withDecimal.nanos(1) / people.size);
        boolean quotesAgree = quotes();
        say("ratio fused: %.2f", withFused.ratio(0, 1));
        say("ratio bigdecimal: %.2f", withDecimal.ratio(0, 1));
        return quotesAgree;
    }

    private boolean agree(List<Contestant> contestants) {
        List<String> results = new ArrayList<>();
        for (Contestant contestant : contestants) {
            totals.clear();
            contestant.run(totals);
            results.add(String.format(
                    Locale.ROOT,
                    "%,d cents, rows %x, groups %x",
                    totals.sum(),
                    totals.rowChecksum(),
                    totals.groupChecksum()));
        }
        String expected = String.format(Locale.ROOT, "%,d cents", Job.TOTAL);
        boolean equal =
                results.stream().distinct().count() == 1 && results.get(0).startsWith(expected);
        say(equal ? "all agree: %s" : "THEY DO NOT AGREE: %s; expected " + expected, equal ? results.get(0) : results);
        return equal;
    }

    private boolean quotes() {
        engine.run(totals);
        Quotes quotes = new Quotes(people, plans, totals.ofRow);
        if (!quotes.agree()) {
            say("THE QUOTES DO NOT AGREE with the workforce");
            return false;
        }
        double plain = nanos(quotes::quoteAll) / quotes.people();
        double full = nanos(quotes::quoteAllWithLines) / quotes.people();
        say(
                "one warm quote   %7.0f ns with awards and totals, %.0f ns with the values of all %d lines",
                plain, full, quotes.lines());
        return true;
    }

    private double nanos(LongSupplier work) {
        for (int i = 0; i < QUOTES_WARM_UP; i++) {
            seen += work.getAsLong();
        }
        double[] times = new double[QUOTE_ROUNDS];
        for (int round = 0; round < times.length; round++) {
            long start = Race.nanos();
            for (int i = 0; i < QUOTES_IN_A_ROUND; i++) {
                seen += work.getAsLong();
            }
            times[round] = (double) (Race.nanos() - start) / QUOTES_IN_A_ROUND;
        }
        if (seen == 0) {
            say("nothing was seen");
        }
        return Race.median(times);
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
