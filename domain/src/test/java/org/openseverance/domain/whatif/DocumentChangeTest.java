package org.openseverance.domain.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.FlowDocument;
import org.openseverance.domain.document.Node;

class DocumentChangeTest {

    private static final String PLAN = """
            plan: a/b, currency: GBP,
            parameters: {
              min_weeks: {unit: weeks, value: 4, source: s},
              weekly_limit: {unit: GBP, as_of: d, before_first: {value: 1}, values: {2025-04-06: {value: 719}, 2026-04-06: {value: 751, until: 2027-04-05}}},
              once: {unit: GBP, as_of: d, values: {2020-01-01: {value: 5}}},
              fee: {unit: GBP, by: job_level, values: {L4: {value: 1000}, "L 5": {value: 2500}}, otherwise: {value: 500}},
              wage: {unit: GBP, by: site, as_of: d, values: {York: {2023-07-01: {value: 12}, 2024-07-01: {value: 13}}}}},
            readings: {half: {is: drop, or: [up], why: w}},
            lines: {
              x: {formula: a + b, round: half up to 0.01},
              weeks: {bands: y, each: [{up_to: 10 years, rate: 1 week per year}, {rate: 2 weeks per year}]},
              notice: {table: s, rows: [{below: 2  years, is: 1 week}, {up_to: 5 years, is: {formula: z}}, {otherwise: 2 weeks}]},
              grid: {matrix: s, by: job_level, columns: [below 2 years, otherwise], rows: {Director: [6, 12]}},
              kind: {by: c, cases: {ETAM: 2 months}, otherwise: 1 month},
              pick: {choose: [{when: "a > 1", then: 2}, {otherwise: 1}]},
              count: {count: years, part: [{none: 0}, {below: 6 months, is: 1/2}, {otherwise: 1}]}},
            awards: {severance_pay: {amount: x, paid: at once, requires: [a]}}""";

    private static DocumentChange.Result changed(String path, String value) {
        return DocumentChange.apply(FlowDocument.read(PLAN), path, value);
    }

