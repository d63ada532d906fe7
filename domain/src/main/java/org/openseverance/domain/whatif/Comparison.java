package org.openseverance.domain.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openseverance.domain.plan.Award;
import org.openseverance.domain.resolve.ResolvedPlan;
import org.openseverance.domain.workforce.Workforce;
import org.openseverance.domain.worksheet.Worksheet;

/**
 * Adds up a run of a baseline and its scenarios. Several threads may each take a {@link #part} and run different rows; {@link #results} joins the parts.
 */
public final class Comparison {

    private final WorkforceRun run;
    private final List<Scenario> scenarios;
    private final List<String> dimensions;
    private final long[][] cash;
    private final long[][] cost;
    private final List<Part> parts = new ArrayList<>();

    /**
     * A comparison of the plans of a run.
     *
     * @param scenarios in the order of the run's plans; the first is the baseline
     * @param dimensions facts that are words, by each of which the sums are also given
     */
    public Comparison(WorkforceRun run, List<Scenario> scenarios, List<String> dimensions) {
        this.run = run;
        this.scenarios = List.copyOf(scenarios);
        this.dimensions = dimensions.stream().filter(run.workforce()::has).toList();
        this.cash = new long[scenarios.size()][run.size()];
        this.cost = new long[scenarios.size()][run.size()];
    }

    /** What one thread adds to. */
    public synchronized Part part() {
        Part part = new Part();
        parts.add(part);
        return part;
    }

    /** Sums of the rows that one thread ran. */
    public final class Part implements WorkforceRun.Visitor {

        private final List<Tally> totals = new ArrayList<>();
        private final List<List<Map<Integer, Tally>>> groups = new ArrayList<>();
        private final List<int[]> codes = new ArrayList<>();

        private Part() {
            Workforce workforce = run.workforce();
            dimensions.forEach(dimension -> codes.add(workforce.words(dimension)));
            for (Scenario scenario : scenarios) {
                totals.add(tally(scenario));
                List<Map<Integer, Tally>> ofScenario = new ArrayList<>();
                dimensions.forEach(dimension -> ofScenario.add(new LinkedHashMap<>()));
                groups.add(ofScenario);
            }
        }

        @Override
        public void visit(Worksheet worksheet, List<ResolvedPlan> plans, int[] rows, int n) {
            for (int s = 0; s < plans.size(); s++) {
                ResolvedPlan plan = plans.get(s);
                Tally total = totals.get(s);
                for (int i = 0; i < n; i++) {
                    cash[s][rows[i]] = worksheet.cell(plan.cash(), i);
                    cost[s][rows[i]] = worksheet.cell(plan.cost(), i);
                    total.add(worksheet, plan, i);
                    for (int d = 0; d < codes.size(); d++) {
                        group(s, d, codes.get(d)[rows[i]]).add(worksheet, plan, i);
                    }
                }
            }
        }

        private Tally group(int scenario, int dimension, int code) {
            return groups.get(scenario).get(dimension).computeIfAbsent(code, c -> tally(scenarios.get(scenario)));
        }
    }

    private static Tally tally(Scenario scenario) {
        return new Tally(List.<Award>copyOf(scenario.plan().awards().values()));
    }

    /** The sums of all parts; the first is the baseline. */
    public List<ScenarioResult> results() {
        List<ScenarioResult> results = new ArrayList<>();
        for (int s = 0; s < scenarios.size(); s++) {
            Tally total = tally(scenarios.get(s));
            Map<String, Map<String, Tally>> groups = new LinkedHashMap<>();
            for (Part part : parts) {
                total.add(part.totals.get(s));
                for (int d = 0; d < dimensions.size(); d++) {
                    join(part.groups.get(s).get(d), d, s, groups);
                }
            }
            ScenarioResult.Difference difference = s == 0
                    ? ScenarioResult.Difference.NONE
                    : Differences.between(cash[0], cash[s], cost[0], cost[s]);
            results.add(new ScenarioResult(scenarios.get(s), total, groups, difference));
        }
        return results;
    }

    private void join(Map<Integer, Tally> part, int dimension, int scenario, Map<String, Map<String, Tally>> groups) {
        Map<String, Tally> ofDimension = groups.computeIfAbsent(dimensions.get(dimension), d -> new java.util.TreeMap<>());
        part.forEach((code, tally) -> ofDimension
                .computeIfAbsent(word(dimension, code), w -> tally(scenarios.get(scenario)))
                .add(tally));
    }

    private String word(int dimension, int code) {
        return code < 0 ? "(not given)" : run.workforce().dictionary(dimensions.get(dimension)).get(code);
    }

    /** Cash of a scenario's row, in smallest units; {@code Long.MIN_VALUE} where it is unknown. */
    public long cash(int scenario, int row) {
        return cash[scenario][row];
    }
}
