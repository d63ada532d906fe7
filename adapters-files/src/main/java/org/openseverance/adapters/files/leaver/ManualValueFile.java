package org.openseverance.adapters.files.leaver;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.explain.ManualValue;
import org.openseverance.domain.document.Entries;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Faults;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.employee.EmployeeId;

/** Reads hand-made values: one mapping of employee_id, line, value, reason and by, or a list of such. */
public final class ManualValueFile {

    private final Faults faults = new Faults();
    private final Scalars scalars = new Scalars(faults);

    private ManualValueFile() {}

    /** The values, or all that is wrong with the document. */
    public record Result(List<ManualValue> values, List<Fault> faults) {
        public Result {
            values = List.copyOf(values);
            faults = List.copyOf(faults);
        }
    }

    /**
     * The values of one employee.
     *
     * @param employeeId values of others are passed over; a document that has none for this one is a fault
     */
    public static Result read(Node document, @Nullable String employeeId) {
        return new ManualValueFile().values(document, employeeId);
    }

    /** The hand-made values of a list that is about one leaver: mappings of line, value, reason and by. What is wrong is added to the faults. */
    public static List<ManualValue> overrides(Node list, Faults faults) {
        List<ManualValue> values = new ArrayList<>();
        for (Node node : list instanceof Node.Sequence several ? several.items() : List.of(list)) {
            Entries entries = Entries.read(node, LeaverShapes.OVERRIDE, faults);
            ManualValue value = entries == null ? null : value(entries, new Scalars(faults));
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private Result values(Node document, @Nullable String employeeId) {
        List<Node> nodes = document instanceof Node.Sequence list ? list.items() : List.of(document);
        List<ManualValue> values = new ArrayList<>();
        for (Node node : nodes) {
            Entries entries = Entries.read(node, LeaverShapes.MANUAL_VALUE, faults);
            ManualValue value = entries == null ? null : value(entries, scalars);
            if (value != null
                    && entries != null
                    && EmployeeId.trimmed(entries.text("employee_id", "")).equals(employeeId)) {
                values.add(value);
            }
        }
        if (faults.isEmpty() && values.isEmpty()) {
            faults.add(
                    document.place(),
                    "there is no hand-made value for the employee "
                            + (employeeId == null ? "of the record, who has no employee_id" : employeeId),
                    "Compare the employee_id of the two documents.");
        }
        return new Result(values, faults.inOrder());
    }

    private static @Nullable ManualValue value(Entries entries, Scalars scalars) {
        BigDecimal value = scalars.number(entries, "value");
        String line = entries.text("line");
        String reason = entries.text("reason");
        String by = entries.text("by");
        return value == null || line == null || reason == null || by == null
                ? null
                : new ManualValue(line, value, reason, by);
    }
}
