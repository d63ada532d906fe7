package org.openseverance.domain.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openseverance.domain.rule.Choice.Choose;
import org.openseverance.domain.rule.Choice.FigureByWord;
import org.openseverance.domain.rule.Choice.UnlessGiven;
import org.openseverance.domain.rule.Logic.Compare;
import org.openseverance.domain.rule.Logic.Relation;

class ChoiceTest {

    private static final long UNKNOWN = Rule.UNKNOWN;

    private record Known(Map<Integer, Long> constants, Map<Integer, Longs> few) implements Constants {
        @Override
        public boolean holds(int slot) {
            return constants.containsKey(slot);
        }

        @Override
        public long value(int slot) {
            return constants.get(slot);
        }

        @Override
        public Longs values(int slot) {
            return few.getOrDefault(slot, Longs.of());
        }
    }

    private static Constants constant(int slot, long value) {
        return new Known(Map.of(slot, value), Map.of());
    }

    @Test
    void theTakenBranchDecidesWhateverStandsInTheOther() {
        long[] figures = {0, 1, -1, 5, Long.MAX_VALUE, Long.MIN_VALUE + 1, UNKNOWN};
        Choose choose = new Choose(0, 1, 2);
        for (long then : figures) {
            for (long otherwise : figures) {
                assertEquals(then, Sheet.alone(choose, 1, then, otherwise));
                assertEquals(otherwise, Sheet.alone(choose, 0, then, otherwise));
                assertEquals(UNKNOWN, Sheet.alone(choose, UNKNOWN, then, otherwise));
            }
        }
    }

    @Test
    void aConditionThatIsTheSameForAllLeavesOneBranch() {
        Choose choose = new Choose(0, 1, 2);
        assertEquals(new Same(1), choose.given(constant(0, 1)));
        assertEquals(new Same(2), choose.given(constant(0, 0)));
        assertEquals(choose, choose.given(constant(0, UNKNOWN)));
        assertEquals(choose, choose.given(constant(1, 7)));
    }

    @Test
    void aFactThatNobodyGivesIsPassedOver() {
        UnlessGiven unlessGiven = new UnlessGiven(0, 1);
        assertEquals(new Same(1), unlessGiven.given(constant(0, UNKNOWN)));
        assertEquals(new Same(0), unlessGiven.given(constant(0, 20)));
        assertEquals(unlessGiven, unlessGiven.given(constant(1, 20)));
    }

    @Test
    void wordsThatAllHaveAFigureCannotFail() {
        FigureByWord figure = new FigureByWord(0, Longs.of(UNKNOWN, 10, 20), UNKNOWN, "not listed");
        Rule listed = figure.given(new Known(Map.of(), Map.of(0, Longs.of(1, 2))));
        assertEquals(false, listed.canFail());
        assertEquals(20, Sheet.alone(listed, 2));
        assertEquals(figure, figure.given(new Known(Map.of(), Map.of(0, Longs.of(1, 2, -1)))));
        assertEquals(figure, figure.given(new Known(Map.of(), Map.of(0, Longs.of(0, 1)))));
        assertEquals(figure, figure.given(new Known(Map.of(), Map.of(0, Longs.of(3)))));
        assertEquals(figure, figure.given(new Known(Map.of(), Map.of())));
        assertEquals(UNKNOWN, Sheet.alone(figure, -1));
    }

    @Test
    void comparisonsHoldAcrossTheWholeRange() {
        SplittableRandom random = new SplittableRandom(5);
        long[] a = Sheet.numbers(random, 20_000, 63);
        long[] b = Sheet.numbers(random, 20_000, 63);
        for (int i = 0; i < a.length; i++) {
            b[i] = i % 7 == 0 ? a[i] : b[i];
            for (boolean negated : new boolean[] {false, true}) {
                assertEquals(a[i] < b[i] != negated ? 1 : 0, compare(Relation.LESS, negated, a[i], b[i]));
                assertEquals(a[i] <= b[i] != negated ? 1 : 0, compare(Relation.AT_MOST, negated, a[i], b[i]));
                assertEquals(a[i] == b[i] != negated ? 1 : 0, compare(Relation.EQUAL, negated, a[i], b[i]));
            }
        }
    }

    private static long compare(Relation relation, boolean negated, long a, long b) {
        return Sheet.alone(new Compare(0, 1, relation, 1, 1, negated), a, b);
    }
}