    /** Where the two trees differ: pointer = new text. */
    private static String difference(Node before, Node after) {
        if (before instanceof Node.Mapping a && after instanceof Node.Mapping b) {
            StringBuilder all = new StringBuilder();
            assertEquals(a.entries().keySet(), b.entries().keySet());
            a.entries()
                    .forEach((key, node) ->
                            all.append(difference(node, b.entries().get(key))));
            return all.toString();
        }
        if (before instanceof Node.Sequence a
                && after instanceof Node.Sequence b
                && a.items().size() == b.items().size()) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < a.items().size(); i++) {
                all.append(difference(a.items().get(i), b.items().get(i)));
            }
            return all.toString();
        }
        if (before.equals(after)) {
            return "";
        }
        assertEquals(before.place().pointer(), after.place().pointer());
        String text = after instanceof Node.Scalar scalar
                ? scalar.text()
                : after instanceof Node.Sequence s ? "list of " + s.items().size() : "?";
        return before.place().pointer() + " = " + text + ";";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "parameters.min_weeks | /parameters/min_weeks/value = 9;",
                "parameters.min_weeks.value | /parameters/min_weeks/value = 9;",
                "parameters.min_weeks@2020-01-01 | /parameters/min_weeks/value = 9;",
                "parameters.min_weeks@all | /parameters/min_weeks/value = 9;",
                "parameters.min_weeks.unit | /parameters/min_weeks/unit = 9;",
                "parameters.weekly_limit@2025-04-05 | /parameters/weekly_limit/before_first/value = 9;",
                "parameters.weekly_limit@2025-04-06 | /parameters/weekly_limit/values/2025-04-06/value = 9;",
                "parameters.weekly_limit@2026-04-05 | /parameters/weekly_limit/values/2025-04-06/value = 9;",
                "parameters.weekly_limit@2026-04-06 | /parameters/weekly_limit/values/2026-04-06/value = 9;",
                "parameters.weekly_limit@2027-04-05.value | /parameters/weekly_limit/values/2026-04-06/value = 9;",
                "parameters.weekly_limit@all | /parameters/weekly_limit/before_first/value = 9;/parameters/weekly_limit/values/2025-04-06/value = 9;/parameters/weekly_limit/values/2026-04-06/value = 9;",
                "parameters.weekly_limit.values.2026-04-06.until | /parameters/weekly_limit/values/2026-04-06/until = 9;",
                "parameters.once | /parameters/once/values/2020-01-01/value = 9;",
                "parameters.once.value | /parameters/once/values/2020-01-01/value = 9;",
                "parameters.fee[L4] | /parameters/fee/values/L4/value = 9;",
                "parameters.fee[L 5].value | /parameters/fee/values/L 5/value = 9;",
                "parameters.fee[otherwise] | /parameters/fee/otherwise/value = 9;",
                "parameters.fee@all | /parameters/fee/values/L4/value = 9;/parameters/fee/values/L 5/value = 9;/parameters/fee/otherwise/value = 9;",
                "parameters.wage[York]@2024-01-01 | /parameters/wage/values/York/2023-07-01/value = 9;",
                "parameters.wage[York]@all | /parameters/wage/values/York/2023-07-01/value = 9;/parameters/wage/values/York/2024-07-01/value = 9;",
                "readings.half | /readings/half/is = 9;",
                "lines.x.formula | /lines/x/formula = 9;",
                "lines.x.round | /lines/x/round = 9;",
                "lines.weeks.each[up_to 10 years].rate | /lines/weeks/each/0/rate = 9;",
                "lines.weeks.each[up_to 10 years].up_to | /lines/weeks/each/0/up_to = 9;",
                "lines.weeks.each[otherwise].rate | /lines/weeks/each/1/rate = 9;",
                "lines.weeks.each[otherwise] | /lines/weeks/each/1/rate = 9;",
                "lines.weeks.each[1].rate | /lines/weeks/each/1/rate = 9;",
                "lines.notice.rows[below 2 years].is | /lines/notice/rows/0/is = 9;",
                "lines.notice.rows[below 2 years] | /lines/notice/rows/0/is = 9;",
                "lines.notice.rows[up_to 5 years] | /lines/notice/rows/1/is = 9;",
                "lines.notice.rows[up_to 5 years].is.formula | /lines/notice/rows/1/is/formula = 9;",
                "lines.notice.rows[otherwise] | /lines/notice/rows/2/otherwise = 9;",
                "lines.grid.rows[Director][below 2 years] | /lines/grid/rows/Director/0 = 9;",
                "lines.grid.rows.Director[otherwise] | /lines/grid/rows/Director/1 = 9;",
                "lines.grid.columns[0] | /lines/grid/columns/0 = 9;",
                "lines.kind.cases[ETAM] | /lines/kind/cases/ETAM = 9;",
                "lines.kind.otherwise | /lines/kind/otherwise = 9;",
                "lines.pick.choose[0].then | /lines/pick/choose/0/then = 9;",
                "lines.pick.choose[when a > 1].when | /lines/pick/choose/0/when = 9;",
                "lines.pick.choose[otherwise] | /lines/pick/choose/1/otherwise = 9;",
                "lines.count.part[below 6 months] | /lines/count/part/1/is = 9;",
                "lines.count.part | /lines/count/part = 9;",
                "awards.severance_pay.paid | /awards/severance_pay/paid = 9;",
                "currency | /currency = 9;",
            })
    void aPathChangesWhatItLeadsToAndNothingElse(String path, String changes) {
        DocumentChange.Result result = changed(path, "9");
        assertNull(result.fault());
        assertEquals(changes, difference(FlowDocument.read(PLAN), assertNotNullAnd(result.document())));
    }

    private static <T> T assertNotNullAnd(T value) {
        assertNotNull(value);
        return value;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "parameters.min_week | \"min_week\" matches nothing in \"parameters\" | Maybe \"min_weeks\".",
                "parameter.min_weeks | \"parameter\" matches nothing in the plan | Maybe \"parameters\".",
                "parameters.weekly_limit | \"weekly_limit\" has several values; say which | Write @2025-04-06, @2026-04-06 or @all.",
                "parameters.weekly_limit@2027-04-06 | \"@2027-04-06\" matches no value of \"weekly_limit\" | Values begin on 2025-04-06, 2026-04-06.",
                "parameters.wage[York]@2023-06-30 | \"@2023-06-30\" matches no value of \"York\" | Values begin on 2023-07-01, 2024-07-01.",
                "parameters.weekly_limit@soon | \"@soon\" is no date; expected one such as @2026-04-06, or @all | ''",
                "parameters.fee | \"fee\" has values by a word; say which | Write [L4] or [L 5] or [otherwise].",
                "parameters.fee[L6] | \"[L6]\" matches nothing in \"values\" | Maybe \"L4\".",
                "parameters | \"parameters\" is not one value; the path goes on | There: min_weeks, weekly_limit, once, fee, wage.",
                "lines.x | \"x\" is not one value; the path goes on | There: formula, round.",
                "lines.x.formula.more | \"more\" matches nothing; \"formula\" is text | End the path before it.",
                "lines.x.formla | \"formla\" matches nothing in \"x\" | Maybe \"formula\".",
                "lines.x@2020-01-01 | \"@2020-01-01\" stands after a parameter only | ''",
                "lines.weeks.each[up_to 12 years] | [up_to 12 years] matches nothing in \"each\" | Maybe [up_to 10 years].",
                "lines.weeks.each[7] | [7] matches nothing in \"each\" | 'There: [up_to 10 years], [otherwise].'",
                "awards.severance_pay.in_kind | \"in_kind\" matches nothing in \"severance_pay\" | There: amount, paid, requires.",
                ".lines | this is no path | 'Write keys joined by \".\", rows in [...], dates after \"@\": parameters.limit@2026-04-06.'",
                "lines..x | this is no path | 'Write keys joined by \".\", rows in [...], dates after \"@\": parameters.limit@2026-04-06.'",
                "lines.x[a | this is no path | 'Write keys joined by \".\", rows in [...], dates after \"@\": parameters.limit@2026-04-06.'",
            })
    void aStepThatMatchesNothingIsNamedWithTheNearestThatExists(String path, String message, String advice) {
        DocumentChange.Result result = changed(path, "9");
        assertNull(result.document());
        Fault fault = assertNotNullAnd(result.fault());
        assertEquals(message, fault.message());
        assertEquals(advice, fault.advice());
        assertEquals("change of " + path, fault.place().toString());
    }

    @Test
    void aListIsReplacedByAList() {
        assertEquals(
                "/awards/severance_pay/requires = list of 2;",
                difference(
                        FlowDocument.read(PLAN),
                        assertNotNullAnd(changed("awards.severance_pay.requires", "[a, b]")
                                .document())));
    }

    @Test
    void anEmptyValueIsRefused() {
        assertEquals(
                "the new value is empty",
                assertNotNullAnd(changed("lines.x.formula", " ").fault()).message());
    }

    @Test
    void theChangedTextKnowsThatItComesFromAChange() {
        Node.Mapping document = assertNotNullAnd(changed("currency", "EUR").document());
        assertEquals(
                "change of currency (/currency)",
                assertNotNullAnd(document.entries().get("currency")).place().toString());
    }
}
