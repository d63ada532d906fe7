package org.openseverance.domain.worksheet;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.openseverance.domain.rule.Choice;
import org.openseverance.domain.rule.Logic;
import org.openseverance.domain.rule.PastPayFigure;
import org.openseverance.domain.rule.Rule;

/** Finds all facts that could still say something about cells of a row: back through the rules, but not into branches that are known not to be taken. */
final class Needs {

    private final Program program;
    private final long[] cells;
    private final boolean history;
    private final boolean absences;
    private final Map<Need, Set<Integer>> seen = new EnumMap<>(Need.class);
    private final Map<String, Need> found = new TreeMap<>();

    /**
     * @param history whether past pay is recorded
     * @param absences whether absences are
     */
    Needs(Program program, long[] cells, boolean history, boolean absences) {
        this.program = program;
        this.cells = cells;
        this.history = history;
        this.absences = absences;
    }

    Map<String, Need> of(IntStream slots) {
        slots.forEach(slot -> trace(slot, isKnown(slot) ? Need.OPTIONAL : Need.NEEDED));
        // what need not have happened is not asked for as long as anything else is open
        found.computeIfPresent(
                FactSlot.REDEPLOYED,
                (name, need) -> found.values().stream()
                                        .filter(other -> other == Need.NEEDED)
                                        .count()
                                > 1
                        ? Need.OPTIONAL
                        : need);
        return found;
    }

    private boolean isKnown(int slot) {
        return cells[slot] != Rule.UNKNOWN;
    }

    private void trace(int slot, Need need) {
        if (!seen.computeIfAbsent(need, fresh -> new TreeSet<>()).add(slot)) {
            return;
        }
        FactSlot fact = program.facts().get(slot);
        int producer = program.producer(slot);
        if (fact != null && !isKnown(slot)) {
            note(fact.asked(), need);
        } else if (fact == null && producer >= 0) {
            rule(program.rule(producer), slot, need);
        }
    }

    private void note(String name, Need need) {
        found.merge(name, need, (one, other) -> one.compareTo(other) < 0 ? one : other);
    }

    private void rule(Rule rule, int out, Need need) {
        if (rule.readsLists()) {
            list(rule, isKnown(out) ? Need.OPTIONAL : need);
        }
        for (int read : rule.reads()) {
            if (isOpen(rule, out, read)) {
                trace(read, isKnown(read) || isKnown(out) ? Need.OPTIONAL : unknown(rule, read, need));
            }
        }
    }

    private void list(Rule rule, Need need) {
        boolean ofPay = rule instanceof PastPayFigure || (rule instanceof Logic.ListGiven given && given.history());
        if (ofPay ? !history : !absences) {
            note(ofPay ? "pay_history" : "absences", rule instanceof PastPayFigure ? need : Need.OPTIONAL);
        }
    }

    /** How much an unknown part of an unknown cell is wanted. */
    private Need unknown(Rule rule, int read, Need need) {
        if (rule instanceof Choice.UnlessGiven first) {
            return read == first.given() ? Need.OPTIONAL : need;
        }
        boolean branch = rule instanceof Choice.Choose choose && !isKnown(choose.when()) && read != choose.when();
        return branch && need == Need.NEEDED ? Need.MAYBE : need;
    }

    /** Whether another value there could change the cell. */
    private boolean isOpen(Rule rule, int out, int read) {
        if (rule instanceof Choice.Choose choose && isKnown(choose.when())) {
            return read == choose.when() || read == (cells[choose.when()] == 1 ? choose.then() : choose.otherwise());
        }
        boolean decided =
                (rule instanceof Logic.And && cells[out] == 0) || (rule instanceof Logic.Or && cells[out] == 1);
        boolean decides =
                decided && Arrays.stream(rule.reads()).anyMatch(part -> part == read && cells[part] == cells[out]);
        return !decided || decides;
    }
}
