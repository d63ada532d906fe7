package org.openseverance.domain.quote;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.employee.Employee;
import org.openseverance.domain.employee.Leaver;
import org.openseverance.domain.employee.PastPay;
import org.openseverance.domain.employee.Pay;
import org.openseverance.domain.employee.WorkLocation;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.plan.PlanSource;
import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.resolve.Jurisdiction;
import org.openseverance.domain.resolve.Overridden;
import org.openseverance.domain.resolve.Precision;
import org.openseverance.domain.resolve.ResolvedPlan;
import org.openseverance.domain.resolve.Resolver;
import org.openseverance.domain.worksheet.LeaverFacts;
import org.openseverance.domain.worksheet.Paper;
import org.openseverance.domain.worksheet.Worksheet;

/**
 * Quotes packages of one plan, one leaver at a time: a worksheet of one row. The rules are laid once for each jurisdiction; those of a few are kept. Not for use by several threads
 * at once.
 */
public final class Quoter {

    private static final int SHEETS = 32;
    private static final int PLAIN = 2;

    private final Plan plan;
    private final PlanSource plans;
    private final Map<Shape, Sheet> sheets = new HashMap<>();
    private @Nullable Sheet last;
    private final Paper paper = new Paper(1);

    public Quoter(Plan plan, PlanSource plans) {
        this.plan = plan;
        this.plans = plans;
    }

    /** What rules depend on besides the plan. */
    private record Shape(Jurisdiction where, Precision precision, Overridden overridden) {}

    private record Sheet(Shape shape, Script script, LeaverFacts facts, Worksheet worksheet) {}

    /**
     * The leaver's package.
     *
     * @throws IllegalArgumentException if the plan's units or references do not agree, or an input is not of the type that the plan declares
     */
    public SeparationPackage quote(Leaver leaver) {
        return quote(leaver, List.of());
    }

    /** The leaver's package, with hand-made values laid over lines. Their values must come with the leaver's inputs. */
    public SeparationPackage quote(Leaver leaver, List<String> overriddenLines) {
        WorkLocation location = leaver.employee().workLocation();
        Shape shape = new Shape(
                new Jurisdiction(location.country(), location.subdivision()),
                precision(leaver),
                overriddenLines.isEmpty() ? Overridden.NONE : new Overridden(new TreeSet<>(overriddenLines)));
        Sheet sheet = sheet(shape);
        sheet.facts.use(leaver);
        sheet.worksheet.run(ONLY, 1);
        return new SeparationPackage(sheet.script, new Row(sheet.worksheet.keep(0), name -> word(name, leaver)));
    }

    private static final int[] ONLY = {0};

    /** The sheet of a shape; most leavers have that of the one before. */
    private Sheet sheet(Shape shape) {
        Sheet before = last;
        if (before != null && before.shape.equals(shape)) {
            return before;
        }
        if (sheets.size() > SHEETS) {
            sheets.clear();
        }
        Sheet sheet = sheets.computeIfAbsent(shape, this::laid);
        last = sheet;
        return sheet;
    }

    private Sheet laid(Shape shape) {
        List<Fault> faults = new ArrayList<>();
        Resolver resolver = new Resolver(plans, shape.precision, shape.where);
        ResolvedPlan resolved = resolver.add(plan, shape.overridden, faults);
        if (resolved == null) {
            throw new IllegalArgumentException(plan.id() + " cannot be resolved:\n"
                    + String.join("\n", faults.stream().map(Fault::toString).toList()));
        }
        LeaverFacts facts = new LeaverFacts();
        return new Sheet(
                shape,
                Script.of(resolved),
                facts,
                new Worksheet(resolver.program().build(), facts, paper));
    }

    private static String word(String name, Leaver leaver) {
        Pay pay = Precision.isPay(name) ? leaver.pay(name) : null;
        if (pay != null) {
            return pay.toString();
        }
        Object input = leaver.inputs().get(name);
        String word = input == null && Precision.isWord(name) ? leaver.word(name) : String.valueOf(input);
        return String.valueOf(word);
    }

    private static Precision precision(Leaver leaver) {
        Employee employee = leaver.employee();
        if (isPlain(rate(employee.pay()))
                && isPlain(rate(employee.variablePay()))
                && isPlain(rate(employee.benefits()))
                && isPlain(employee.standardWeeklyHours())
                && isPlain(employee.fullTimeEquivalent())
                && employee.payHistory() == null) {
            return Precision.USUAL;
        }
        Map<String, Integer> finer = new HashMap<>();
        note("base_pay.rate", rate(employee.pay()), finer);
        note("variable_pay.rate", rate(employee.variablePay()), finer);
        note("benefits.rate", rate(employee.benefits()), finer);
        history(leaver, finer);
        note("standard_weekly_hours", employee.standardWeeklyHours(), finer);
        note("full_time_equivalent", employee.fullTimeEquivalent(), finer);
        return finer.isEmpty() ? Precision.USUAL : new Precision(finer);
    }

    /** Whether a number has no more decimals than any column has. */
    private static boolean isPlain(@Nullable BigDecimal number) {
        return number == null || number.scale() <= PLAIN;
    }

    private static @Nullable BigDecimal rate(@Nullable Pay pay) {
        return pay == null ? null : pay.rate();
    }

    private static void history(Leaver leaver, Map<String, Integer> finer) {
        List<PastPay> entries = leaver.employee().payHistory();
        for (PastPay entry : entries == null ? List.<PastPay>of() : entries) {
            for (Ratio part : List.of(entry.amount(), entry.bonusIncluded(), entry.bonus())) {
                int decimals = Precision.usual("pay_history");
                for (long power = 100; power % part.denominator() != 0 && decimals < 6; decimals++) {
                    power *= 10;
                }
                finer.merge("pay_history", decimals, Math::max);
            }
        }
        finer.remove("pay_history", Precision.usual("pay_history"));
    }

    private static void note(String name, @Nullable BigDecimal number, Map<String, Integer> finer) {
        if (number != null && number.scale() > Precision.usual(name)) {
            finer.put(name, number.scale());
        }
    }
}
