package org.openseverance.adapters.files.library;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.files.document.CanonicalForm;
import org.openseverance.adapters.files.document.DocumentReader;
import org.openseverance.adapters.files.document.Reading;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Faults;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.plan.PlanReader;

/** Reads a plan from a file: the document's faults and the plan's, together. */
public final class PlanFile {

    private PlanFile() {}

    /** A plan, or all that is wrong with its document. */
    public record Result(@Nullable Plan plan, List<Fault> faults) {
        public Result {
            faults = List.copyOf(faults);
        }
    }

    public static Result read(Path file) {
        return plan(DocumentReader.read(file));
    }

    /** Reads a plan from text; the name's ending decides between YAML and JSON. */
    public static Result read(String name, String text) {
        return plan(DocumentReader.read(name, text));
    }

    private static Result plan(Reading reading) {
        if (reading.node() == null) {
            return new Result(null, reading.faults());
        }
        if (!reading.isSound()) {
            return new Result(
                    null,
                    together(
                            reading.faults(),
                            PlanReader.read(reading.node(), "").faults()));
        }
        PlanReader.Result result =
                PlanReader.read(reading.node(), CanonicalForm.of(reading.node()).revision());
        return new Result(result.plan(), result.faults());
    }

    /** The faults of the document, and those of the plan at other places: a second one at the same place tells nothing new. */
    private static List<Fault> together(List<Fault> ofDocument, List<Fault> ofPlan) {
        Faults all = new Faults();
        ofDocument.forEach(all::add);
        Set<String> told = new HashSet<>();
        ofDocument.forEach(fault -> told.add(fault.place().pointer()));
        ofPlan.stream().filter(fault -> !told.contains(fault.place().pointer())).forEach(all::add);
        return all.inOrder();
    }
}
