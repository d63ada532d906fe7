package org.openseverance.domain.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openseverance.domain.document.Faults;

/** A plan while it is read: what could be read of it, and what it declares even where that could not be read. */
final class Draft {

    final Faults faults = new Faults();

    /** Every declared name, soundly read or not, with what it is: "a line", "a parameter". */
    final Map<String, String> declared = new LinkedHashMap<>();

    final Set<String> declaredAwards = new LinkedHashSet<>();
    final Map<String, Reading> readings = new LinkedHashMap<>();
    final Map<String, Input> inputs = new LinkedHashMap<>();
    final Map<String, Parameter> parameters = new LinkedHashMap<>();
    final Map<String, Line> lines = new LinkedHashMap<>();
    final Map<String, Award> awards = new LinkedHashMap<>();
    final List<Warning> warnings = new ArrayList<>();

    /** Whether {@code missing_day} is written at the top, soundly or not. */
    boolean saysMissingDay;

    /** Whether a declared line could not be read, so that nothing is known of it but its name. */
    boolean isBroken(String name) {
        return "a line".equals(declared.get(name)) && !lines.containsKey(name);
    }
}
