package org.openseverance.domain.formula;

import java.util.stream.Collectors;
import org.openseverance.domain.time.PackedDate;

/** An expression with all its parentheses, for tests. */
final class Shown {

    private Shown() {}

    static String of(Expression e) {
        if (e instanceof Expression.Number number) {
            return number.value() + (number.bare() ? "" : "!");
        } else if (e instanceof Expression.Day day) {
            return PackedDate.toLocalDate(day.packed()).toString();
        } else if (e instanceof Expression.Truth truth) {
            return truth.value() ? "yes" : "no";
        } else if (e instanceof Expression.Name name) {
            return name.name();
        } else if (e instanceof Expression.Arithmetic a) {
            return "(" + of(a.left()) + " " + a.operator().sign() + " " + of(a.right()) + ")";
        } else if (e instanceof Expression.Comparison c) {
            return "(" + of(c.left()) + " " + c.relation().sign() + " " + of(c.right()) + ")";
        } else if (e instanceof Expression.And a) {
            return "(" + of(a.left()) + " and " + of(a.right()) + ")";
        } else if (e instanceof Expression.Or o) {
            return "(" + of(o.left()) + " or " + of(o.right()) + ")";
        } else if (e instanceof Expression.Not n) {
            return "not " + of(n.operand());
        } else if (e instanceof Expression.Given g) {
            return "given(" + g.name() + ")";
        } else if (e instanceof Expression.Membership m) {
            return "(" + of(m.subject()) + (m.negated() ? " not in " : " in ") + m.words() + ")";
        }
        Expression.Call call = (Expression.Call) e;
        return call.function().label()
                + call.arguments().stream().map(Shown::of).collect(Collectors.joining(", ", "(", ")"));
    }
}
