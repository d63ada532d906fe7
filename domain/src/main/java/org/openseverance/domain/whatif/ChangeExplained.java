package org.openseverance.domain.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.quote.AwardResult;
import org.openseverance.domain.quote.LineResult;
import org.openseverance.domain.quote.LineValue;
import org.openseverance.domain.quote.SeparationPackage;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.workforce.Workforce;

/**
 * Why one person's cash changes: what differs between the package of the baseline and that of a scenario. People are named by their row and id only.
 *
 * @param sourceRow where the person stands in the source
 * @param employeeId null: not given
 * @param awards those that pay another amount
 * @param lines what differs, in the order in which the scenario works it out
 */
public record ChangeExplained(
        Difference.Change change,
        int sourceRow,
        @Nullable String employeeId,
        List<AwardDifference> awards,
        List<LineDifference> lines) {

    public ChangeExplained {
        awards = List.copyOf(awards);
        lines = List.copyOf(lines);
    }

    /** An award with another amount, in smallest units; an award that a plan has not pays 0. */
    public record AwardDifference(String name, long before, long after) {}

    /**
     * A line, parameter or other name with another value.
     *
     * @param before null: the baseline has no such name
     * @param after null: the scenario has no such name
     * @param formula as the scenario writes it, or else the baseline; empty of what is no line
     */
    public record LineDifference(
            String name,
            @Nullable LineValue before,
            @Nullable LineValue after,
            String formula) {}

    /** The explanation of a change. */
    static ChangeExplained of(
            Difference.Change change, Workforce workforce, SeparationPackage before, SeparationPackage after) {
        Map<String, LineValue> old = values(before);
        Map<String, LineValue> now = values(after);
        Map<String, String> formulas = formulas(before);
        formulas.putAll(formulas(after));
        List<LineDifference> lines = new ArrayList<>();
        for (Map.Entry<String, LineValue> entry : now.entrySet()) {
            LineValue was = old.get(entry.getKey());
            if (was == null || !same(was, entry.getValue())) {
                lines.add(new LineDifference(
                        entry.getKey(), was, entry.getValue(), formulas.getOrDefault(entry.getKey(), "")));
            }
        }
        Set<String> gone = new TreeSet<>(old.keySet());
        gone.removeAll(now.keySet());
        old.keySet().stream()
                .filter(gone::contains)
                .forEach(name ->
                        lines.add(new LineDifference(name, old.get(name), null, formulas.getOrDefault(name, ""))));
        return new ChangeExplained(
                change,
                workforce.sourceRow(change.row()),
                employeeId(workforce, change.row()),
                awards(before, after),
                lines);
    }

    private static List<AwardDifference> awards(SeparationPackage before, SeparationPackage after) {
        Map<String, Long> old = amounts(before);
        Map<String, Long> now = amounts(after);
        Set<String> names = new LinkedHashSet<>(now.keySet());
        names.addAll(old.keySet());
        return names.stream()
                .map(name -> new AwardDifference(name, old.getOrDefault(name, 0L), now.getOrDefault(name, 0L)))
                .filter(award -> award.before() != award.after())
                .toList();
    }

    private static Map<String, Long> amounts(SeparationPackage told) {
        Map<String, Long> amounts = new LinkedHashMap<>();
        for (AwardResult award : told.awards()) {
            if (award.amount() != null) {
                amounts.put(award.name(), award.amount().minor());
            }
        }
        return amounts;
    }

    private static boolean same(LineValue a, LineValue b) {
        return a.equals(b)
                || (a instanceof LineValue.Figure one
                        && b instanceof LineValue.Figure two
                        && one.unit().equals(two.unit())
                        && one.sameValue(two));
    }

    /** Lines and the parameters that they read, each name once, what is read first. Facts are those of the same person. */
    private static Map<String, LineValue> values(SeparationPackage told) {
        Map<String, LineValue> values = new LinkedHashMap<>();
        for (LineResult line : told.lines()) {
            String plan = line.name().contains(": ")
                    ? line.name().substring(0, line.name().indexOf(": ") + 2)
                    : "";
            line.reads().stream()
                    .filter(read -> !read.source().isEmpty())
                    .forEach(read -> values.putIfAbsent(plan + read.name(), read.value()));
            values.putIfAbsent(line.name(), line.value());
        }
        return values;
    }

    private static Map<String, String> formulas(SeparationPackage told) {
        Map<String, String> formulas = new LinkedHashMap<>();
        told.lines().forEach(line -> formulas.put(line.name(), line.formula()));
        return formulas;
    }

    private static @Nullable String employeeId(Workforce workforce, int row) {
        if (!workforce.has(Fact.EMPLOYEE_ID)) {
            return null;
        }
        int code = (int) workforce.column(Fact.EMPLOYEE_ID).cell(row);
        return code < 0 ? null : workforce.dictionary(Fact.EMPLOYEE_ID).get(code);
    }
}
