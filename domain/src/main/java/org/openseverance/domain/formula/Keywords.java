package org.openseverance.domain.formula;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The words that formulas are built with. */
public final class Keywords {

    static final Map<String, Expression.Function> FUNCTIONS = functions();

    /** Words that stand between values. */
    static final Set<String> JOINING = Set.of("and", "or", "not", "in", "is");

    /** Words of the language, which cannot be names. */
    public static final Set<String> RESERVED = reserved();

    private Keywords() {}

    private static Map<String, Expression.Function> functions() {
        Map<String, Expression.Function> all = new TreeMap<>();
        for (Expression.Function function : Expression.Function.values()) {
            all.put(function.label(), function);
        }
        return all;
    }

    private static Set<String> reserved() {
        Set<String> all = new TreeSet<>(FUNCTIONS.keySet());
        all.addAll(JOINING);
        all.addAll(List.of("per", "given", "yes", "no", "true", "false", "none"));
        return all;
    }
}
