package org.openseverance.domain.rule;

import java.util.Arrays;

/** Rules that pick one of several columns or figures. */
public final class Choice {

    private Choice() {}

    /** {@code then} where {@code when} is 1, {@code otherwise} where it is 0. The branch that is not taken may be unknown. */
    public record Choose(int when, int then, int otherwise) implements Rule {
        @Override
        public void apply(Columns columns, long[] out, int n) {
            long[] w = columns.values()[when];
            long[] x = columns.values()[then];
            long[] y = columns.values()[otherwise];
            for (int i = 0; i < n; i++) {
                long chosen = w[i] == 1 ? x[i] : y[i];
                out[i] = w[i] == UNKNOWN ? UNKNOWN : chosen;
            }
        }

        @Override
        public int[] reads() {
            return new int[] {when, then, otherwise};
        }

        @Override
        public boolean meetsUnknown() {
            return true;
        }

        @Override
        public int[] causes(Columns columns, int row) {
            long w = columns.values()[when][row];
            return new int[] {w == UNKNOWN ? when : (w == 1 ? then : otherwise)};
        }
    }

    /** The first of two that is known. */
    public record UnlessGiven(int given, int otherwise) implements Rule {
        @Override
        public void apply(Columns columns, long[] out, int n) {
            long[] x = columns.values()[given];
            long[] y = columns.values()[otherwise];
            for (int i = 0; i < n; i++) {
                out[i] = x[i] == UNKNOWN ? y[i] : x[i];
            }
        }

        @Override
        public int[] reads() {
            return new int[] {given, otherwise};
        }

        @Override
        public boolean meetsUnknown() {
            return true;
        }

        @Override
        public int[] causes(Columns columns, int row) {
            return new int[] {otherwise};
        }
    }

    /** The earlier ({@code later}: the later) of two dates, passing over one that is unknown. */
    public record KnownDate(int a, int b, boolean later) implements Rule {
        @Override
        public void apply(Columns columns, long[] out, int n) {
            long[] x = columns.values()[a];
            long[] y = columns.values()[b];
            for (int i = 0; i < n; i++) {
                out[i] = x[i] == UNKNOWN
                        ? y[i]
                        : (y[i] == UNKNOWN ? x[i] : (later ? Math.max(x[i], y[i]) : Math.min(x[i], y[i])));
            }
        }

        @Override
        public int[] reads() {
            return new int[] {a, b};
        }

        @Override
        public boolean meetsUnknown() {
            return true;
        }
    }

    /** Whether a word is one of several. */
    public record WordIn(int word, Longs words) implements Rule {
        @Override
        public void apply(Columns columns, long[] out, int n) {
            long[] x = columns.values()[word];
            long[] numbers = words.values();
            for (int i = 0; i < n; i++) {
                long found = 0;
                for (long number : numbers) {
                    found |= x[i] == number ? 1 : 0;
                }
                out[i] = found;
            }
        }

        @Override
        public int[] reads() {
            return new int[] {word};
        }
    }

    /** A figure for each word; {@link #UNKNOWN} in the list, or a word beyond it: the row fails unless there is an {@code otherwise}. */
    public record FigureByWord(int word, Longs figures, long otherwise) implements Rule {
        @Override
        public void apply(Columns columns, long[] out, int n) {
            long[] x = columns.values()[word];
            long[] byWord = figures.values();
            for (int i = 0; i < n; i++) {
                int number = (int) x[i];
                long figure = number >= 0 && number < byWord.length ? byWord[number] : UNKNOWN;
                out[i] = figure == UNKNOWN ? otherwise : figure;
            }
        }

        @Override
        public int[] reads() {
            return new int[] {word};
        }

        @Override
        public boolean canFail() {
            return otherwise == UNKNOWN;
        }

        @Override
        public String failure(Columns columns, int row) {
            return "is not said for this word, and there is no \"otherwise\"";
        }
    }

    /** Fails every row: what stands for the missing {@code otherwise} of a list of cases. */
    public record NotListed(int word) implements Rule {
        @Override
        public void apply(Columns columns, long[] out, int n) {
            Arrays.fill(out, 0, n, UNKNOWN);
        }

        @Override
        public int[] reads() {
            return new int[] {word};
        }

        @Override
        public boolean canFail() {
            return true;
        }

        @Override
        public String failure(Columns columns, int row) {
            return "is not said for this word, and there is no \"otherwise\"";
        }
    }
}
