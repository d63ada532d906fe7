package org.openseverance.domain.resolve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.plan.Form;
import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.quantity.Unit;
import org.openseverance.domain.rule.Bands;
import org.openseverance.domain.rule.Longs;
import org.openseverance.domain.rule.Slices;
import org.openseverance.domain.worksheet.ProgramBuilder;

/** Lays bands: one rule where edges and rates are constants, else a sum of slices. */
final class BandForms {

    private final ProgramBuilder program;
    private final Figures figures;
    private final ExpressionResolver expressions;

    BandForms(ProgramBuilder program, Figures figures, ExpressionResolver expressions) {
        this.program = program;
        this.figures = figures;
        this.expressions = expressions;
    }

    /** One band; the last has no edge. */
    private record Band(@Nullable Operand upTo, Operand rate, Place place) {}

    Operand resolve(Form.Bands form, Scope scope) {
        Operand subject = expressions.figure(form.subject(), scope);
        Operand above = form.above() == null ? null : expressions.figure(form.above(), scope);
        List<Band> bands = new ArrayList<>();
        for (Form.Band band : form.each()) {
            Operand edge = band.upTo() == null ? null : expressions.figure(band.upTo(), scope);
            if (edge != null) {
                figures.common(subject, edge, "held against each other", band.place());
            }
            bands.add(new Band(edge, expressions.figure(band.rate(), scope), band.place()));
        }
        Operand top = above == null ? subject : figures.sum(above, subject, 1, form.place());
        Operand result = slices(top, bands, form.place());
        return above == null ? result : figures.sum(result, slices(above, bands, form.place()), -1, form.place());
    }

    private Operand slices(Operand subject, List<Band> bands, Place place) {
        boolean constants = subject.constant() == null
                && bands.stream()
                        .allMatch(b -> b.rate().constant() != null
                                && (b.upTo() == null || b.upTo().constant() != null));
        return constants ? oneRule(subject, bands) : sum(subject, bands, place);
    }

    private Operand oneRule(Operand subject, List<Band> bands) {
        long denominator = subject.denominator();
        long parts = 1;
        for (Band band : bands) {
            denominator = band.upTo() == null
                    ? denominator
                    : Ratio.lcm(denominator, band.upTo().denominator());
            parts = Ratio.lcm(parts, band.rate().denominator());
        }
        Unit rate = bands.get(0).rate().unit();
        long[] edges = new long[bands.size() - 1];
        long[] rates = new long[bands.size()];
        for (int i = 0; i < rates.length; i++) {
            Band band = bands.get(i);
            if (!band.rate().unit().equals(rate)) {
                throw new Mistake(
                        band.place(),
                        "this band's rate is in " + band.rate().unit() + ", the first one's in " + rate,
                        "");
            }
            rates[i] = constant(band.rate()).over(parts);
            if (band.upTo() != null) {
                edges[i] = constant(band.upTo()).over(denominator);
                rises(edges, i, band.place());
            }
        }
        int slot = program.rule(new Bands(
                subject.slot(), denominator / subject.denominator(), Slices.of(Longs.of(edges), Longs.of(rates))));
        return Operand.figure(
                subject.unit().times(rate),
                Figures.times(denominator, parts, bands.get(0).place()),
                slot);
    }

    private static void rises(long[] edges, int index, Place place) {
        if (index > 0 && edges[index] <= edges[index - 1]) {
            throw new Mistake(place, "the edges of bands rise; this one does not", "");
        }
    }

    private static Ratio constant(Operand operand) {
        return java.util.Objects.requireNonNull(operand.constant());
    }

    /** The sum of rate times what of the subject lies between the edges of each band. */
    private Operand sum(Operand subject, List<Band> bands, Place place) {
        Operand below = Operand.constant(Ratio.ZERO, subject.unit(), false);
        Operand sum = null;
        for (Band band : bands) {
            Operand reached = band.upTo() == null ? subject : figures.bound(subject, band.upTo(), true, place);
            Operand slice =
                    sum == null ? reached : figures.sum(figures.bound(reached, below, false, place), below, -1, place);
            Operand paid = figures.product(slice, band.rate(), place);
            sum = sum == null ? paid : figures.sum(sum, paid, 1, place);
            // an edge that falls, on some date, leaves an empty band: nothing is paid twice
            below = band.upTo() == null
                    ? below
                    : figures.bound(band.upTo().withUnit(subject.unit()), below, false, place);
        }
        return java.util.Objects.requireNonNull(sum);
    }
}
