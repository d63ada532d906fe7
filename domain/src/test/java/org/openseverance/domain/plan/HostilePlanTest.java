package org.openseverance.domain.plan;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.FlowDocument;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.document.Place;

/** Documents made to break the reader give faults. */
class HostilePlanTest {

    private static final String RICH = """
            plan: a/b, currency: USD, cites: c, missing_day: last day, jurisdiction: US-NJ, verified_until: 2027-01-01, sources: [a],
            inputs: {i: {unit: USD, decimals: 2, ask: how, if_absent: 1.5}, t: {type: text, one_of: [a, b], ask: which}},
            parameters: {
              p: {unit: USD, as_of: termination_date, values: {2020-01-01: {value: 1, until: 2020-12-31}, 2021-01-01: {value: 2/3}}},
              q: {unit: percent, by: t, values: {a: {value: 1}}, otherwise: {value: none}}},
            readings: {r: {is: drop, or: [up], why: w}},
            lines: {
              s: {period: {from: service_date, through: termination_date}},
              y: {count: years, of: s, part: [{none: 0}, {below: 6 months, is: 1/2}, {otherwise: 1}], at_most: 20, within: {from: 2012-02-12}},
              z: {count: years, of: {from: hire_date, before: notice_date}, part: in months, minus: {absences: {sick: 1}}},
              v: {count: quarters, of: s, part: r},
              n: {require: "s >= 24 months and cause is not redundancy", reason: few},
              b: {bands: y, above: z, each: [{up_to: 10 years, rate: 1 week per year}, {rate: 2 weeks per year}], round: half up to 0.01},
              m: {matrix: s, by: job_level, unit: weeks, columns: [below 2 years, otherwise], rows: {A: [1, 2]}},
              k: {choose: [{when: "y > 3", then: {table: y, rows: [{up_to: 1 year, is: 2}, {otherwise: 3}]}}, {otherwise: 1}]},
              w: {pay: per week, of: [base_pay], taking: {year: 52 weeks}},
              h: {history: total, of: pay_history, last: 12 entries},
              c: {calendar: 15th or month end, on_or_after: "notice_date + 28 days"},
              f: {from_plan: gb/notice, line: weeks, with: {notice_date: c}},
              e: {by: cause, cases: {death: 1}, otherwise: "clamp(y, 1, 2)"}},
            warnings: [{when: "y > 1 year", say: x}],
            awards: {severance_pay: {amount: "b * w", if: not given(redeployed_on), reason: r, law: {tops_up: [x/y]}}, pay_in_lieu: {quantity: m, less: [severance_pay]}}""";

    private static final List<String> POISON = List.of(
            "",
            " ",
            "-",
            "1/0",
            "99999999999999999999",
            "-9223372036854775808",
            "1e999",
            "0.000000000000001",
            "none",
            "otherwise",
            "a",
            "y",
            "((((",
            "\"",
            "2026-13-45",
            "per per per",
            "1 per percent per percent per percent",
            "8 percent",
            "\u0000",
            "🙂",
            "up if more than 999999 years",
            "half up to 99999999999999999999",
            "in months",
            "x".repeat(3_000),
            "- ".repeat(900),
            "not ".repeat(400),
            "min(".repeat(300),
            "31st",
            "0th",
            "9223372036854 years",
            "1/9223372036854 weeks",
            "5 USD per week per week",
            "last day",
            "drop",
            "999999999",
            "s",
            "cause",
            "base_pay",
            "a-".repeat(20_000) + "a",
            "a.".repeat(20_000) + "a",
            "a per ".repeat(20_000),
            "a or ".repeat(20_000),
            "1,".repeat(20_000));

