package org.openseverance.domain.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openseverance.domain.formula.Expression;
import org.openseverance.domain.money.Rounding;
import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.quantity.Unit;
import org.openseverance.domain.time.MissingDay;
import org.openseverance.domain.time.PackedDate;
import org.openseverance.domain.time.TimeUnit;

class PlanReaderTest {

    private static final Ratio HALF = Ratio.of(1, 2);

    /** The form of the line {@code x} in the sound plan. */
    private static Form form(String x) {
        return line("lines: {x: " + x + "}").form();
    }

    private static Line line(String changes) {
        return Objects.requireNonNull(Plans.plan(changes).lines().get("x"));
    }

    private static Parameter parameter(String p) {
        return Objects.requireNonNull(
                Plans.plan("parameters: {p: " + p + "}").parameters().get("p"));
    }

    @Test
    void theTopIsReadWithItsDefaults() {
        Plan plan = PlanReader.read(
                        Plans.with("sources: [a, b], verified_until: 2027-04-05, jurisdiction: US-NJ"), "abc")
                .orThrow();
        assertEquals("test/base", plan.id());
        assertEquals("test/base", plan.title());
        assertEquals("USD", plan.currency().getCurrencyCode());
        assertEquals("US-NJ", plan.jurisdiction());
        assertEquals(MissingDay.LAST_DAY, plan.missingDay());
        assertEquals(PackedDate.of(2027, 4, 5), plan.verifiedUntil());
        assertEquals(List.of("a", "b"), plan.sources());
        assertEquals(
                List.of("service", "years", "weeks"), List.copyOf(plan.lines().keySet()));
        assertEquals("abc", plan.revision());
    }

    @Test
    void aLineHasTheTitleOfItsNameAndTheSourceOfThePlanUnlessItHasItsOwn() {
        Line bare = line("lines: {x: {formula: weeks}}");
        assertEquals("x", bare.title());
        assertEquals("the book", bare.cites());
        Line own = line(
                "lines: {x: {formula: weeks, title: The weeks, cites: s.1, note: n, unit: weeks, round: half even to 1/12}}");
        assertEquals("The weeks", own.title());
        assertEquals("s.1", own.cites());
        assertEquals(Unit.of("week"), own.unit());
        assertEquals(new Rounding(Rounding.Way.HALF_EVEN, Ratio.of(1, 12)), own.rounding());
    }

    @Test
    void aLineIsWrittenInTheWordsOfItsDocument() {
        assertEquals(
                "weeks * 2",
                line("lines: {x: {formula: weeks * 2, round: up to 1}}").written());
        assertEquals(
                "weeks > 1",
                line("lines: {x: {require: weeks > 1, reason: few}}").written());
        assertEquals(
                "count: years, of: service, part: [{none: 0}, {below: 6 months, is: 1/2}, {otherwise: 1}]",
                line("lines: {x: {title: T, count: years, of: service, part: [{none: 0}, {below: 6 months, is: 1/2}, {otherwise: 1}]}}")
                        .written());
    }

