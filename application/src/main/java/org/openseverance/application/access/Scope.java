package org.openseverance.application.access;

import java.util.Optional;
import java.util.stream.Stream;

/** One thing that a caller may do. Each operation of the service asks for one. */
public enum Scope {
    CALCULATIONS_RUN("calculations:run"),
    CALCULATIONS_STORE("calculations:store"),
    CALCULATIONS_READ("calculations:read"),
    PLANS_READ("plans:read"),
    PLANS_PUBLISH("plans:publish"),
    WORKFORCES_IMPORT("workforces:import"),
    WORKFORCES_READ("workforces:read"),
    WHAT_IFS_RUN("what-ifs:run"),
    WHAT_IFS_READ("what-ifs:read"),
    AUDIT_READ("audit:read"),
    PEOPLE_ERASE("people:erase"),
    METRICS_READ("metrics:read");

    private final String label;

    Scope(String label) {
        this.label = label;
    }

    /** As tokens and the API's description write it. */
    public String label() {
        return label;
    }

    public static Optional<Scope> labelled(String label) {
        return Stream.of(values()).filter(scope -> scope.label.equals(label)).findFirst();
    }
}
