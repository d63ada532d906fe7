package org.openseverance.application.whatif;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.whatif.Scenario;

/** Whether scenarios can be laid side by side: they are not too many, each stands there once, and they pay in one currency. */
public final class ScenarioCheck {

    /** More scenarios than that nobody reads. */
    public static final int MOST = Sweep.MOST;

    private ScenarioCheck() {}

    /** Whether so many can be laid side by side; can be asked before they are made. */
    public static List<Fault> number(int scenarios, IntFunction<Place> places) {
        return scenarios <= MOST
                ? List.of()
                : List.of(new Fault(
                        places.apply(MOST),
                        scenarios + " scenarios are too many to compare",
                        "Take at most " + MOST + ", with larger steps."));
    }

    /**
     * What is wrong; empty if nothing is.
     *
     * @param scenarios the baseline first
     * @param places where the scenario of that number was asked for
     */
    public static List<Fault> faults(List<Scenario> scenarios, IntFunction<Place> places) {
        List<Fault> faults = new ArrayList<>(number(scenarios.size(), places));
        Currency currency = scenarios.get(0).plan().currency();
        Set<String> names = new HashSet<>(Set.of(scenarios.get(0).name()));
        for (int i = 1; i < scenarios.size(); i++) {
            Scenario scenario = scenarios.get(i);
            if (!names.add(scenario.name())) {
                faults.add(new Fault(
                        places.apply(i), scenario.name() + " is asked for twice", "Leave one of the two out."));
            }
            if (!scenario.plan().currency().equals(currency)) {
                faults.add(new Fault(
                        places.apply(i),
                        scenario.name() + " pays in " + scenario.plan().currency() + ", but the baseline in "
                                + currency,
                        "Compare plans of one currency; nothing is converted."));
            }
        }
        return faults;
    }
}
