package org.openseverance.domain.plan;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Faults;
import org.openseverance.domain.formula.Expression;
import org.openseverance.domain.formula.ExpressionTree;
import org.openseverance.domain.quantity.Quantity;

/** Sees that no cap lies under its floor, and that "no limit" stands only where limits stand. */
final class LimitCheck {

    private final Draft draft;
    private final Faults faults;

    LimitCheck(Draft draft) {
        this.draft = draft;
        this.faults = draft.faults;
    }

    void check() {
        Set<Expression> limits = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Line line : draft.lines.values()) {
            FormTree.visit(line.form(), form -> {
                if (form instanceof Form.Count count && count.atMost() != null) {
                    limits.add(count.atMost());
                }
            });
        }
        // FormTree gives the same nodes, so that identity finds them again
        for (Expression root : PlanCheck.expressions(draft)) {
            ExpressionTree.visit(root, part -> {
                if (part instanceof Expression.Call call && isLimit(call)) {
                    limits.addAll(call.arguments());
                    checkClamp(call);
                    checkCapOverFloor(call);
                } else if (part instanceof Expression.Name name && !limits.contains(name) && canBeNone(name.name())) {
                    faults.add(
                            name.place(),
                            "\"" + name.name() + "\" can be \"none\", no limit; it stands in min, max and clamp only");
                }
            });
        }
    }

    private static boolean isLimit(Expression.Call call) {
        return switch (call.function()) {
            case MIN, MAX, CLAMP -> true;
            default -> false;
        };
    }

    private boolean canBeNone(String name) {
        Parameter parameter = draft.parameters.get(name);
        if (parameter == null) {
            return false;
        }
        Parameter.Value first = parameter.beforeFirst();
        return parameter.values().values().stream().flatMap(List::stream).anyMatch(value -> value.value() == null)
                || parameter.otherwise().stream().anyMatch(value -> value.value() == null)
                || (first != null && first.value() == null);
    }

    private void checkClamp(Expression.Call call) {
        if (call.function() == Expression.Function.CLAMP) {
            checkPair(call, call.arguments().get(1), call.arguments().get(2));
        }
    }

    /** {@code min(max(x, floor), cap)} and {@code max(min(x, cap), floor)}. */
    private void checkCapOverFloor(Expression.Call outer) {
        boolean caps = outer.function() == Expression.Function.MIN;
        Expression.Function inner = caps ? Expression.Function.MAX : Expression.Function.MIN;
        if (outer.function() == Expression.Function.CLAMP) {
            return;
        }
        for (Expression argument : outer.arguments()) {
            if (argument instanceof Expression.Call call && call.function() == inner) {
                for (Expression limit : outer.arguments()) {
                    for (Expression innerLimit : call.arguments()) {
                        checkPair(outer, caps ? innerLimit : limit, caps ? limit : innerLimit);
                    }
                }
            }
        }
    }

    private void checkPair(Expression.Call call, Expression floor, Expression cap) {
        Quantity low = constant(floor);
        Quantity high = constant(cap);
        if (low == null || high == null) {
            return;
        }
        boolean sameUnit = low.unit().equals(high.unit())
                || low.unit().isNone()
                || high.unit().isNone();
        if (sameUnit && low.value().compareTo(high.value()) > 0) {
            faults.add(
                    call.place(),
                    "the cap " + high + " is under the floor " + low,
                    "The lower limit stands first: clamp(value, lowest, highest).");
        }
    }

    /** A literal, or a parameter with one value. */
    private @Nullable Quantity constant(Expression expression) {
        if (expression instanceof Expression.Number number) {
            return number.value();
        }
        Parameter parameter = expression instanceof Expression.Name name ? draft.parameters.get(name.name()) : null;
        if (parameter == null
                || parameter.by() != null
                || parameter.asOf() != null
                || parameter.unlessGiven() != null) {
            return null;
        }
        List<Parameter.Value> values = parameter.values().getOrDefault("", List.of());
        Parameter.Value only = values.size() == 1 ? values.get(0) : null;
        return only == null || only.value() == null ? null : new Quantity(only.value(), parameter.unit());
    }
}
