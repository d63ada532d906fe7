package org.openseverance.domain.rule;

import org.openseverance.domain.money.Rounding;

/** Exact arithmetic: sums, products and the divisions that round. */
public final class Arithmetic {

    private Arithmetic() {}

    /** {@code a * scaleA + b * scaleB}: the scales bring both to one denominator. */
    public record Sum(int a, long scaleA, int b, long scaleB) implements Rule {
        @Override
        public void apply(Columns columns, long[] out, int n) {
            long[] x = columns.values()[a];
            long[] y = columns.values()[b];
            if (Narrow.sum(x, scaleA, y, scaleB, out, n)) {
                return;
            }
            for (int i = 0; i < n; i++) {
                out[i] = Math.addExact(Math.multiplyExact(x[i], scaleA), Math.multiplyExact(y[i], scaleB));
            }
        }

        @Override
        public Rule given(Constants constants) {
            return scaleA == 1 && scaleB == 1 ? new PlainSum(a, b) : this;
        }

        @Override
        public int[] reads() {
            return new int[] {a, b};
        }
    }

    /** {@code a + b}. */
    private record PlainSum(int a, int b) implements Rule {
        @Override
        public void apply(Columns columns, long[] out, int n) {
            if (!Narrow.sum(columns.values()[a], columns.values()[b], out, n)) {
                throw new ArithmeticException("a sum leaves the range");
            }
        }

        @Override
        public int[] reads() {
            return new int[] {a, b};
        }
    }

    /** The sum of two columns or more. */
    public record Total(Longs parts) implements Rule {
        @Override
        public void apply(Columns columns, long[] out, int n) {
            long[] sum = column(0, columns);
            int part = 1;
            if (parts.size() > 3
                    && Narrow.sum(sum, column(1, columns), column(2, columns), column(3, columns), out, n)) {
                sum = out;
                part = 4;
            }
            for (; part < parts.size(); part++) {
                if (!Narrow.sum(sum, column(part, columns), out, n)) {
                    throw new ArithmeticException("a sum leaves the range");
                }
                sum = out;
            }
        }

        private long[] column(int part, Columns columns) {
            return columns.values()[slot(part)];
        }

        private int slot(int part) {
            return (int) parts.get(part);
        }

        @Override
        public int[] reads() {
            return java.util.stream.IntStream.range(0, parts.size())
                    .map(this::slot)
                    .toArray();
        }
    }

    /** {@code a * b}. */
    public record Product(int a, int b) implements Rule {
        @Override
        public void apply(Columns columns, long[] out, int n) {
            long[] x = columns.values()[a];
            long[] y = columns.values()[b];
            if (Narrow.product(x, y, out, n)) {
                return;
            }
            for (int i = 0; i < n; i++) {
                out[i] = Math.multiplyExact(x[i], y[i]);
            }
        }

        @Override
        public int[] reads() {
            return new int[] {a, b};
        }
    }

    /** {@code a * factor}. */
    public record Scaled(int a, long factor) implements Rule {
        @Override
        public void apply(Columns columns, long[] out, int n) {
            long[] x = columns.values()[a];
            if (Narrow.scaled(x, factor, out, n)) {
                return;
            }
            for (int i = 0; i < n; i++) {
                out[i] = Math.multiplyExact(x[i], factor);
            }
        }

        @Override
        public int[] reads() {
            return new int[] {a};
        }
    }

    /** {@code a * factor / divisor}, rounded to a whole number. */
    public record Rounded(int a, long factor, long divisor, Rounding.Way way) implements Rule {
        @Override
        public void apply(Columns columns, long[] out, int n) {
            long[] x = columns.values()[a];
            for (int i = 0; i < n; i++) {
                out[i] = Wide.fits(x[i], factor)
                        ? way.divide(x[i] * factor, divisor)
                        : Wide.product(x[i], 1, factor, divisor, way);
            }
        }

        @Override
        public Rule given(Constants constants) {
            return way == Rounding.Way.HALF_UP ? new HalfUp(a, Division.of(factor, divisor)) : this;
        }

        @Override
        public int[] reads() {
            return new int[] {a};
        }
    }

    /** The same, half up, with the division prepared. */
    private record HalfUp(int a, Division division) implements Rule {
        @Override
        public void apply(Columns columns, long[] out, int n) {
            division.halfUp(columns.values()[a], out, n);
        }

        @Override
        public int[] reads() {
            return new int[] {a};
        }
    }

    /** {@code a * b * factor / divisor}, rounded to a whole number: the commonest last step of an amount, in one loop. */
    public record RoundedProduct(int a, int b, long factor, long divisor, Rounding.Way way) implements Rule {
        @Override
        public void apply(Columns columns, long[] out, int n) {
            long[] x = columns.values()[a];
            long[] y = columns.values()[b];
            for (int i = 0; i < n; i++) {
                out[i] = factor == 1 && Wide.fits(x[i], y[i])
                        ? way.divide(x[i] * y[i], divisor)
                        : Wide.product(x[i], y[i], factor, divisor, way);
            }
        }

