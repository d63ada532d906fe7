package org.openseverance.domain.quote;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.employee.Employee;
import org.openseverance.domain.employee.Leaver;
import org.openseverance.domain.employee.PastPay;
import org.openseverance.domain.employee.Pay;
import org.openseverance.domain.employee.PayPeriod;
import org.openseverance.domain.employee.WorkLocation;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.plan.PlanSource;
import org.openseverance.domain.plan.Vocabulary;
import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.resolve.Jurisdiction;
import org.openseverance.domain.resolve.Overridden;
import org.openseverance.domain.resolve.Precision;
import org.openseverance.domain.resolve.ResolvedPlan;
import org.openseverance.domain.resolve.Resolver;
import org.openseverance.domain.worksheet.LeaverFacts;
import org.openseverance.domain.worksheet.Paper;
import org.openseverance.domain.worksheet.Unusable;
import org.openseverance.domain.worksheet.Worksheet;

/**
 * Quotes packages of one plan, one leaver at a time: a worksheet of one row. The rules are laid once for each jurisdiction; those of a few are kept. Not for use by several threads
 * at once.
 */
public final class Quoter {

    private static final int SHEETS = 256;
    private static final int MOST_DECIMALS = 6;
    private static final int[] ONLY = {0};

    private final Plan plan;
    private final PlanSource plans;
    private final Map<Shape, Sheet> sheets = new HashMap<>();
    private final Paper paper = new Paper(1);

    public Quoter(Plan plan, PlanSource plans) {
        this.plan = plan;
        this.plans = plans;
    }

    /** What the leavers of one sheet have in common: what their rules depend on besides the plan, and facts that are therefore worked out once. */
    private record Shape(
            @Nullable String country,
            @Nullable String subdivision,
            @Nullable PayPeriod period,
            @Nullable Currency currency,
            Precision precision,
            Overridden overridden) {

        static Shape of(Leaver leaver, Overridden overridden) {
            WorkLocation location = leaver.employee().workLocation();
            Pay pay = leaver.employee().pay();
            return new Shape(
                    location.country(),
                    location.subdivision(),
                    pay == null ? null : pay.period(),
                    pay == null ? null : pay.currency(),
                    precisionOf(leaver.employee()),
                    overridden);
        }
    }

    /** The facts that a shape says. */
    private static final Set<String> FIXED =
            Set.of("work_location.country", "work_location.subdivision", "base_pay.period", "base_pay.currency");

    private record Sheet(Script script, LeaverFacts facts, Worksheet worksheet) {}

    /**
     * The leaver's package.
     *
     * @throws Unusable if the plan's units or references do not agree, or an input is not of the type that the plan declares
     */
    public SeparationPackage quote(Leaver leaver) {
        return quote(leaver, List.of());
    }

    /** The leaver's package, with hand-made values laid over lines. Their values must come with the leaver's inputs. */
    public SeparationPackage quote(Leaver leaver, List<String> overriddenLines) {
        Overridden overridden =
                overriddenLines.isEmpty() ? Overridden.NONE : new Overridden(new TreeSet<>(overriddenLines));
        Shape shape = Shape.of(leaver, overridden);
        Sheet sheet = sheets.get(shape);
        if (sheet == null) {
            sheet = kept(shape, leaver);
        }
        sheet.facts.use(leaver);
        sheet.worksheet.run(ONLY, 1);
        return new SeparationPackage(sheet.script, new Row(sheet.worksheet.keep(0), name -> word(name, leaver)));
    }

    private Sheet kept(Shape shape, Leaver leaver) {
        if (sheets.size() >= SHEETS) {
            sheets.clear();
        }
        Sheet sheet = laid(shape, leaver);
        sheets.put(shape, sheet);
        return sheet;
    }

    private Sheet laid(Shape shape, Leaver leaver) {
        List<Fault> faults = new ArrayList<>();
        Resolver resolver = new Resolver(plans, shape.precision, new Jurisdiction(shape.country, shape.subdivision));
        ResolvedPlan resolved = resolver.add(plan, shape.overridden, faults);
        if (resolved == null) {
            throw new Unusable(plan.id() + " cannot be resolved:\n"
                    + String.join("\n", faults.stream().map(Fault::toString).toList()));
        }
        LeaverFacts facts = new LeaverFacts(FIXED);
        facts.use(leaver);
        return new Sheet(
                Script.of(resolved), facts, new Worksheet(resolver.program().build(), facts, paper));
    }

    private static String word(String name, Leaver leaver) {
        Pay pay = Vocabulary.RATES_OF_PAY.contains(name) ? Leaver.pay(name).apply(leaver) : null;
        if (pay != null) {
            return pay.toString();
        }
        Object input = leaver.inputs().get(name);
        String word = input == null && Vocabulary.FACTS.get(name) == Vocabulary.Kind.WORD
                ? Leaver.word(name).apply(leaver)
                : String.valueOf(input);
        return String.valueOf(word);
    }

    private static Precision precisionOf(Employee employee) {
        Map<String, Integer> finer = note("base_pay.rate", rate(employee.pay()), Map.of());
        finer = note("variable_pay.rate", rate(employee.variablePay()), finer);
        finer = note("benefits.rate", rate(employee.benefits()), finer);
        finer = note("standard_weekly_hours", employee.standardWeeklyHours(), finer);
        finer = note("full_time_equivalent", employee.fullTimeEquivalent(), finer);
        finer = history(employee.payHistory(), finer);
        return finer.isEmpty() ? Precision.USUAL : new Precision(finer);
    }

    private static @Nullable BigDecimal rate(@Nullable Pay pay) {
        return pay == null ? null : pay.rate();
    }

    private static Map<String, Integer> history(@Nullable List<PastPay> entries, Map<String, Integer> finer) {
        if (entries == null) {
            return finer;
        }
        int most = Precision.usual("pay_history");
        for (PastPay entry : entries) {
            for (Ratio part : List.of(entry.amount(), entry.bonusIncluded(), entry.bonus())) {
                most = Math.max(most, decimals(part));
            }
        }
        return note("pay_history", most, finer);
    }

    private static int decimals(Ratio part) {
        int decimals = Precision.usual("pay_history");
        for (long power = 100; power % part.denominator() != 0 && decimals < MOST_DECIMALS; decimals++) {
            power *= 10;
        }
        return decimals;
    }

    private static Map<String, Integer> note(String name, @Nullable BigDecimal number, Map<String, Integer> finer) {
        return number == null ? finer : note(name, number.scale(), finer);
    }

    /** What is finer than usual, by name; a map is made for the first such only. */
    private static Map<String, Integer> note(String name, int decimals, Map<String, Integer> finer) {
        if (decimals <= Precision.usual(name)) {
            return finer;
        }
        Map<String, Integer> more = new HashMap<>(finer);
        more.put(name, decimals);
        return more;
    }
}
