package org.openseverance.domain.rule;

/** Yes and no as 1 and 0; unknown where the known parts do not decide. */
public final class Logic {

    private Logic() {}

    /** How two figures or dates stand to each other. */
    public enum Relation {
        LESS,
        AT_MOST,
        EQUAL
    }

    /** {@code a * scaleA} against {@code b * scaleB}; negated for the opposite relations. */
    public record Compare(int a, long scaleA, Relation relation, int b, long scaleB, boolean negated) implements Rule {
        @Override
        public void apply(Columns columns, long[] out, int n) {
            long[] x = columns.values()[a];
            long[] y = columns.values()[b];
            if (scaleA == 1 && scaleB == 1) {
                plain(x, y, out, n);
                return;
            }
            for (int i = 0; i < n; i++) {
                int order = Wide.fits(x[i], scaleA) && Wide.fits(y[i], scaleB)
                        ? Long.compare(x[i] * scaleA, y[i] * scaleB)
                        : Wide.compare(x[i], scaleA, y[i], scaleB);
                boolean holds = relation == Relation.LESS
                        ? order < 0
                        : (relation == Relation.AT_MOST ? order <= 0 : order == 0);
                out[i] = holds == negated ? 0 : 1;
            }
        }

        private void plain(long[] x, long[] y, long[] out, int n) {
            switch (relation) {
                case LESS -> Narrow.less(x, y, negated, out, n);
                case AT_MOST -> Narrow.less(y, x, !negated, out, n);
                case EQUAL -> Narrow.equal(x, y, negated, out, n);
            }
        }

        @Override
        public int[] reads() {
            return new int[] {a, b};
        }
    }

    public record And(int a, int b) implements Rule {
        @Override
        public void apply(Columns columns, long[] out, int n) {
            long[] x = columns.values()[a];
            long[] y = columns.values()[b];
            for (int i = 0; i < n; i++) {
                out[i] = x[i] == 0 || y[i] == 0 ? 0 : (x[i] == UNKNOWN || y[i] == UNKNOWN ? UNKNOWN : 1);
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

    public record Or(int a, int b) implements Rule {
        @Override
        public void apply(Columns columns, long[] out, int n) {
            long[] x = columns.values()[a];
            long[] y = columns.values()[b];
            for (int i = 0; i < n; i++) {
                out[i] = x[i] == 1 || y[i] == 1 ? 1 : (x[i] == UNKNOWN || y[i] == UNKNOWN ? UNKNOWN : 0);
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

    public record Not(int a) implements Rule {
        @Override
        public void apply(Columns columns, long[] out, int n) {
            long[] x = columns.values()[a];
            for (int i = 0; i < n; i++) {
                out[i] = 1 - x[i];
            }
        }

        @Override
        public int[] reads() {
            return new int[] {a};
        }
    }

    /** Whether a cell is known. */
    public record Given(int a) implements Rule {
        @Override
        public void apply(Columns columns, long[] out, int n) {
            long[] x = columns.values()[a];
            for (int i = 0; i < n; i++) {
                out[i] = x[i] == UNKNOWN ? 0 : 1;
            }
        }

        @Override
        public int[] reads() {
            return new int[] {a};
        }

        @Override
        public boolean meetsUnknown() {
            return true;
        }
    }

    /** Whether past pay ({@code history}) or absences are recorded. */
    public record ListGiven(boolean history) implements Rule {
        @Override
        public void apply(Columns columns, long[] out, int n) {
            Object[] lists = history ? columns.history() : columns.absences();
            for (int i = 0; i < n; i++) {
                out[i] = lists[i] == null ? 0 : 1;
            }
        }

        @Override
        public boolean readsLists() {
            return true;
        }

        @Override
        public int[] reads() {
            return new int[0];
        }
    }
}
