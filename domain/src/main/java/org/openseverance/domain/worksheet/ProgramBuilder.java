package org.openseverance.domain.worksheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openseverance.domain.rule.Columns;
import org.openseverance.domain.rule.Rule;

/** Lays out a {@link Program}: equal facts, constants and rules get one slot, rules of constants become constants, rules that nothing needs fall away. */
public final class ProgramBuilder {

    private final Map<FactSlot, Integer> facts = new LinkedHashMap<>();
    private final Map<Long, Integer> constants = new LinkedHashMap<>();
    private final Map<Integer, Long> constantOf = new HashMap<>();
    private final Map<Rule, Integer> rules = new LinkedHashMap<>();
    private final Map<Integer, Rule> ruleOf = new HashMap<>();
    private final TreeSet<Integer> kept = new TreeSet<>();
    private final WordNumbers words = new WordNumbers();
    private int slots;

    public int fact(FactSlot fact) {
        return facts.computeIfAbsent(fact, f -> slots++);
    }

    public int constant(long value) {
        return constants.computeIfAbsent(value, v -> {
            constantOf.put(slots, v);
            return slots++;
        });
    }

    public int rule(Rule rule) {
        Integer known = rules.get(rule);
        if (known != null) {
            return known;
        }
        int[] reads = rule.reads();
        if (reads.length > 0 && java.util.Arrays.stream(reads).allMatch(constantOf::containsKey)) {
            long value = valueOfConstants(rule, reads);
            if (value != Rule.UNKNOWN) {
                return constant(value);
            }
        }
        int slot = slots++;
        rules.put(rule, slot);
        ruleOf.put(slot, rule);
        return slot;
    }

    /** Unknown where the rule fails: then it stays a rule, so that the worksheet can say why. */
    private long valueOfConstants(Rule rule, int[] reads) {
        Columns columns = new Columns(
                new long[slots][],
                new org.openseverance.domain.employee.PastPay[1][],
                new org.openseverance.domain.employee.Absence[1][]);
        for (int slot : reads) {
            columns.values()[slot] = new long[] {constantOf.get(slot)};
        }
        long[] out = new long[1];
        try {
            rule.apply(columns, out, 1);
        } catch (ArithmeticException overflow) {
            return Rule.UNKNOWN;
        }
        return out[0];
    }

    /** The rule that writes a slot; null for facts and constants. */
    public @org.jspecify.annotations.Nullable Rule ruleOf(int slot) {
        return ruleOf.get(slot);
    }

    public WordNumbers words() {
        return words;
    }

    /** Marks a slot as a result: its rule and all it needs stay. */
    public void keep(int slot) {
        kept.add(slot);
    }

    public Program build() {
        TreeSet<Integer> needed = new TreeSet<>();
        kept.forEach(slot -> need(slot, needed));
        List<Rule> order = new ArrayList<>();
        List<Integer> outs = new ArrayList<>();
        // a rule is entered after those it reads, so that the order of slots is an order of evaluation
        for (int slot : needed) {
            Rule rule = ruleOf.get(slot);
            if (rule != null) {
                order.add(rule);
                outs.add(slot);
            }
        }
        Map<Integer, FactSlot> bySlot = new LinkedHashMap<>();
        facts.forEach((fact, slot) -> {
            if (needed.contains(slot)) {
                bySlot.put(slot, fact);
            }
        });
        Map<Integer, Long> values = new LinkedHashMap<>(constantOf);
        values.keySet().retainAll(needed);
        return new Program(bySlot, values, order, outs.stream().mapToInt(i -> i).toArray(), slots, words);
    }

    private void need(int slot, Set<Integer> needed) {
        if (!needed.add(slot)) {
            return;
        }
        Rule rule = ruleOf.get(slot);
        if (rule != null) {
            for (int read : rule.reads()) {
                need(read, needed);
            }
        }
    }
}
