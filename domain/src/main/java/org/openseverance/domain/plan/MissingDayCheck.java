package org.openseverance.domain.plan;

import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.formula.Expression;
import org.openseverance.domain.formula.ExpressionTree;
import org.openseverance.domain.quantity.Quantity;
import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.quantity.Unit;

/** Sees that a plan which counts or lays months says where a day falls that a month lacks. */
final class MissingDayCheck {

    private final Draft draft;
    private boolean told;

    MissingDayCheck(Draft draft) {
        this.draft = draft;
    }

    void check() {
        if (draft.saysMissingDay) {
            return;
        }
        for (Line line : draft.lines.values()) {
            FormTree.visit(line.form(), this::checkForm);
        }
        PlanCheck.expressions(draft).forEach(root -> ExpressionTree.visit(root, this::checkPart));
    }

    private void checkForm(Form form) {
        if (form instanceof Form.Count count
                && count.missingDay() == null
                && (count.unit().months() > 0 || hasMonths(count.part()))) {
            tell(count.place(), "months or years are counted");
        } else if (form instanceof Form.Table table && isPeriod(table.subject())) {
            for (Form.Row row : table.rows()) {
                if (isMonths(row.edge())) {
                    tell(row.place(), "a period is compared with months or years");
                }
            }
        }
    }

    private static boolean hasMonths(PartRule part) {
        if (part instanceof PartRule.UpFrom upFrom) {
            return upFrom.unit().months() > 0;
        }
        return part instanceof PartRule.Steps steps
                && steps.steps().stream().anyMatch(step -> step.unit().months() > 0);
    }

    private void checkPart(Expression part) {
        if (part instanceof Expression.Comparison comparison) {
            boolean laid = isPeriod(comparison.left()) && isMonths(comparison.right());
            if (laid || (isPeriod(comparison.right()) && isMonths(comparison.left()))) {
                tell(comparison.place(), "a period is compared with months or years");
            }
        } else if (part instanceof Expression.Arithmetic sum && isDate(sum.left()) && isMonths(sum.right())) {
            tell(sum.place(), "months or years are laid from a date");
        }
    }

    private boolean isPeriod(Expression expression) {
        Line line = expression instanceof Expression.Name name ? draft.lines.get(name.name()) : null;
        return line != null && line.form() instanceof Form.Period;
    }

    private boolean isDate(Expression expression) {
        if (expression instanceof Expression.Name name) {
            Line line = draft.lines.get(name.name());
            Input input = draft.inputs.get(name.name());
            boolean computed =
                    line != null && line.form() instanceof Form.Computed form && form.expected() == Form.Expected.DATE;
            return computed
                    || (line != null && line.form() instanceof Form.Calendar)
                    || (input != null && input.type() == Input.Type.DATE)
                    || Vocabulary.FACTS.get(name.name()) == Vocabulary.Kind.DATE;
        }
        if (expression instanceof Expression.Call call) {
            return switch (call.function()) {
                case EARLIEST, LATEST, EARLIEST_GIVEN, LATEST_GIVEN -> true;
                default -> false;
            };
        }
        return expression instanceof Expression.Day
                || (expression instanceof Expression.Arithmetic sum && isDate(sum.left()));
    }

    /** Whether a length is surely in months or longer units. */
    private boolean isMonths(Expression expression) {
        if (expression instanceof Expression.Arithmetic sum) {
            return isMonths(sum.left()) || isMonths(sum.right());
        }
        Unit unit = unit(expression);
        return unit != null && EdgeOrder.months(unit) > 0;
    }

    private @Nullable Unit unit(Expression expression) {
        if (expression instanceof Expression.Number number) {
            Quantity value = number.value();
            return value.value().equals(Ratio.ZERO) ? null : value.unit();
        }
        if (!(expression instanceof Expression.Name name)) {
            return null;
        }
        Line line = draft.lines.get(name.name());
        Parameter parameter = draft.parameters.get(name.name());
        Input input = draft.inputs.get(name.name());
        return line != null ? line.unit() : parameter != null ? parameter.unit() : input != null ? input.unit() : null;
    }

    private void tell(Place place, String what) {
        if (!told) {
            told = true;
            draft.faults.add(
                    place,
                    what
                            + ", but the plan does not say where a day falls that the month lacks; \"missing_day\" is missing",
                    "Write at the top missing_day: last day (31 August + 6 months is 28 February) or next day (1 March).");
        }
    }
}