    @Test
    void aThousandMutatedPlansGiveAPlanOrFaultsAndNeverAnException() {
        Node rich = FlowDocument.read(RICH);
        Random random = new Random(20_260_101);
        int withFaults = 0;
        for (int i = 0; i < 1_000; i++) {
            Node mutated = rich;
            for (int changes = 0; changes <= i % 3; changes++) {
                mutated = mutated(mutated, random, mutated);
            }
            Node document = mutated;
            List<Fault> faults =
                    assertDoesNotThrow(() -> PlanReader.read(document, "").faults(), () -> document.toString());
            withFaults += faults.isEmpty() ? 0 : 1;
        }
        assertFalse(withFaults < 500, "only " + withFaults + " had faults");
    }

    @Test
    void theRichPlanIsSound() {
        assertEquals(List.of(), PlanReader.read(FlowDocument.read(RICH), "").faults());
    }

    @Test
    void aChainOfManyLinesIsFollowedWithoutDepth() {
        PlanBuilder chain = PlanBuilder.plan("a/chain").currency("USD").cites("c");
        Map<String, Object> lines = new LinkedHashMap<>();
        for (int i = 0; i < 20_000; i++) {
            lines.put("x" + i, PlanBuilder.keys("formula", "x" + (i + 1)));
        }
        lines.put("x20000", PlanBuilder.keys("formula", "x0"));
        List<Fault> faults = chain.set("lines", lines)
                .award("figure", "quantity", "x0")
                .read()
                .faults();
        assertEquals(1, faults.size());
    }

    @Test
    void formsInsideFormsEndAtALimit() {
        Object form = "1";
        for (int i = 0; i < 200; i++) {
            form = PlanBuilder.keys("by", "job_level", "cases", PlanBuilder.keys("a", form));
        }
        List<Fault> faults = PlanBuilder.plan("a/deep")
                .currency("USD")
                .cites("c")
                .set("lines", PlanBuilder.keys("x", form))
                .award("figure", "quantity", "x")
                .read()
                .faults();
        assertEquals("forms nest at most 16 levels", faults.get(0).message());
    }

    /** The tree with one node, chosen at random, poisoned, taken out, doubled or moved. */
    private static Node mutated(Node root, Random random, Node whole) {
        int nodes = count(root);
        return replace(root, new int[] {random.nextInt(nodes)}, random, whole);
    }

    private static int count(Node node) {
        int count = 1;
        for (Node child : children(node)) {
            count += count(child);
        }
        return count;
    }

    private static List<Node> children(Node node) {
        if (node instanceof Node.Mapping mapping) {
            return List.copyOf(mapping.entries().values());
        }
        return node instanceof Node.Sequence sequence ? sequence.items() : List.of();
    }

    private static Node replace(Node node, int[] countdown, Random random, Node whole) {
        if (countdown[0]-- == 0) {
            return switch (random.nextInt(5)) {
                case 0 -> new Node.Sequence(List.of(node, node), node.place());
                case 1 -> new Node.Mapping(Map.of(POISON.get(random.nextInt(POISON.size())), node), node.place());
                case 2 -> pick(whole, new int[] {random.nextInt(count(whole))});
                default -> new Node.Scalar(POISON.get(random.nextInt(POISON.size())), node.place());
            };
        }
        if (node instanceof Node.Mapping mapping) {
            Map<String, Node> entries = new LinkedHashMap<>();
            mapping.entries().forEach((key, value) -> {
                boolean renamed = countdown[0] == 0 && random.nextInt(4) == 0;
                entries.put(
                        renamed ? POISON.get(random.nextInt(POISON.size())) : key,
                        replace(value, countdown, random, whole));
            });
            return new Node.Mapping(entries, mapping.place());
        }
        if (node instanceof Node.Sequence sequence) {
            List<Node> items = new ArrayList<>();
            sequence.items().forEach(item -> items.add(replace(item, countdown, random, whole)));
            return new Node.Sequence(items, sequence.place());
        }
        return node;
    }

    private static Node pick(Node node, int[] countdown) {
        if (countdown[0]-- == 0) {
            return node;
        }
        for (Node child : children(node)) {
            Node found = pick(child, countdown);
            if (!found.place().equals(Place.BUILT)) {
                return found;
            }
        }
        return new Node.Scalar("", Place.BUILT);
    }
}
