package org.openseverance.app.explain;

import java.util.ArrayList;
import java.util.List;
import org.openseverance.domain.employee.Leaver;
import org.openseverance.domain.employee.WorkLocation;

/** Whom a package is for, in one line. */
final class Subject {

    private Subject() {}

    static String of(Leaver leaver) {
        WorkLocation where = leaver.employee().workLocation();
        List<String> parts = new ArrayList<>();
        add(parts, "employee ", leaver.employee().employeeId());
        add(parts, "", leaver.employee().jobTitle());
        add(parts, "", where.subdivision() == null ? where.country() : where.subdivision());
        add(
                parts,
                "",
                leaver.separation().cause() == null
                        ? null
                        : leaver.separation().cause().replace('_', ' '));
        add(parts, "last day of employment ", leaver.separation().terminationDate());
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, String label, @org.jspecify.annotations.Nullable Object fact) {
        if (fact != null) {
            parts.add(label + fact);
        }
    }
}
