package org.openseverance.domain.resolve;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.formula.Expression;
import org.openseverance.domain.plan.Plan;

/** Where names are looked up: a plan, with what another plan that reads it puts in the place of some of its names. */
final class Scope {

    final Plan plan;
    final @Nullable Scope reader;
    final Map<String, Expression> replaced;
    final Map<String, Operand> done = new HashMap<>();
    final Set<String> failed = new LinkedHashSet<>();
    final Set<String> open = new LinkedHashSet<>();

    Scope(Plan plan, @Nullable Scope reader, Map<String, Expression> replaced) {
        this.plan = plan;
        this.reader = reader;
        this.replaced = replaced;
    }

    /** Before the names of lines in results: nothing for the plan that was asked for. */
    String prefix() {
        return reader == null ? "" : plan.id() + ": ";
    }

    /** Whether a plan is being read here or by a reader of this one. */
    boolean reads(String plan) {
        return this.plan.id().equals(plan) || (reader != null && reader.reads(plan));
    }
}
