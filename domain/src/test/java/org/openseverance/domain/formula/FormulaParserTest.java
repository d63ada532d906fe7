package org.openseverance.domain.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openseverance.domain.document.Faults;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.quantity.Quantity;
import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.quantity.Unit;

class FormulaParserTest {

    private static final Place PLACE = new Place("plan.yaml", 7, 20, "/lines/x/formula");

    private static Expression parsed(String text) {
        Faults faults = new Faults();
        Expression expression = FormulaParser.parse(text, PLACE, faults);
        assertTrue(faults.isEmpty(), () -> faults.inOrder().toString());
        return Objects.requireNonNull(expression);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a + b * c | (a + (b * c))",
                "a - b - c | ((a - b) - c)",
                "a / b * c | ((a / b) * c)",
                "(a + b) * c | ((a + b) * c)",
                "a or b and c | (a or (b and c))",
                "not a and b | (not a and b)",
                "not a < b | not (a < b)",
                "not not a | not not a",
                "a + 1 < b * 2 | ((a + 1) < (b * 2))",
                "a <= b and b >= c or c != d | (((a <= b) and (b >= c)) or (c != d))",
                "a = b | (a = b)",
                "-a + b | ((0 - a) + b)",
                "-3 * a | (-3 * a)",
                "a - -2 | (a - -2)",
                "2 * -a | (2 * (0 - a))",
                "cause is redundancy | (cause in [redundancy])",
                "cause is not `end of season` | (cause not in [end of season])",
                "cause in [redundancy, `end of season`] and a > 1 | ((cause in [redundancy, end of season]) and (a > 1))",
                "cause not in [a, b] | (cause not in [a, b])",
                "job_level is L4 | (job_level in [L4])",
                "idcc is 1486 | (idcc in [1486])",
                "work_location.country is FR | (work_location.country in [FR])",
                "not given(notice_date) | not given(notice_date)",
                "given(work_location.site) | given(work_location.site)",
                "latest(termination_date, notice_date + 60 days) | latest(termination_date, (notice_date + 60 days!))",
                "earliest_given(a, b) | earliest_given(a, b)",
                "latest_given(a, b, c) | latest_given(a, b, c)",
                "clamp(x, 1, max(2, y)) | clamp(x, 1, max(2, y))",
                "date < 2012-02-12 | (date < 2012-02-12)",
                "2024-02-29 - 1 day | (2024-02-29 - 1 day!)",
                "yes and not no or true or false | (((yes and not no) or yes) or no)",
                "days * 1 year / 365 days | ((days * 1 year!) / 365 days!)",
            })
    void readsFormulasFromLoosestToTightest(String text, String shown) {
        assertEquals(shown, Shown.of(parsed(text.replace('`', '"'))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "26 | 26 | number",
                "0.025 | 1/40 | number",
                "1/3 | 1/3 | number",
                "2 weeks | 2 | weeks",
                "1 week | 1 | weeks",
                "1/2 week per year | 1/2 | weeks per year",
                "33/12 days per month | 11/4 | days per month",
                "750 USD per week | 750 | USD per week",
                "100 USD | 100 | USD",
                "5 working days | 5 | working days",
                "5 calendar days | 5 | days",
                "3 half-years | 3 | half-years",
                "1 half-year | 1 | half-years",
                "2 quarters | 2 | quarters",
                "8 percent | 2/25 | number",
                "8 percent per year | 2/25 | 1 per year",
                "12 entries | 12 | entries",
                "20 employees | 20 | employees",
                "40 hours per week | 40 | hours per week",
                "12 months per year | 12 | months per year",
                "5 per year | 5 | 1 per year",
                "9223372036854 | 9223372036854 | number",
            })
    void readsNumbersWithTheUnitThatFollows(String text, String value, String unit) {
        Expression.Number number = (Expression.Number) parsed(text);
        assertEquals(new Quantity(Ratio.parse(value), Unit.parse(unit)), number.value());
    }

    @Test
    void aNumberWithoutUnitIsBareAndOneInPercentIsNot() {
        assertTrue(((Expression.Number) parsed("26")).bare());
        assertTrue(((Expression.Number) parsed("-1/2")).bare());
        assertEquals(false, ((Expression.Number) parsed("8 percent")).bare());
    }

    @Test
    void aFractionIsOneLiteralOnlyWhenItIsWrittenTogether() {
        assertEquals("(3 / 0.5)", Shown.of(parsed("3 / 1/2")));
        assertEquals("(1 / 2)", Shown.of(parsed("1 / 2")));
        assertEquals("(0.5 / 3)", Shown.of(parsed("1/2/3")));
        assertEquals("(0.5 / 3)", Shown.of(parsed("0.5/3")));
        assertEquals("(1 / 2.5)", Shown.of(parsed("1/2.5")));
    }

    @Test
    void aUnitWordIsANameWhereNoNumberStandsBeforeIt() {
        assertEquals("(weeks * 2)", Shown.of(parsed("weeks * 2")));
        assertEquals("(2 * weeks)", Shown.of(parsed("2 * weeks")));
    }

    @Test
    void aNumberMayStandBeforeAJoiningWord() {
        assertEquals("((a > 5) and (b < 3))", Shown.of(parsed("a > 5 and b < 3")));
        assertEquals("((a > 5 years!) or b)", Shown.of(parsed("a > 5 years or b")));
    }

    @Test
    void everyPartKnowsItsColumnAndKeepsThePointer() {
        Expression.Arithmetic sum = (Expression.Arithmetic) parsed("complete_years * 2 weeks");
        assertEquals(
                new Place("plan.yaml", 7, 20, "/lines/x/formula"), sum.left().place());
        assertEquals(new Place("plan.yaml", 7, 35, "/lines/x/formula"), sum.place());
        assertEquals(
                new Place("plan.yaml", 7, 37, "/lines/x/formula"), sum.right().place());
    }

    @Test
    void aDocumentBuiltInJavaHasNoColumns() {
        Faults faults = new Faults();
        Expression built = FormulaParser.parse("a + b", Place.BUILT, faults);
        assertEquals(Place.BUILT, ((Expression.Arithmetic) built).right().place());
    }

    @Test
    void nestingAndLengthAreBounded() {
        Faults faults = new Faults();
        assertNotNull(FormulaParser.parse("(".repeat(64) + "a" + ")".repeat(64), PLACE, faults));
        assertNotNull(FormulaParser.parse("a" + " ".repeat(1_998), PLACE, faults));
        assertTrue(faults.isEmpty());
        assertNull(FormulaParser.parse("(".repeat(65) + "a" + ")".repeat(65), PLACE, faults));
        assertNull(FormulaParser.parse("not ".repeat(65) + "a", PLACE, faults));
        assertNull(FormulaParser.parse("- ".repeat(65) + "a", PLACE, faults));
        assertNull(FormulaParser.parse("a" + " ".repeat(2_000), PLACE, faults));
        assertEquals(4, faults.inOrder().size());
    }

    @Test
    void blanksAndLineEndsDoNotMatter() {
        assertEquals("(a + b)", Shown.of(parsed(" a\n  +\tb ")));
        assertEquals("(a + b)", Shown.of(parsed("a+b")));
    }

    @Test
    void aLongSumIsReadWithoutDepth() {
        parsed("a" + "+a".repeat(999));
    }
}
