package org.openseverance.domain.workforce;

/**
 * Whole numbers by row, in an array of the narrowest kind that holds them all: what takes time with many rows is to fetch them from memory.
 */
public sealed interface Column {

    /** How many rows. */
    int size();

    long cell(int row);

    /** Fills places 0 to n - 1 of a column from the named rows. */
    void take(int[] rows, int n, long[] out);

    /** The same with what a table gives for each cell: that of 0 stands at 1, so that -1 has a place too. */
    void take(int[] rows, int n, long[] table, long[] out);

    /** A column of the narrowest kind for some numbers, which are not used otherwise. */
    static Column of(long[] numbers) {
        long sizes = 0;
        for (long number : numbers) {
            sizes |= number ^ (number >> 63);
        }
        int bits = Long.SIZE + 1 - Long.numberOfLeadingZeros(sizes);
        return bits <= Byte.SIZE
                ? Bytes.of(numbers)
                : bits <= Short.SIZE
                        ? Shorts.of(numbers)
                        : bits <= Integer.SIZE ? Ints.of(numbers) : new Longs(numbers);
    }

    /** Cells of 8 bits. */
    record Bytes(byte[] cells) implements Column {
        private static Bytes of(long[] numbers) {
            byte[] cells = new byte[numbers.length];
            for (int row = 0; row < cells.length; row++) {
                cells[row] = (byte) numbers[row];
            }
            return new Bytes(cells);
        }

        @Override
        public int size() {
            return cells.length;
        }

        @Override
        public long cell(int row) {
            return cells[row];
        }

        @Override
        public void take(int[] rows, int n, long[] out) {
            for (int i = 0; i < n; i++) {
                out[i] = cells[rows[i]];
            }
        }

        @Override
        public void take(int[] rows, int n, long[] table, long[] out) {
            for (int i = 0; i < n; i++) {
                out[i] = table[cells[rows[i]] + 1];
            }
        }
    }

    /** Cells of 16 bits. */
    record Shorts(short[] cells) implements Column {
        private static Shorts of(long[] numbers) {
            short[] cells = new short[numbers.length];
            for (int row = 0; row < cells.length; row++) {
                cells[row] = (short) numbers[row];
            }
            return new Shorts(cells);
        }

        @Override
        public int size() {
            return cells.length;
        }

        @Override
        public long cell(int row) {
            return cells[row];
        }

        @Override
        public void take(int[] rows, int n, long[] out) {
            for (int i = 0; i < n; i++) {
                out[i] = cells[rows[i]];
            }
        }

        @Override
        public void take(int[] rows, int n, long[] table, long[] out) {
            for (int i = 0; i < n; i++) {
                out[i] = table[cells[rows[i]] + 1];
            }
        }
    }

    /** Cells of 32 bits. */
    record Ints(int[] cells) implements Column {
        private static Ints of(long[] numbers) {
            int[] cells = new int[numbers.length];
            for (int row = 0; row < cells.length; row++) {
                cells[row] = (int) numbers[row];
            }
            return new Ints(cells);
        }

        @Override
        public int size() {
            return cells.length;
        }

        @Override
        public long cell(int row) {
            return cells[row];
        }

        @Override
        public void take(int[] rows, int n, long[] out) {
            for (int i = 0; i < n; i++) {
                out[i] = cells[rows[i]];
            }
        }

        @Override
        public void take(int[] rows, int n, long[] table, long[] out) {
            for (int i = 0; i < n; i++) {
                out[i] = table[cells[rows[i]] + 1];
            }
        }
    }

    /** Cells of 64 bits. */
    record Longs(long[] cells) implements Column {
        @Override
        public int size() {
            return cells.length;
        }

        @Override
        public long cell(int row) {
            return cells[row];
        }

        @Override
        public void take(int[] rows, int n, long[] out) {
            for (int i = 0; i < n; i++) {
                out[i] = cells[rows[i]];
            }
        }

        @Override
        public void take(int[] rows, int n, long[] table, long[] out) {
            for (int i = 0; i < n; i++) {
                out[i] = table[(int) cells[rows[i]] + 1];
            }
        }
    }
}
