package org.openseverance.app.explain;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openseverance.adapters.files.document.DocumentReader;
import org.openseverance.adapters.files.document.Reading;
import org.openseverance.adapters.files.leaver.LeaverReader;
import org.openseverance.adapters.files.leaver.ManualValueFile;
import org.openseverance.app.terminal.BadInput;
import org.openseverance.application.explain.ManualValue;
import org.openseverance.domain.document.Nearest;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.employee.Leaver;
import org.openseverance.domain.plan.Input;
import org.openseverance.domain.plan.Plan;

/** Reads an employee's record, with facts set on the command line, and hand-made values. */
final class RecordFile {

    private RecordFile() {}

    /**
     * The leaver of a record; all its faults at once where it has any.
     *
     * @param asked what may stand among the inputs
     * @param notes is told of inputs that are passed over, since a record may serve several plans; one that is nearly an input of this plan is a fault
     */
    static Leaver leaver(
            Path file, Map<String, String> set, Plan plan, Map<String, Input> asked, Consumer<String> notes) {
        Node document = document(file, "a record of employee, separation, employer and inputs");
        for (Map.Entry<String, String> fact : set.entrySet()) {
            document = with(document, List.of(fact.getKey().split("\\.")), fact.getValue());
        }
        List<String> unasked = unasked(document, plan, asked);
        boolean mistyped = unasked.stream().anyMatch(name -> Nearest.of(name, asked.keySet()) != null);
        LeaverReader.Result read = LeaverReader.read(document, plan, asked, !mistyped);
        Leaver leaver = read.leaver();
        if (leaver == null) {
            throw new BadInput(
                    "The record " + file + " cannot be read.",
                    "Mend what is named above; README and examples/employee.json show a record.",
                    read.faults());
        }
        unasked.forEach(
                name -> notes.accept("Note: the plan does not ask for the input " + name + "; it is passed over."));
        return leaver;
    }

    private static List<String> unasked(Node document, Plan plan, Map<String, Input> asked) {
        return document instanceof Node.Mapping record && record.entries().get("inputs") instanceof Node.Mapping inputs
                ? inputs.entries().keySet().stream()
                        .filter(name ->
                                !asked.containsKey(name) && !plan.lines().containsKey(name) && !name.equals("absences"))
                        .toList()
                : List.of();
    }

    /** Hand-made values for the leaver. */
    static List<ManualValue> manual(Path file, Leaver leaver) {
        ManualValueFile.Result read = ManualValueFile.read(
                document(file, "a mapping of employee_id, line, value, reason and by"),
                leaver.employee().employeeId());
        if (!read.faults().isEmpty()) {
            throw new BadInput(
                    "The hand-made values of " + file + " cannot be used.", "Mend what is named above.", read.faults());
        }
        return read.values();
    }

    private static Node document(Path file, String expected) {
        if (!Files.isRegularFile(file)) {
            throw new BadInput("There is no file " + file + ".", "Give " + expected + ", as YAML or JSON.");
        }
        Reading reading = DocumentReader.read(file);
        if (reading.node() == null || !reading.isSound()) {
            throw new BadInput(
                    "The document " + file + " cannot be read.", "Mend what is named above.", reading.faults());
        }
        return reading.node();
    }

    /** The document with one more text at a path, or another one there. */
    private static Node with(Node node, List<String> path, String value) {
        Place place = new Place("--set", 0, 0, "").child(String.join(".", path));
        if (path.isEmpty()) {
            return new Node.Scalar(value, place);
        }
        Map<String, Node> entries = new LinkedHashMap<>();
        if (node instanceof Node.Mapping mapping) {
            entries.putAll(mapping.entries());
        }
        Node inner = entries.getOrDefault(path.get(0), new Node.Mapping(Map.of(), place));
        entries.put(path.get(0), with(inner, path.subList(1, path.size()), value));
        return new Node.Mapping(entries, node.place());
    }
}
