package org.openseverance.adapters.http.exchange;

import org.openseverance.adapters.http.problem.Declined;
import org.openseverance.adapters.http.problem.ProblemAnswer;
import org.openseverance.adapters.http.problem.ProblemKind;
import org.openseverance.application.access.Scope;

/** What is told to a caller who lacks a scope. */
public final class Denial {

    private Denial() {}

    public static Declined of(Scope scope) {
        return new Declined(new ProblemAnswer(
                        ProblemKind.FORBIDDEN,
                        "The token does not give the scope " + scope.label() + ".",
                        "Ask for a token with that scope, or with a role that gives it.")
                .with("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"" + scope.label() + "\""));
    }
}
