package org.openseverance.domain.workforce;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;

class ColumnTest {

    private static void isHeld(Class<? extends Column> kind, long... numbers) {
        Column column = Column.of(numbers);

        assertInstanceOf(kind, column);
        assertEquals(numbers.length, column.size());
        int[] backwards = new int[numbers.length];
        long[] expected = new long[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            backwards[i] = numbers.length - 1 - i;
            expected[i] = numbers[backwards[i]];
            assertEquals(numbers[i], column.cell(i));
        }
        long[] out = new long[numbers.length];
        column.take(backwards, numbers.length, out);
        assertArrayEquals(expected, out);
    }

    @Test
    void eachKindHoldsItsGreatestAndItsLeastNumberAndTheNextOnesAreWider() {
        isHeld(Column.Bytes.class);
        isHeld(Column.Bytes.class, 0, -1, Byte.MAX_VALUE, Byte.MIN_VALUE);
        isHeld(Column.Shorts.class, 0, Byte.MAX_VALUE + 1);
        isHeld(Column.Shorts.class, 0, Byte.MIN_VALUE - 1);
        isHeld(Column.Shorts.class, -1, Short.MAX_VALUE, Short.MIN_VALUE);
        isHeld(Column.Ints.class, 0, Short.MAX_VALUE + 1);
        isHeld(Column.Ints.class, 0, Short.MIN_VALUE - 1);
        isHeld(Column.Ints.class, -1, Integer.MAX_VALUE, Integer.MIN_VALUE);
        isHeld(Column.Longs.class, 0, Integer.MAX_VALUE + 1L);
        isHeld(Column.Longs.class, 0, Integer.MIN_VALUE - 1L);
        isHeld(Column.Longs.class, -1, Long.MAX_VALUE, Long.MIN_VALUE);
    }

    @Test
    void aTableGivesSomethingForMinusOneToo() {
        long[] table = new long[40_000];
        for (int i = 0; i < table.length; i++) {
            table[i] = 7L * i;
        }
        for (int greatest : new int[] {100, 1_000, 39_000}) {
            long[] out = new long[3];
            Column.of(new long[] {5, -1, greatest}).take(new int[] {2, 1, 0}, 3, table, out);

            assertArrayEquals(new long[] {7L * (greatest + 1), 0, 42}, out);
        }
    }
}
