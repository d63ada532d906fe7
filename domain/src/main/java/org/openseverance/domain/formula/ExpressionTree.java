package org.openseverance.domain.formula;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** Walks over expressions, without recursion. */
public final class ExpressionTree {

    private ExpressionTree() {}

    /** The expression and everything inside it, from the left. */
    public static void visit(Expression root, Consumer<Expression> visitor) {
        Deque<Expression> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            Expression next = open.pop();
            visitor.accept(next);
            List<Expression> parts = parts(next);
            for (int i = parts.size() - 1; i >= 0; i--) {
                open.push(parts.get(i));
            }
        }
    }

    /** What stands directly inside an expression. */
    public static List<Expression> parts(Expression expression) {
        if (expression instanceof Expression.Arithmetic arithmetic) {
            return List.of(arithmetic.left(), arithmetic.right());
        }
        if (expression instanceof Expression.Comparison comparison) {
            return List.of(comparison.left(), comparison.right());
        }
        if (expression instanceof Expression.Call call) {
            return call.arguments();
        }
        if (expression instanceof Expression.And and) {
            return List.of(and.left(), and.right());
        }
        if (expression instanceof Expression.Or or) {
            return List.of(or.left(), or.right());
        }
        if (expression instanceof Expression.Not not) {
            return List.of(not.operand());
        }
        return expression instanceof Expression.Membership membership ? List.of(membership.subject()) : List.of();
    }
}
