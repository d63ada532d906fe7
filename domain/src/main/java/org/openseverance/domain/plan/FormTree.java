package org.openseverance.domain.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.formula.Expression;

/** Walks over forms. */
final class FormTree {

    private FormTree() {}

    /** The form and every form inside it. */
    static void visit(Form root, Consumer<Form> visitor) {
        visitor.accept(root);
        for (Form part : parts(root)) {
            visit(part, visitor);
        }
    }

    /** Every expression that the form and the forms inside it consist of; names that stand alone count as expressions. */
    static List<Expression> expressions(Form root) {
        List<Expression> found = new ArrayList<>();
        visit(
                root,
                form -> own(form, expression -> {
                    if (expression != null) {
                        found.add(expression);
                    }
                }));
        return found;
    }

    private static List<Form> parts(Form form) {
        List<Form> parts = new ArrayList<>();
        if (form instanceof Form.Table table) {
            table.rows().forEach(row -> parts.add(row.is()));
            parts.add(table.otherwise());
        } else if (form instanceof Form.By by) {
            parts.addAll(by.cases().values());
            addIfThere(parts, by.otherwise());
        } else if (form instanceof Form.Choose choose) {
            choose.branches().forEach(branch -> parts.add(branch.then()));
            addIfThere(parts, choose.otherwise());
        } else if (form instanceof Form.Count count && count.of() instanceof Form.PeriodSource.Written written) {
            parts.add(written.period());
        } else if (form instanceof Form.History history) {
            addIfThere(parts, history.over());
        } else if (form instanceof Form.Absent absent) {
            addIfThere(parts, absent.over());
        }
        return parts;
    }

    private static void addIfThere(List<Form> parts, @Nullable Form part) {
        if (part != null) {
            parts.add(part);
        }
    }

    private static void own(Form form, Consumer<@Nullable Expression> found) {
        if (form instanceof Form.Computed computed) {
            found.accept(computed.expression());
        } else if (form instanceof Form.Require require) {
            found.accept(require.condition());
        } else if (form instanceof Form.Period period) {
            found.accept(period.from());
            found.accept(period.end());
        } else if (form instanceof Form.Count count) {
            if (count.of() instanceof Form.PeriodSource.Named named) {
                found.accept(new Expression.Name(named.name(), named.place()));
            }
            found.accept(count.atMost());
            found.accept(count.withinFrom());
            found.accept(count.withinBefore());
        } else if (form instanceof Form.Bands bands) {
            found.accept(bands.subject());
            found.accept(bands.above());
            bands.each().forEach(band -> found.accept(band.upTo()));
            bands.each().forEach(band -> found.accept(band.rate()));
        } else if (form instanceof Form.Table table) {
            found.accept(table.subject());
            table.rows().forEach(row -> found.accept(row.edge()));
        } else if (form instanceof Form.By by) {
            found.accept(by.subject());
        } else if (form instanceof Form.Choose choose) {
            choose.branches().forEach(branch -> found.accept(branch.condition()));
        } else if (form instanceof Form.Pay pay) {
            pay.taking().forEach(convention -> found.accept(convention.amount()));
        } else if (form instanceof Form.Calendar calendar) {
            found.accept(calendar.date());
        } else if (form instanceof Form.FromPlan fromPlan) {
            fromPlan.with().values().forEach(found);
        }
    }
}
