package org.openseverance.application.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.cases.CaseResult.Miss;
import org.openseverance.application.cases.CaseResult.Verdict;
import org.openseverance.domain.money.Money;
import org.openseverance.domain.plan.AwardKind;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.plan.PlanSource;
import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.quote.AwardResult;
import org.openseverance.domain.quote.LineResult;
import org.openseverance.domain.quote.LineValue;
import org.openseverance.domain.quote.Outcome;
import org.openseverance.domain.quote.Quoter;
import org.openseverance.domain.quote.SeparationPackage;
import org.openseverance.domain.worksheet.Unusable;

/** Runs worked cases through the single path and says what differs. */
public final class CaseCheck {

    private final PlanSource plans;
    private final Map<String, Quoter> quoters = new HashMap<>();

    public CaseCheck(PlanSource plans) {
        this.plans = plans;
    }

    public CaseResult run(WorkedCase worked) {
        if (!worked.faults().isEmpty()) {
            return unreadable(worked);
        }
        Plan plan = plans.find(worked.plan());
        if (plan == null) {
            return new CaseResult(worked, Verdict.NO_PLAN, List.of(), null);
        }
        Expectation expected = worked.expected();
        if (worked.leaver() == null || expected == null) {
            return unreadable(worked);
        }
        try {
            Quoter quoter = quoters.computeIfAbsent(worked.plan(), id -> new Quoter(plan, plans));
            SeparationPackage got = quoter.quote(worked.leaver());
            List<Miss> misses = misses(expected, got);
            return new CaseResult(worked, misses.isEmpty() ? Verdict.PASSED : Verdict.FAILED, misses, got);
        } catch (Unusable | ArithmeticException unusable) {
            return new CaseResult(
                    worked,
                    Verdict.FAILED,
                    List.of(new Miss("the case", "a result", String.valueOf(unusable.getMessage()))),
                    null);
        }
    }

    private static CaseResult unreadable(WorkedCase worked) {
        List<Miss> misses = worked.faults().stream()
                .map(fault -> new Miss("the case", "a record that can be read", fault.toString()))
                .toList();
        return new CaseResult(worked, Verdict.FAILED, misses, null);
    }

    /** What differs between a package and what was expected of it. */
    public static List<Miss> misses(Expectation expected, SeparationPackage got) {
        List<Miss> misses = new ArrayList<>();
        AwardResult award = got.awards().stream()
                .filter(a -> a.kind() == AwardKind.SEVERANCE_PAY)
                .findFirst()
                .orElse(got.awards().get(0));
        if (expected.outcome() != null) {
            compare("outcome", expected.outcome(), outcome(award, expected.outcome()), misses);
        }
        Money money = award.amount();
        LineValue.Figure figure = award.figure();
        if (expected.amount() != null) {
            Ratio amount = money != null ? Ratio.of(money.amount()) : figure == null ? null : figure.value();
            number("amount", expected.amount(), amount, missing(award), expected, misses);
        }
        if (expected.currency() != null && money != null) {
            compare("currency", expected.currency(), money.currency().getCurrencyCode(), misses);
        }
        LineValue.Figure quantity = award.quantity();
        if (expected.quantity() != null) {
            number(
                    "quantity",
                    expected.quantity(),
                    quantity == null ? null : quantity.value(),
                    missing(award),
                    expected,
                    misses);
        }
        if (expected.unit() != null && quantity != null) {
            compare("unit", expected.unit().replace('_', ' '), quantity.unit().toString(), misses);
        }
        if (expected.endDate() != null) {
            compare("end_date", expected.endDate().toString(), String.valueOf(award.lastDay()), misses);
        }
        expected.values().forEach((name, value) -> value(name, value, got, expected, misses));
        return misses;
    }

    /** An entitlement that is certain while its figure is not can be expected as either. */
    private static String outcome(AwardResult award, String expected) {
        Boolean entitled = award.entitled();
        if (entitled == null || expected.equals(Outcome.FACTS_MISSING.label())) {
            return award.outcome().label();
        }
        return (entitled ? Outcome.ENTITLED : Outcome.NOT_ENTITLED).label();
    }

    private static String missing(AwardResult award) {
        String needs = award.missing().isEmpty() ? "" : "needs " + String.join(", ", award.missing()) + "; ";
        return "nothing (" + needs + String.join("; ", award.failures()) + ")";
    }

    private static void compare(String what, String expected, String got, List<Miss> misses) {
        if (!expected.equals(got)) {
            misses.add(new Miss(what, expected, got));
        }
    }

    private static void number(
            String what, Ratio expected, @Nullable Ratio got, String nothing, Expectation all, List<Miss> misses) {
        if (got == null || !near(expected, got, all)) {
            misses.add(new Miss(what, expected.toString(), got == null ? nothing : got.toString()));
        }
    }

    private static boolean near(Ratio expected, Ratio got, Expectation all) {
        Ratio apart = got.minus(expected);
        Ratio distance = apart.numerator() < 0 ? apart.negated() : apart;
        Ratio size = expected.numerator() < 0 ? expected.negated() : expected;
        Ratio allowed = all.relativeTolerance() ? all.tolerance().times(size) : all.tolerance();
        return distance.compareTo(allowed) <= 0;
    }

    private static void value(String name, String expected, SeparationPackage got, Expectation all, List<Miss> misses) {
        LineValue value = find(name, got);
        if (value == null) {
            misses.add(new Miss(name, expected, "no line or parameter of that name"));
        } else if (value instanceof LineValue.Figure figure) {
            Ratio wanted = ratio(expected);
            if (wanted == null || !near(wanted, figure.value(), all)) {
                misses.add(new Miss(name, expected, figure.value().toString()));
            }
        } else if (value instanceof LineValue.YesNo yesNo) {
            compare(
                    name,
                    expected,
                    expected.equals("yes") || expected.equals("no") ? yesNo.toString() : String.valueOf(yesNo.yes()),
                    misses);
        } else {
            compare(name, expected, value.toString(), misses);
        }
    }

    private static @Nullable Ratio ratio(String text) {
        try {
            return Ratio.parse(text);
        } catch (NumberFormatException words) {
            return null;
        }
    }

    private static @Nullable LineValue find(String name, SeparationPackage got) {
        for (LineResult line : got.lines()) {
            if (line.name().equals(name)) {
                return line.value();
            }
        }
        for (LineResult line : got.lines()) {
            for (LineResult.Read read : line.reads()) {
                if (read.name().equals(name)) {
                    return read.value();
                }
            }
        }
        return null;
    }
}
