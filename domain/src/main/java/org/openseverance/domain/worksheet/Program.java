package org.openseverance.domain.worksheet;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.rule.Rule;

/**
 * Rules in an order in which each reads only what is already there, over numbered columns ("slots"): facts, constants, then one for each rule. Plans and scenarios
 * resolved into one program share every rule that is equal.
 */
public final class Program {

    private final Map<Integer, FactSlot> facts;
    private final Map<Integer, Long> constants;
    private final Rule[] rules;
    private final int[] outs;
    private final int slots;
    private final WordNumbers words;
    private final int[] producer;
    private final boolean usesLists;

    Program(
            Map<Integer, FactSlot> facts,
            Map<Integer, Long> constants,
            List<Rule> rules,
            int[] outs,
            int slots,
            WordNumbers words) {
        this.facts = Map.copyOf(facts);
        this.constants = Map.copyOf(constants);
        this.rules = rules.toArray(Rule[]::new);
        this.outs = outs.clone();
        this.slots = slots;
        this.words = words;
        this.usesLists = rules.stream().anyMatch(Rule::readsLists);
        this.producer = new int[slots];
        Arrays.fill(producer, -1);
        for (int i = 0; i < outs.length; i++) {
            producer[outs[i]] = i;
        }
    }

    Map<Integer, FactSlot> facts() {
        return facts;
    }

    Map<Integer, Long> constants() {
        return constants;
    }

    Rule rule(int index) {
        return rules[index];
    }

    /** Whether any rule reads past pay or absences. */
    boolean usesLists() {
        return usesLists;
    }

    int out(int index) {
        return outs[index];
    }

    /** How many rules it runs for each row. */
    public int size() {
        return rules.length;
    }

    int slots() {
        return slots;
    }

    WordNumbers words() {
        return words;
    }

    /** The word of a cell; null for one that no plan names. */
    public @Nullable String word(long cell) {
        return words.word(cell);
    }

    /** The index of the rule that writes a slot; -1 for facts and constants. */
    int producer(int slot) {
        return producer[slot];
    }
}
