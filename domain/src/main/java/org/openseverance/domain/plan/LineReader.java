package org.openseverance.domain.plan;

import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Entries;
import org.openseverance.domain.document.Faults;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.document.Shape;
import org.openseverance.domain.formula.UnitWords;
import org.openseverance.domain.money.Rounding;
import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.quantity.Unit;

/** Reads a line: its form, and what every line may have besides. */
final class LineReader {

    private final Words words;
    private final Faults faults;
    private final FormReader forms;
    private final String cites;

    LineReader(Words words, FormReader forms, String cites) {
        this.words = words;
        this.faults = words.faults();
        this.forms = forms;
        this.cites = cites;
    }

    @Nullable
    Line read(String name, Node node) {
        if (!(node instanceof Node.Mapping mapping)) {
            faults.add(
                    node.place(),
                    "a line is a mapping with one form; found " + Entries.found(node),
                    "A formula is written {formula: \"...\"}.");
            return null;
        }
        FormKind kind = forms.kind(mapping, "a line");
        if (kind == null) {
            return null;
        }
        Shape shape = PlanShapes.LINE.with(kind.shape()).named("a line with the form \"" + kind.key() + "\"");
        Entries entries = Entries.read(node, shape, faults);
        if (entries == null) {
            return null;
        }
        Form form = forms.form(entries, kind);
        Node.Scalar unitText = entries.scalar("unit");
        Unit unit = unitText == null ? null : words.unit(unitText);
        Node.Scalar roundText = entries.scalar("round");
        Rounding rounding = roundText == null ? null : words.rounding(roundText);
        checkRounding(entries, kind);
        String written = Written.form(mapping, kind);
        return form == null
                ? null
                : new Line(
                        name,
                        entries.text("title", name.replace('_', ' ')),
                        entries.text("cites", cites),
                        written,
                        form,
                        unit == null ? null : unit.without("percent"),
                        unit == null || rounding == null ? rounding : inPlainUnit(rounding, unit),
                        entries.text("unless_given"),
                        entries.place());
    }

    /** A step of 0.1 percent is one of 0.001. */
    private static Rounding inPlainUnit(Rounding rounding, Unit unit) {
        Ratio step = UnitWords.withoutPercent(rounding.step(), unit).value();
        return new Rounding(rounding.way(), step);
    }

    private void checkRounding(Entries entries, FormKind kind) {
        boolean numberless = switch (kind) {
            case DATE, TEST, REQUIRE, PERIOD, CALENDAR -> true;
            default -> false;
        };
        for (String key : new String[] {"round", "unit"}) {
            if (numberless && entries.has(key)) {
                faults.add(
                        entries.place(key),
                        "only a number has \"" + key + "\"; this line has the form \"" + kind.key() + "\"");
            }
        }
    }
}
