package org.openseverance.adapters.files.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openseverance.adapters.files.document.DocumentReader;
import org.openseverance.adapters.files.document.Reading;
import org.openseverance.adapters.files.leaver.LeaverReader;
import org.openseverance.adapters.files.leaver.ManualValueFile;
import org.openseverance.application.calculations.PackageFormat;
import org.openseverance.application.explain.ExplainPackage;
import org.openseverance.application.explain.Explanation;
import org.openseverance.application.explain.ManualValue;
import org.openseverance.application.problem.Refused;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Faults;
import org.openseverance.domain.document.Nearest;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.document.NodeMap;
import org.openseverance.domain.plan.Input;
import org.openseverance.domain.plan.Plan;

/** Questions and packages in JSON. */
public final class PackageDocuments implements PackageFormat {

    private static final List<String> RECORD = List.of("employee", "separation", "employer", "inputs");

    @Override
    public Node.Mapping question(String text) {
        Reading reading = DocumentReader.read("question.json", text);
        if (reading.isSound() && reading.node() instanceof Node.Mapping mapping) {
            return mapping;
        }
        throw new IllegalStateException("a stored question cannot be read: " + reading.faults());
    }

    @Override
    public Asked read(Node.Mapping question, Plan plan, Map<String, Input> asked) {
        List<String> unasked = unasked(question, plan, asked);
        boolean mistyped =
                !unasked.isEmpty() && unasked.stream().anyMatch(name -> Nearest.of(name, asked.keySet()) != null);
        LeaverReader.Result read = LeaverReader.read(record(question), plan, asked, !mistyped);
        Faults faults = new Faults();
        read.faults().forEach(faults::add);
        Node overrides = question.entries().get("overrides");
        Faults ofOverrides = new Faults();
        List<ManualValue> manual = overrides == null ? List.of() : ManualValueFile.overrides(overrides, ofOverrides);
        if (read.leaver() == null || !faults.isEmpty() || !ofOverrides.isEmpty()) {
            // of values that could all be read, the plan can say what it says of them beside a sound record
            List<Fault> further = ofOverrides.isEmpty() ? ExplainPackage.faults(plan, manual) : ofOverrides.inOrder();
            further.forEach(faults::add);
            throw Refused.faulty("The record says things that are wrong.", faults.inOrder());
        }
        return new Asked(read.leaver(), manual, unasked);
    }

    /** The part of the question that is the leaver's record. */
    private static Node record(Node.Mapping question) {
        NodeMap.Growing record = new NodeMap.Growing(RECORD.size());
        for (String key : RECORD) {
            Node part = question.entries().get(key);
            if (part != null) {
                record.add(key, part);
            }
        }
        return new Node.Mapping(record.map(), question.place());
    }

    private static List<String> unasked(Node.Mapping question, Plan plan, Map<String, Input> asked) {
        if (!(question.entries().get("inputs") instanceof Node.Mapping inputs)) {
            return List.of();
        }
        List<String> unasked = new ArrayList<>(0);
        inputs.entries().forEach((name, answer) -> {
            if (!asked.containsKey(name) && !plan.lines().containsKey(name) && !name.equals("absences")) {
                unasked.add(name);
            }
        });
        return unasked;
    }

    @Override
    public byte[] write(Explanation explanation) {
        return PackageJson.bytes(explanation);
    }
}
