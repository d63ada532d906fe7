package org.openseverance.domain.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects all the faults of a document. */
public final class Faults {

    /** The most characters of a message, whatever a document holds. */
    private static final int LONGEST = 500;

    private final Set<Fault> found = new LinkedHashSet<>();

    public void add(Place place, String message) {
        add(place, message, "");
    }

    public void add(Place place, String message, String advice) {
        String told = message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "...";
        found.add(new Fault(place, told, advice));
    }

    public void add(Fault fault) {
        found.add(fault);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** In order of line and column, else as they were found. */
    public List<Fault> inOrder() {
        if (found.isEmpty()) {
            return List.of();
        }
        List<Fault> faults = new ArrayList<>(found);
        faults.sort(Comparator.comparingInt((Fault fault) -> fault.place().line())
                .thenComparingInt(fault -> fault.place().column()));
        return faults;
    }
}
