package org.openseverance.domain.whatif;

import java.util.List;
import java.util.stream.Stream;
import org.openseverance.domain.plan.Form;
import org.openseverance.domain.plan.PartRule;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.resolve.Operand;
import org.openseverance.domain.resolve.ResolvedLine;
import org.openseverance.domain.resolve.ResolvedPlan;
import org.openseverance.domain.rule.Rule;
import org.openseverance.domain.time.TimeUnit;
import org.openseverance.domain.worksheet.Worksheet;

/**
 * What a day more of service can complete under a plan: the longest unit of time that one of its lines counts.
 *
 * @param unit of the count
 * @param complete whether only complete units count; else a part can count too, or count as a whole
 * @param lines the names of the lines that count it
 */
public record Milestone(TimeUnit unit, boolean complete, List<String> lines) {

    private static final List<TimeUnit> UNITS =
            List.of(TimeUnit.YEAR, TimeUnit.HALF_YEAR, TimeUnit.QUARTER, TimeUnit.MONTH, TimeUnit.WEEK);

    public Milestone {
        lines = List.copyOf(lines);
    }

    /** The milestone of a plan; without lines if it counts no unit of service. */
    static Milestone of(Plan plan) {
        for (TimeUnit unit : UNITS) {
            List<String> lines = plan.lines().values().stream()
                    .filter(line -> line.form() instanceof Form.Count count && count.unit() == unit)
                    .map(line -> line.name())
                    .toList();
            if (!lines.isEmpty()) {
                return new Milestone(unit, lines.stream().allMatch(line -> dropsParts(plan, line)), lines);
            }
        }
        return new Milestone(TimeUnit.DAY, true, List.of());
    }

    private static boolean dropsParts(Plan plan, String line) {
        return Stream.ofNullable(plan.lines().get(line))
                .anyMatch(l -> l.form() instanceof Form.Count count && count.part() instanceof PartRule.Drop);
    }

    /** The columns of the lines, as resolved. */
    Operand[] columns(ResolvedPlan plan) {
        return lines.stream()
                .map(plan.lines()::get)
                .filter(line -> line != null && line.computed().slot() >= 0)
                .map(ResolvedLine::computed)
                .toArray(Operand[]::new);
    }

    /** The whole units of a row, of all lines together. Lines that are unknown count none. */
    static int reached(Operand[] columns, Worksheet worksheet, int row) {
        long units = 0;
        for (Operand column : columns) {
            long cell = worksheet.cell(column.slot(), row);
            units += cell == Rule.UNKNOWN ? 0 : Math.floorDiv(cell, column.denominator());
        }
        return Math.toIntExact(units);
    }
}
