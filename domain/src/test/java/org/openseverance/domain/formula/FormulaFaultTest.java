package org.openseverance.domain.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Faults;
import org.openseverance.domain.document.Place;

class FormulaFaultTest {

    /** formula => column: message | advice */
    private static final String TABLE = """
            a + => 4: expected a value after "+"; found the end
            a + * b => 5: expected a value after "+"; found "*"
            (a + b => 7: expected ")" to close the parenthesis; found the end
            a + b) => 6: expected an operator or the end; found ")"
            a b => 3: expected an operator or the end; found "b"
            complete_years weeks => 16: expected an operator or the end; found "weeks" | Only a number has a unit after it; a line has its own.
            (a + b) weeks => 9: expected an operator or the end; found "weeks" | Only a number has a unit after it; a line has its own.
            2 wekes => 3: "wekes" is not a unit | Maybe "weeks".
            2 weeks per => 12: expected a unit after "per"; found the end
            2 weeks per yeer => 13: "yeer" is not a unit | Maybe "year".
            3 EURO => 3: "EURO" is not a unit | Units: year, half-year, quarter, month, week, day, working day, hour, employee, entry, percent, a currency code, and these joined by "per".
            100 usd => 5: "usd" is not a unit | Maybe "USD": currency codes are written in capitals.
            750 USD per Week => 13: "Week" is not a unit | Maybe "week".
            a AND b => 3: expected an operator or the end; found "AND" | Write "and".
            5 AND b => 3: "AND" is not a unit | Write "and".
            1 < x < 5 => 7: comparisons are not chained; found a second one at "<" | Write "a < b and b < c".
            a == b => 3: "==" is no sign of this language | Equality is written "=".
            a <> b => 3: "<>" is no sign of this language | Write "!=".
            a && b => 3: "&&" is no sign of this language | Write "and".
            a || b => 3: "||" is no sign of this language | Write "or".
            !a => 1: "!" is no sign of this language | Write "not", or "!=".
            8% => 2: "%" is no sign of this language | Write "8 percent".
            $100 => 1: "$" is no sign of this language | Write money with its currency code after it: "100 USD".
            100 € => 5: "€" is no sign of this language | Write money with its currency code after it: "100 EUR".
            a ≥ 5 => 3: "≥" is no sign of this language | Write ">=".
            a ^ 2 => 3: "^" has no meaning in a formula
            a ** 2 => 3: "**" is no sign of this language | There are no powers; multiply.
            1,000 => 1: "1,000" could be one number or two | Write "1000", or a blank after the comma.
            min(1,000, x) => 5: "1,000" could be one number or two | Write "1000", or a blank after the comma.
            007 => 1: "007" begins with a needless 0
            2weeks => 1: a number ends before "w" | Put a blank between a number and its unit.
            1/0 => 1: 1/0 divides by zero
            99999999999999999999 => 1: 99999999999999999999 is too large or too fine a number
            9223372036855 => 1: 9223372036855 is too large or too fine a number
            0.0000000000001 => 1: 0.0000000000001 is too large or too fine a number
            2023-02-29 => 1: there is no day 2023-02-29
            0000-01-01 => 1: there is no day 0000-01-01
            2012-02-12 is "x => 15: the quote is not closed
            cause is => 9: expected a word after "is"; found the end | Words are written as they are, or in quotes.
            cause is not => 13: expected a word after "is"; found the end | Words are written as they are, or in quotes.
            cause is end of season => 10: expected one word after "is"; found "end" and "of" | Put words with blanks or "-" into quotes.
            work_location.subdivision is US-NJ => 30: expected one word after "is"; found "US" and "-" | Put words with blanks or "-" into quotes.
            cause in redundancy => 10: expected "[" after "in"; found "redundancy"
            cause in [] => 11: expected a word after "in"; found "]" | Words are written as they are, or in quotes.
            cause in [a b] => 11: expected one word after "in"; found "a" and "b" | Put words with blanks or "-" into quotes.
            cause in [a, b => 15: expected "]" after the last word; found the end
            Cause is redundancy => 1: "Cause" is no name; names are lower-case words joined by "_" | Maybe "cause".
            USD * 2 => 1: "USD" is no name; names are lower-case words joined by "_" | A currency stands after a number: "100 USD".
            none => 1: expected a value; found "none" | "none" is a value of a parameter.
            per => 1: expected a value; found "per"
            min => 4: expected "(" after "min"; found the end
            min(a) => 1: "min" takes two or more values; found 1
            min() => 5: expected a value after "("; found ")"
            clamp(a, b) => 1: "clamp" takes three values; found 2 | Write clamp(value, lowest, highest).
            clamp(a, 1, 2, 3) => 1: "clamp" takes three values; found 4 | Write clamp(value, lowest, highest).
            avg(a, b) => 1: there is no function "avg" | Known: clamp, earliest, earliest_given, latest, latest_given, max, min.
            mni(a, b) => 1: there is no function "mni" | Maybe "min".
            given(a + b) => 9: expected ")" after the name; found "+"
            given() => 7: expected a name inside "given(...)"; found ")"
            given(2) => 7: expected a name inside "given(...)"; found "2"
            not => 4: expected a value after "not"; found the end
            a ? b => 3: "?" has no meaning in a formula
            x.y. + 2 => 4: "." has no meaning in a formula
            """;

    @TestFactory
    List<DynamicTest> aWrongFormulaIsRefusedWithItsColumnWhatWasExpectedAndAdvice() {
        return Arrays.stream(TABLE.split("\n"))
                .filter(row -> !row.isBlank())
                .map(row -> row.split(" => ", 2))
                .map(row -> DynamicTest.dynamicTest(row[0], () -> assertEquals(row[1].strip(), fault(row[0]))))
                .toList();
    }

    private static String fault(String formula) {
        Faults faults = new Faults();
        assertNull(FormulaParser.parse(formula, new Place("plan.yaml", 1, 1, ""), faults));
        assertEquals(1, faults.inOrder().size());
        Fault fault = faults.inOrder().get(0);
        return fault.place().column() + ": " + fault.message()
                + (fault.advice().isEmpty() ? "" : " | " + fault.advice());
    }
}