        @Override
        public Rule given(Constants constants) {
            return way == Rounding.Way.HALF_UP ? new HalfUpProduct(this, Division.of(factor, divisor)) : this;
        }

        @Override
        public int[] reads() {
            return new int[] {a, b};
        }
    }

    /** The same, half up, with the division prepared; products too large for it go the other way. */
    private record HalfUpProduct(RoundedProduct product, Division division) implements Rule {
        @Override
        public void apply(Columns columns, long[] out, int n) {
            long[] x = columns.values()[product.a];
            long[] y = columns.values()[product.b];
            if (!Narrow.product(x, y, out, n)) {
                product.apply(columns, out, n);
            } else if (!division.halfUpNarrow(out, out, n)) {
                for (int i = 0; i < n; i++) {
                    out[i] = division.halfUp(x[i] * y[i]);
                }
            }
        }

        @Override
        public int[] reads() {
            return product.reads();
        }
    }

    /** {@code (a * scaleA) / (b * scaleB)}, rounded to a whole number; a zero divisor fails the row. */
    public record Quotient(int a, long scaleA, int b, long scaleB, Rounding.Way way) implements Rule {
        @Override
        public void apply(Columns columns, long[] out, int n) {
            long[] x = columns.values()[a];
            long[] y = columns.values()[b];
            for (int i = 0; i < n; i++) {
                out[i] = y[i] == 0 ? UNKNOWN : quotient(x[i], y[i]);
            }
        }

        private long quotient(long x, long y) {
            return Wide.fits(x, scaleA) && Wide.fits(y, scaleB)
                    ? way.divide(x * scaleA, y * scaleB)
                    : Wide.quotient(x, scaleA, y, scaleB, way);
        }

        @Override
        public int[] reads() {
            return new int[] {a, b};
        }

        @Override
        public boolean canFail() {
            return true;
        }

        @Override
        public String failure(Columns columns, int row) {
            return columns.values()[b][row] == 0 ? "a figure is divided by 0" : Rule.super.failure(columns, row);
        }
    }

    /** The whole part of {@code a / divisor}, towards minus infinity. */
    public record Floor(int a, long divisor) implements Rule {
        @Override
        public void apply(Columns columns, long[] out, int n) {
            long[] x = columns.values()[a];
            for (int i = 0; i < n; i++) {
                out[i] = Math.floorDiv(x[i], divisor);
            }
        }

        @Override
        public Rule given(Constants constants) {
            return new SmallFloor(this, Narrow.mostDivided(divisor), Narrow.reciprocal(divisor));
        }

        @Override
        public int[] reads() {
            return new int[] {a};
        }
    }

    /** The same, with the division prepared; numbers too large for it go the other way. */
    private record SmallFloor(Floor floor, long most, long reciprocal) implements Rule {
        @Override
        public void apply(Columns columns, long[] out, int n) {
            if (!Narrow.floor(columns.values()[floor.a], most, reciprocal, out, n)) {
                floor.apply(columns, out, n);
            }
        }

        @Override
        public int[] reads() {
            return floor.reads();
        }
    }

    /** The lesser of {@code a * scaleA} and {@code b * scaleB}; of dates, the earlier. */
    public record Least(int a, long scaleA, int b, long scaleB) implements Rule {
        @Override
        public void apply(Columns columns, long[] out, int n) {
            long[] x = columns.values()[a];
            long[] y = columns.values()[b];
            if (scaleA == 1 && scaleB == 1 && Narrow.least(x, y, out, n)) {
                return;
            }
            for (int i = 0; i < n; i++) {
                boolean first = (Wide.fits(x[i], scaleA) && Wide.fits(y[i], scaleB))
                        ? x[i] * scaleA <= y[i] * scaleB
                        : Wide.compare(x[i], scaleA, y[i], scaleB) <= 0;
                out[i] = first ? Math.multiplyExact(x[i], scaleA) : Math.multiplyExact(y[i], scaleB);
            }
        }

        @Override
        public int[] reads() {
            return new int[] {a, b};
        }
    }

    /** The greater of {@code a * scaleA} and {@code b * scaleB}; of dates, the later. */
    public record Greatest(int a, long scaleA, int b, long scaleB) implements Rule {
        @Override
        public void apply(Columns columns, long[] out, int n) {
            long[] x = columns.values()[a];
            long[] y = columns.values()[b];
            if (scaleA == 1 && scaleB == 1 && Narrow.greatest(x, y, out, n)) {
                return;
            }
            for (int i = 0; i < n; i++) {
                boolean first = (Wide.fits(x[i], scaleA) && Wide.fits(y[i], scaleB))
                        ? x[i] * scaleA >= y[i] * scaleB
                        : Wide.compare(x[i], scaleA, y[i], scaleB) >= 0;
                out[i] = first ? Math.multiplyExact(x[i], scaleA) : Math.multiplyExact(y[i], scaleB);
            }
        }

        @Override
        public int[] reads() {
            return new int[] {a, b};
        }
    }
}
