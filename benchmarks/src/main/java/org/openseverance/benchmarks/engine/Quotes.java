package org.openseverance.benchmarks.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.employee.Employee;
import org.openseverance.domain.employee.ImmutableEmployee;
import org.openseverance.domain.employee.ImmutableLeaver;
import org.openseverance.domain.employee.ImmutableSeparation;
import org.openseverance.domain.employee.Leaver;
import org.openseverance.domain.employee.Pay;
import org.openseverance.domain.employee.PayPeriod;
import org.openseverance.domain.employee.WorkLocation;
import org.openseverance.domain.money.Money;
import org.openseverance.domain.quote.AwardResult;
import org.openseverance.domain.quote.LineResult;
import org.openseverance.domain.quote.LineValue;
import org.openseverance.domain.quote.Quoter;
import org.openseverance.domain.quote.SeparationPackage;

/** One quote after another for a few hundred different people, with everything there beforehand but the quote. */
final class Quotes {

    private static final int PEOPLE = 300;

    private final Quoter quoter;
    private final List<Leaver> leavers = new ArrayList<>();
    private final long[] totals = new long[PEOPLE];

    Quotes(Population people, PlanDocuments plans, long[] totalOfRow) {
        quoter = new Quoter(plans.get("benchmark/company-package"), plans);
        for (int i = 0; i < PEOPLE; i++) {
            int row = (int) ((long) i * people.size / PEOPLE);
            leavers.add(leaver(people, row));
            totals[i] = totalOfRow[row];
        }
    }

    private static Leaver leaver(Population people, int row) {
        int site = people.site[row];
        Employee employee = ImmutableEmployee.builder()
                .hireDate(people.hiredOn(row))
                .dateOfBirth(people.bornOn(row))
                .pay(new Pay(
                        BigDecimal.valueOf(people.yearlyCents[row], 2), Currency.getInstance("USD"), PayPeriod.YEAR))
                .fullTimeEquivalent(BigDecimal.valueOf(people.fullTimeEquivalent[row], 4))
                .jobLevel(Integer.toString(people.level[row]))
                .workLocation(new WorkLocation(Population.country(site), null, Job.site(site)))
                .build();
        return ImmutableLeaver.builder()
                .employee(employee)
                .separation(ImmutableSeparation.builder()
                        .terminationDate(Job.LAST_DAY)
                        .build())
                .build();
    }

    int people() {
        return PEOPLE;
    }

    int lines() {
        return quoter.quote(leavers.get(0)).lines().size();
    }

    /** Whether each quote costs what the workforce run says of that row. */
    boolean agree() {
        for (int i = 0; i < PEOPLE; i++) {
            Money cost = quoter.quote(leavers.get(i)).cost();
            if (cost == null || cost.minor() != totals[i]) {
                return false;
            }
        }
        return true;
    }

    /** Awards and totals. */
    long quoteAll() {
        long seen = 0;
        for (Leaver leaver : leavers) {
            seen += awards(quoter.quote(leaver));
        }
        return seen;
    }

    /** Awards, totals and the value of every line. */
    long quoteAllWithLines() {
        long seen = 0;
        for (Leaver leaver : leavers) {
            SeparationPackage quoted = quoter.quote(leaver);
            seen += awards(quoted);
            for (LineResult line : quoted.lines()) {
                seen += line.value() instanceof LineValue.Figure figure ? figure.numerator() : 1;
            }
        }
        return seen;
    }

    private static long awards(SeparationPackage quoted) {
        long seen =
                minor(quoted.cost()) + minor(quoted.cash()) + quoted.outcome().ordinal();
        for (AwardResult award : quoted.awards()) {
            seen += minor(award.amount())
                    + minor(award.lawPart())
                    + minor(award.planPart())
                    + minor(award.benefits())
                    + award.outcome().ordinal()
                    + award.reasons().size();
            LineValue.Figure quantity = award.quantity();
            seen += quantity == null ? 0 : quantity.numerator();
        }
        return seen;
    }

    private static long minor(@Nullable Money money) {
        return money == null ? 0 : money.minor();
    }
}