    @Test
    void aRoundingInPercentIsOneInHundredths() {
        Line line = line("lines: {x: {formula: weeks / 3, unit: percent, round: up to 0.1}}");
        assertEquals(Unit.NONE, line.unit());
        assertEquals(new Rounding(Rounding.Way.UP, Ratio.of(1, 1000)), line.rounding());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "drop | Drop[]",
                "up | Up[]",
                "up if more than 6 months | UpFrom[length=6, unit=MONTH, inclusive=false]",
                "up if at least 6 months | UpFrom[length=6, unit=MONTH, inclusive=true]",
                "up if at least 182 days | UpFrom[length=182, unit=DAY, inclusive=true]",
                "in months | In[fineness=MONTHS]",
                "in months and days of 30 | In[fineness=MONTHS_AND_DAYS_OF_30]",
                "in days of 365 | In[fineness=DAYS_OF_365]",
                "in days of the year | In[fineness=DAYS_OF_THE_YEAR]",
            })
    void thePartOfACountIsReadFromItsWords(String words, String rule) {
        Form.Count count = (Form.Count) form("{count: years, of: service, part: " + words + "}");
        assertEquals(rule, count.part().toString());
    }

    @Test
    void thePartOfACountMayBeRows() {
        Form.Count count = (Form.Count)
                form(
                        "{count: years, of: service, part: [{none: 0}, {below: 6 months, is: 1/2}, {up_to: 9 months, is: 3/4}, {otherwise: 1}]}");
        List<PartRule.Step> steps = List.of(
                new PartRule.Step(6, TimeUnit.MONTH, false, HALF),
                new PartRule.Step(9, TimeUnit.MONTH, true, Ratio.of(3, 4)));
        assertEquals(new PartRule.Steps(Ratio.ZERO, steps, Ratio.ONE), count.part());
    }

    @Test
    void aCountReadsAllThatGoesWithIt() {
        Form.Count count = (Form.Count)
                form(
                        "{count: months, of: {from: hire_date, before: 2020-01-01}, part: drop, missing_day: next day, at_most: 20 months,"
                                + " within: {from: 2012-02-12}, minus: {absences: {sickness: 1, parental_leave: 1/2, paid_leave: 0}}}");
        assertEquals(TimeUnit.MONTH, count.unit());
        assertFalse(assertInstanceOf(Form.PeriodSource.Written.class, count.of())
                .period()
                .endCounts());
        assertEquals(MissingDay.NEXT_DAY, count.missingDay());
        assertInstanceOf(Expression.Number.class, count.atMost());
        assertInstanceOf(Expression.Day.class, count.withinFrom());
        assertNull(count.withinBefore());
        assertEquals(
                Map.of("sickness", Ratio.ONE, "parental_leave", HALF, "paid_leave", Ratio.ZERO),
                count.absenceWeights());
    }

    @Test
    void daysAreCountedWithoutAPart() {
        assertEquals(new PartRule.Drop(), ((Form.Count) form("{count: days, of: service}")).part());
        assertEquals(TimeUnit.WORKING_DAY, ((Form.Count) form("{count: working days, of: service}")).unit());
    }

    @Test
    void rowsKnowWhetherTheirEdgeBelongsToThem() {
        Form.Table table = (Form.Table)
                form(
                        "{table: service, rows: [{below: 1 month, is: 0 weeks}, {up_to: 2 years, is: {formula: weeks}}, {otherwise: 9 weeks}]}");
        assertEquals(
                List.of(false, true),
                table.rows().stream().map(Form.Row::inclusive).toList());
        Form.Computed nested =
                assertInstanceOf(Form.Computed.class, table.rows().get(1).is());
        assertEquals(Form.Expected.NUMBER, nested.expected());
        assertEquals(
                Form.Expected.ANY,
                assertInstanceOf(Form.Computed.class, table.otherwise()).expected());
    }

    @Test
    void aMatrixIsATableForEachWordAndItsBareCellsTakeItsUnit() {
        Form.By by = (Form.By)
                form(
                        "{matrix: service, by: job_level, unit: weeks, columns: [below 2 years, up_to 5 years, otherwise], rows: {L4: [1, 2, weeks], L5: [3, 4, 5 weeks]}}");
        assertEquals(List.of("L4", "L5"), List.copyOf(by.cases().keySet()));
        Form.Table table = (Form.Table) Objects.requireNonNull(by.cases().get("L4"));
        assertEquals(
                List.of(false, true),
                table.rows().stream().map(Form.Row::inclusive).toList());
        Expression.Number cell =
                (Expression.Number) ((Form.Computed) table.rows().get(0).is()).expression();
        assertEquals(Unit.of("week"), cell.value().unit());
        assertFalse(cell.bare());
        assertNull(by.otherwise());
    }

    @Test
    void aByWithinAMatrixIsNotAForm() {
        assertInstanceOf(
                Form.By.class, form("{by: job_level, cases: {L4: 1}, otherwise: {by: department, cases: {HR: 2}}}"));
    }

    @Test
    void conventionsOfPayAreLiteralsOrNamesWithAUnit() {
        Form.Pay pay = (Form.Pay) form(
                "{pay: per month, of: [base_pay, variable_pay], taking: {month: \"13/3 weeks\", week: standard_weekly_hours, year: hours_a_year}}"
                        .replace("hours_a_year", "2087 hours"));
        assertEquals(TimeUnit.MONTH, pay.per());
        assertEquals(List.of("base_pay", "variable_pay"), pay.of());
        assertEquals(
                List.of(TimeUnit.WEEK, TimeUnit.HOUR, TimeUnit.HOUR),
                pay.taking().stream().map(Form.Convention::in).toList());
        assertEquals(
                List.of(TimeUnit.MONTH, TimeUnit.WEEK, TimeUnit.YEAR),
                pay.taking().stream().map(Form.Convention::one).toList());
    }

    @Test
    void aConventionMayNameAParameterInItsUnitOrInItsUnitPerPeriod() {
        for (String unit : List.of("hours", "hours per year")) {
            Plan plan = Plans.plan("parameters: {h: {unit: " + unit
                    + ", value: 2080}}, lines: {x: {pay: per week, of: base_pay, taking: {year: h}}}");
            Form.Pay pay =
                    (Form.Pay) Objects.requireNonNull(plan.lines().get("x")).form();
            assertEquals(TimeUnit.HOUR, pay.taking().get(0).in());
        }
    }

    @Test
    void historiesTakeTheLastEntriesOrAWindow() {
        assertEquals(12, ((Form.History) form("{history: average, of: pay_history, last: 12 entries}")).lastEntries());
        Form.History window = (Form.History)
                form(
                        "{history: days, of: pay_history, over: {from: termination_date - 3 months, before: termination_date}}");
        assertEquals(0, window.lastEntries());
        assertEquals(Form.HistoryFigure.DAYS, window.figure());
    }

    @Test
    void daysOfTheCalendarAreReadFromTheirWords() {
        Form.Calendar calendar = (Form.Calendar)
                form("{calendar: 15th or month end or Monday or 29 February, on_or_before: termination_date}");
        assertEquals(
                List.of(
                        new CalendarDay.DayOfMonth(15),
                        new CalendarDay.MonthEnd(),
                        new CalendarDay.Weekday(1),
                        new CalendarDay.DayOfYear(2, 29)),
                calendar.days());
        assertEquals(Form.Edge.ON_OR_BEFORE, calendar.edge());
    }

    @Test
    void aLineOfAnotherPlanKeepsItsReplacements() {
        Form.FromPlan other = (Form.FromPlan)
                form(
                        "{from_plan: gb/statutory-notice, line: weeks, with: {work_location.country: job_title, notice_date: \"latest(hire_date, notice_date)\"}}");
        assertEquals("gb/statutory-notice", other.plan());
        assertEquals(
                List.of("work_location.country", "notice_date"),
                List.copyOf(other.with().keySet()));
    }

    @Test
    void aParameterWithOneValueHoldsAlways() {
        Parameter.Value value =
                parameter("{unit: weeks, value: 1/3}").values().get("").get(0);
        assertEquals(Integer.MIN_VALUE, value.from());
        assertEquals(Integer.MAX_VALUE, value.until());
        assertEquals(Ratio.of(1, 3), value.value());
        assertEquals("the book", value.source());
    }

    @Test
    void datedValuesHoldFromTheirDateAndMayEnd() {
        Parameter p = parameter(
                "{unit: USD, as_of: termination_date, source: act, before_first: {value: none}, verified_until: 2027-01-01,"
                        + " values: {2025-04-06: {value: 719, source: order, until: 2025-12-31}, 2026-04-06: {value: 751}}}");
        List<Parameter.Value> values = Objects.requireNonNull(p.values().get(""));
        assertEquals(PackedDate.of(2025, 4, 6), values.get(0).from());
        assertEquals(PackedDate.of(2025, 12, 31), values.get(0).until());
        assertEquals(
                List.of("order", "act"),
                values.stream().map(Parameter.Value::source).toList());
        assertNull(Objects.requireNonNull(p.beforeFirst()).value());
        assertEquals(PackedDate.of(2027, 1, 1), p.verifiedUntil());
    }

    @Test
    void valuesByAWordMayBeDatedOrNot() {
        Parameter p = parameter("{unit: USD, by: work_location.site, as_of: termination_date, otherwise: {value: 1},"
                + " values: {Shanghai: {2023-07-01: {value: 5}, 2024-07-01: {value: 6}}, Beijing: {value: 7}}}");
        assertEquals(2, Objects.requireNonNull(p.values().get("Shanghai")).size());
        assertEquals(
                Integer.MIN_VALUE,
                Objects.requireNonNull(p.values().get("Beijing")).get(0).from());
        assertEquals(Ratio.ONE, p.otherwise().get(0).value());
        assertEquals("work_location.site", p.by());
    }

    @Test
    void aParameterInPercentIsReadInHundredths() {
        Parameter p = parameter("{unit: percent per year, value: 8}");
        assertEquals(Unit.parse("1 per year"), p.unit());
        assertEquals(
                Ratio.of(8, 100),
                Objects.requireNonNull(p.values().get("")).get(0).value());
    }

    @Test
    void inputsKnowTheirTypeAndWhatStandsInForThem() {
        Plan plan = Plans.plan(
                "inputs: {a: {unit: USD per month, decimals: 2, ask: Wage?}, b: {type: yes/no, ask: Signed?, if_absent: no},"
                        + " c: {type: text, one_of: [x, y], ask: Which?}, d: {type: date, ask: When?}}");
        assertEquals(
                List.of(Input.Type.NUMBER, Input.Type.YES_NO, Input.Type.TEXT, Input.Type.DATE),
                plan.inputs().values().stream().map(Input::type).toList());
        assertEquals("no", Objects.requireNonNull(plan.inputs().get("b")).ifAbsent());
        assertNull(Objects.requireNonNull(plan.inputs().get("a")).ifAbsent());
    }

    @Test
    void aReadingStandsForItsWords() {
        Plan plan = Plans.plan(
                "readings: {r: {is: up, or: [drop], why: silent}, d: {is: next day, or: [last day], why: silent}, cents: {is: up to 0.01, or: [down to 0.01], why: silent}},"
                        + " lines: {x: {count: years, of: service, part: r, missing_day: d, round: cents}}");
        Line line = Objects.requireNonNull(plan.lines().get("x"));
        Form.Count count = (Form.Count) line.form();
        assertEquals(new PartRule.Up(), count.part());
        assertEquals(MissingDay.NEXT_DAY, count.missingDay());
        assertEquals(new Rounding(Rounding.Way.UP, Ratio.of(1, 100)), line.rounding());
        assertEquals(
                List.of("drop"),
                Objects.requireNonNull(plan.readings().get("r")).alternatives());
    }

    @Test
    void anAwardTellsItsKindItsPayeeItsTermsAndItsLaw() {
        Award award = Objects.requireNonNull(Plans.plan(
                        "awards: {bonus: {kind: fixed_amount, amount: weeks, paid: at once, paid_to: insurer, requires: [],"
                                + " law: {on_top_of: [us-nj/a, us-nj/b]}, less: [severance_pay]}}")
                .awards()
                .get("bonus"));
        assertEquals(AwardKind.FIXED_AMOUNT, award.kind());
        assertEquals(Award.PaidTo.INSURER, award.paidTo());
        assertEquals(Map.of("paid", "at once", "cites", "the book"), award.terms());
        assertEquals(List.of(), award.requires());
        assertEquals(List.of("severance_pay"), award.less());
        assertEquals(
                List.of("us-nj/a", "us-nj/b"),
                Objects.requireNonNull(award.law()).plans());
        assertEquals(
                Award.Law.Relation.ON_TOP_OF,
                Objects.requireNonNull(award.law()).relation());
    }

    @Test
    void anAwardWithoutRequiresIsGatedByAll() {
        Award award = Objects.requireNonNull(Plans.plan("title: t").awards().get("severance_pay"));
        assertNull(award.requires());
        assertEquals(Award.PaidTo.EMPLOYEE, award.paidTo());
        assertEquals(AwardKind.SEVERANCE_PAY, award.kind());
    }

    @Test
    void faultsComeInTheOrderOfTheirLinesAndColumns() {
        List<Integer> columns = PlanReader.read(
                        Plans.with("awards: {a: {}, b: {}}, lines: {x: {formula: q}, y: {formula: r}}"), "")
                .faults()
                .stream()
                .map(fault -> fault.place().column())
                .toList();
        assertEquals(columns.stream().sorted().toList(), columns);
        assertTrue(columns.size() >= 4);
    }
}
