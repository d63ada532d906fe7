package org.openseverance.domain.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openseverance.domain.workforce.Column;
import org.openseverance.domain.workforce.Workforce;

/**
 * Adds up a run of a baseline and its scenarios. Several threads may each take a {@link #adder} and run different rows; {@link #results} joins them when all are
 * done.
 */
public final class Comparison {

    /** The group of those whose record does not say the word. */
    public static final String NOT_GIVEN = "(not given)";

    private final WorkforceRun run;
    private final List<Scenario> scenarios;
    private final List<String> dimensions;
    private final List<Figures> figures = new ArrayList<>();
    private final List<Milestone> milestones;
    private final List<List<Part>> parts = new ArrayList<>();

    /**
     * A comparison of the plans of a run.
     *
     * @param scenarios in the order of the run's plans; the first is the baseline
     * @param dimensions facts that are words, by each of which the sums are also given; those that no record has are passed over
     */
    public Comparison(WorkforceRun run, List<Scenario> scenarios, List<String> dimensions) {
        this.run = run;
        this.scenarios = List.copyOf(scenarios);
        this.dimensions = dimensions.stream().filter(run.workforce()::has).toList();
        this.milestones = scenarios.stream()
                .map(scenario -> Milestone.of(scenario.plan()))
                .toList();
        scenarios.forEach(scenario -> figures.add(Figures.of(run.size())));
    }

    /** What one thread adds to. */
    public synchronized WorkforceRun.Visitor adder() {
        List<Part> ofThread = newParts();
        parts.add(ofThread);
        return (worksheet, plans, rows, n) -> {
            for (int s = 0; s < ofThread.size(); s++) {
                ofThread.get(s).visit(worksheet, plans.get(s), rows, n);
            }
        };
    }

    private List<Part> newParts() {
        Workforce workforce = run.workforce();
        List<Column> codes = dimensions.stream().map(workforce::column).toList();
        List<Integer> sizes = dimensions.stream()
                .map(dimension -> workforce.dictionary(dimension).size())
                .toList();
        List<Part> made = new ArrayList<>();
        for (int s = 0; s < scenarios.size(); s++) {
            made.add(new Part(scenarios.get(s), figures.get(s), milestones.get(s), codes, sizes));
        }
        return made;
    }

    /** The sums of all that was added; the first is the baseline. */
    public List<ScenarioResult> results() {
        List<Part> joined = newParts();
        for (List<Part> ofThread : parts) {
            for (int s = 0; s < joined.size(); s++) {
                joined.get(s).add(ofThread.get(s));
            }
        }
        List<ScenarioResult> results = new ArrayList<>();
        for (int s = 0; s < joined.size(); s++) {
            Part part = joined.get(s);
            run.contradictory(part::contradictory);
            Difference difference = Differences.between(figures.get(0), figures.get(s), run::includes);
            results.add(new ScenarioResult(
                    scenarios.get(s),
                    part.total(),
                    run.units(s),
                    groups(part),
                    part.gaps(),
                    new TreeMap<>(part.warnings()),
                    difference));
        }
        return results;
    }

    private Map<String, Map<String, Tally>> groups(Part part) {
        Map<String, Map<String, Tally>> groups = new LinkedHashMap<>();
        for (int d = 0; d < dimensions.size(); d++) {
            List<String> words = run.workforce().dictionary(dimensions.get(d));
            Map<String, Tally> ofDimension = new TreeMap<>();
            Tally[] tallies = part.groups(d);
            for (int code = 0; code < tallies.length; code++) {
                if (tallies[code] != null) {
                    // a record may say it in these very words
                    ofDimension
                            .computeIfAbsent(code == 0 ? NOT_GIVEN : words.get(code - 1), word -> part.tally())
                            .add(tallies[code]);
                }
            }
            groups.put(dimensions.get(d), ofDimension);
        }
        return groups;
    }

    /** What changes for each scenario when the same is run with everyone's last day some days later. */
    public List<LaterLastDay> later(Comparison later) {
        List<LaterLastDay> changes = new ArrayList<>();
        List<ScenarioResult> now = results();
        List<ScenarioResult> then = later.results();
        for (int s = 0; s < now.size(); s++) {
            Difference difference = Differences.between(figures.get(s), later.figures.get(s), run::includes);
            long reaching = Differences.reaching(figures.get(s), later.figures.get(s), run::includes);
            changes.add(new LaterLastDay(
                    milestones.get(s), reaching, now.get(s).total(), then.get(s).total(), difference));
        }
        return changes;
    }

    /** Cash of a scenario's row, in smallest units; {@code Long.MIN_VALUE} where it is unknown. */
    public long cash(int scenario, int row) {
        return figures.get(scenario).cash()[row];
    }

    /** The employer's cost of a scenario's row, in smallest units; {@code Long.MIN_VALUE} where it is unknown. */
    public long cost(int scenario, int row) {
        return figures.get(scenario).cost()[row];
    }
}
