package org.openseverance.app.shelf;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.files.library.PlanFile;
import org.openseverance.adapters.files.library.PlanFolder;
import org.openseverance.app.terminal.BadInput;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Nearest;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.resolve.Resolver;
import picocli.CommandLine.Option;

/** The option {@code --plan-dir} of a command, and the plans that it opens. */
public final class PlanShelf {

    @Option(
            names = "--plan-dir",
            paramLabel = "DIR",
            description = "A folder of plan documents to use besides the library; one of a known id takes its place.")
    private @Nullable Path planDir;

    private @Nullable PlanFolder library;

    /** The shipped library and the folder. */
    public PlanFolder library() {
        PlanFolder known = library;
        if (known == null) {
            known = PlanFolder.shipped();
            Path folder = planDir;
            if (folder != null) {
                if (!Files.isDirectory(folder)) {
                    throw new BadInput(
                            "There is no folder " + folder + ".", "Give --plan-dir a folder of plan documents.");
                }
                known.with(folder);
            }
            library = known;
        }
        return known;
    }

    /** A sound plan by its id or by the path of its document; anything else is bad input. */
    public Plan plan(String idOrPath) {
        Path file = path(idOrPath);
        PlanFile.Result read = file == null ? null : PlanFile.read(file);
        if (read == null) {
            Plan found = library().find(idOrPath);
            read = found != null
                    ? new PlanFile.Result(found, List.of())
                    : library().read(idOrPath);
        }
        if (read == null) {
            throw unknown(idOrPath);
        }
        Plan plan = read.plan();
        List<Fault> faults = plan == null ? read.faults() : Resolver.check(plan, library());
        if (plan == null || !faults.isEmpty()) {
            throw new BadInput(
                    "The plan " + idOrPath + " has faults.",
                    "Mend them; \"severance check\" tells when it is sound.",
                    faults);
        }
        return plan;
    }

    private BadInput unknown(String name) {
        if (name.matches(".*\\.(ya?ml|json)")) {
            return new BadInput(
                    "There is no file " + name + ".", "Check the path; it is taken from the current folder.");
        }
        String nearest = Nearest.of(name, library().ids());
        return new BadInput(
                "There is no plan \"" + name + "\" in the library.",
                (nearest == null ? "" : "Maybe " + nearest + ". ")
                        + "\"severance plans\" lists all; a path to a document is as good.");
    }

    private static @Nullable Path path(String text) {
        try {
            Path path = Path.of(text);
            return Files.isRegularFile(path) ? path : null;
        } catch (InvalidPathException notAPath) {
            return null;
        }
    }
}
