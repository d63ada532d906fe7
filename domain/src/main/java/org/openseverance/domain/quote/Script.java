package org.openseverance.domain.quote;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openseverance.domain.resolve.ResolvedLine;
import org.openseverance.domain.resolve.ResolvedPlan;

/**
 * What is the same in every quote of a plan.
 *
 * @param laws the plans of law beneath it, each once
 * @param lines all lines, each after those it reads
 * @param readings the words of its readings
 */
record Script(
        ResolvedPlan plan,
        List<ResolvedPlan> laws,
        List<Named> lines,
        Map<String, String> readings,
        Currency currency) {

    /**
     * A line under the name that results give it.
     *
     * @param name with its plan's id before it, where it is a line of another plan
     */
    record Named(String name, ResolvedLine line) {}

    static Script of(ResolvedPlan plan) {
        List<ResolvedPlan> laws = plan.laws();
        List<Named> lines = new ArrayList<>();
        plan.lines().forEach((name, line) -> lines.add(new Named(name, line)));
        for (ResolvedPlan law : laws) {
            String id = law.plan().id();
            law.lines()
                    .forEach((name, line) -> lines.add(new Named(name.contains(": ") ? name : id + ": " + name, line)));
        }
        Map<String, String> readings = new LinkedHashMap<>();
        plan.plan().readings().forEach((name, reading) -> readings.put(name, reading.is()));
        return new Script(
                plan,
                laws,
                List.copyOf(lines),
                Collections.unmodifiableMap(readings),
                plan.plan().currency());
    }
}
