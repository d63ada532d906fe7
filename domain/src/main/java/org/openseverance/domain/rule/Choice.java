package org.openseverance.domain.rule;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/** Rules that pick one of several columns or figures. */
public final class Choice {

    private static final int TOLD = 12;

    private Choice() {}

    /** The failure of a word beyond a list. */
    public static String notListed(String name, Collection<String> listed) {
        String others = listed.size() > TOLD ? " and " + (listed.size() - TOLD) + " more" : "";
        return listed.stream().limit(TOLD).collect(Collectors.joining(", ", name + " is none of ", others))
                + ", and the plan has no \"otherwise\" for it";
    }

    /** {@code then} where {@code when} is 1, {@code otherwise} where it is 0. The branch that is not taken may be unknown. */
    public record Choose(int when, int then, int otherwise) implements Rule {
        @Override
        public void apply(Columns columns, long[] out, int n) {
            long[] w = columns.values()[when];
            long[] x = columns.values()[then];
            long[] y = columns.values()[otherwise];
            for (int i = 0; i < n; i++) {
                // without branches: 1 takes all bits of x, 0 all of y, and unknown none but the sign, which alone is
                // UNKNOWN
                long chosen = (x[i] & -w[i]) | (y[i] & (w[i] - 1));
                out[i] = (chosen & ~(w[i] >> 63)) | (w[i] & UNKNOWN);
            }
        }

        @Override
        public Rule given(Constants constants) {
            if (constants.holds(when) && constants.value(when) != UNKNOWN) {
                return new Same(constants.is(when, 1) ? then : otherwise);
            }
            return this;
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
        public Rule given(Constants constants) {
            return constants.holds(given) ? new Same(constants.is(given, UNKNOWN) ? otherwise : given) : this;
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
        public Rule given(Constants constants) {
            return constants.is(a, UNKNOWN) ? new Same(b) : constants.is(b, UNKNOWN) ? new Same(a) : this;
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

    /** A figure for each word, and {@code otherwise} for one beyond the list; where that is {@link #UNKNOWN}, the row fails. */
    public record FigureByWord(int word, Longs figures, long otherwise, String notListed) implements Rule {
        @Override
        public void apply(Columns columns, long[] out, int n) {
            long[] x = columns.values()[word];
            long[] byWord = figures.values();
            for (int i = 0; i < n; i++) {
                int number = (int) x[i];
                out[i] = number >= 0 && number < byWord.length ? byWord[number] : otherwise;
            }
        }

        @Override
        public Rule given(Constants constants) {
            Longs words = constants.values(word);
            return words.size() > 0 && figures.atEach(words) ? new ListedFigure(word, figures) : this;
        }

        @Override
        public int[] reads() {
            return new int[] {word};
        }

        @Override
        public boolean canFail() {
            return otherwise == UNKNOWN || figures.contains(UNKNOWN);
        }

        @Override
        public String failure(Columns columns, int row) {
            return notListed;
        }
    }

    /** A figure for each word that occurs: none can fail. */
    private record ListedFigure(int word, Longs figures) implements Rule {
        @Override
        public void apply(Columns columns, long[] out, int n) {
            long[] x = columns.values()[word];
            long[] byWord = figures.values();
            for (int i = 0; i < n; i++) {
                out[i] = byWord[(int) x[i]];
            }
        }

        @Override
        public int[] reads() {
            return new int[] {word};
        }
    }

    /** Fails every row: what stands for the missing {@code otherwise} of a list of cases. */
    public record NotListed(int word, String notListed) implements Rule {
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
            return notListed;
        }
    }
}
