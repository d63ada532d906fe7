package org.openseverance.domain.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.resolve.Operand;
import org.openseverance.domain.resolve.ResolvedAward;
import org.openseverance.domain.resolve.ResolvedPlan;
import org.openseverance.domain.rule.Rule;
import org.openseverance.domain.workforce.Column;
import org.openseverance.domain.worksheet.Worksheet;

/** Sums of one scenario over the rows that one thread ran. */
final class Part {

    private final Scenario scenario;
    private final Figures figures;
    private final Milestone milestone;
    private final List<Column> codes;
    private final Tally total;
    private final Gaps gaps = new Gaps();
    private final Map<String, Long> warnings = new TreeMap<>();
    private final List<@Nullable Tally[]> groups = new ArrayList<>();

    /**
     * @param codes the words of each dimension by row
     * @param sizes how many words each dimension has
     */
    Part(Scenario scenario, Figures figures, Milestone milestone, List<Column> codes, List<Integer> sizes) {
        this.scenario = scenario;
        this.figures = figures;
        this.milestone = milestone;
        this.codes = codes;
        this.total = tally();
        sizes.forEach(size -> groups.add(new Tally[size + 1]));
    }

    /** An empty one for the plan's awards. */
    Tally tally() {
        return new Tally(List.copyOf(scenario.plan().awards().values()));
    }

    void visit(Worksheet worksheet, ResolvedPlan plan, int[] rows, int n) {
        Operand[] counts = milestone.columns(plan);
        for (int i = 0; i < n; i++) {
            figures.reached()[rows[i]] = Milestone.reached(counts, worksheet, i);
            if (isKnown(worksheet, plan, i)) {
                figures.cash()[rows[i]] = worksheet.cell(plan.cash(), i);
                figures.cost()[rows[i]] = worksheet.cell(plan.cost(), i);
                total.add(worksheet, plan, i);
                for (int d = 0; d < groups.size(); d++) {
                    group(d, (int) codes.get(d).cell(rows[i])).add(worksheet, plan, i);
                }
            } else {
                addUnknown(rows[i]);
                gaps.add(worksheet, plan, i);
            }
        }
        warn(worksheet, plan, n);
        plan.laws().forEach(law -> warn(worksheet, law, n));
    }

    /** Adds a row that was not run, with what is wrong with it. */
    void contradictory(List<String> reasons, int row) {
        addUnknown(row);
        gaps.add(reasons);
    }

    private void addUnknown(int row) {
        total.addUnknown();
        for (int d = 0; d < groups.size(); d++) {
            group(d, (int) codes.get(d).cell(row)).addUnknown();
        }
    }

    private void warn(Worksheet worksheet, ResolvedPlan plan, int n) {
        for (ResolvedPlan.ResolvedWarning warning : plan.warnings()) {
            long people = 0;
            for (int i = 0; i < n; i++) {
                people += worksheet.cell(warning.when(), i) == 1 ? 1 : 0;
            }
            if (people > 0) {
                warnings.merge(warning.say(), people, Long::sum);
            }
        }
    }

    private static boolean isKnown(Worksheet worksheet, ResolvedPlan plan, int row) {
        boolean known =
                worksheet.cell(plan.cash(), row) != Rule.UNKNOWN && worksheet.cell(plan.cost(), row) != Rule.UNKNOWN;
        for (ResolvedAward award : plan.awards()) {
            known &= Tally.isKnown(worksheet, award, row);
        }
        return known;
    }

    /** The tally of a word of a dimension; that of people without a word comes first. */
    private Tally group(int dimension, int code) {
        Tally[] tallies = groups.get(dimension);
        Tally known = tallies[code + 1];
        if (known == null) {
            known = tally();
            tallies[code + 1] = known;
        }
        return known;
    }

    /** Adds the sums of another part of the same scenario. */
    void add(Part other) {
        total.add(other.total);
        gaps.add(other.gaps);
        other.warnings.forEach((say, people) -> warnings.merge(say, people, Long::sum));
        for (int d = 0; d < groups.size(); d++) {
            Tally[] theirs = other.groups.get(d);
            for (int code = 0; code < theirs.length; code++) {
                if (theirs[code] != null) {
                    group(d, code - 1).add(theirs[code]);
                }
            }
        }
    }

    Tally total() {
        return total;
    }

    Gaps gaps() {
        return gaps;
    }

    Map<String, Long> warnings() {
        return warnings;
    }

    /** By the word's code + 1. */
    @Nullable
    Tally[] groups(int dimension) {
        return groups.get(dimension);
    }
}
