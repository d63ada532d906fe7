package org.openseverance.benchmarks.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.files.document.DocumentReader;
import org.openseverance.adapters.files.document.Reading;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.plan.PlanReader;
import org.openseverance.domain.plan.PlanSource;

/** The plan documents of a folder, read as the product reads them. */
final class PlanDocuments implements PlanSource {

    private final Map<String, Plan> plans = new LinkedHashMap<>();

    PlanDocuments(Path folder) {
        for (Path file : documents(folder)) {
            Reading reading = DocumentReader.read(file);
            if (reading.node() == null || !reading.isSound()) {
                throw new IllegalArgumentException(file + " cannot be read: " + reading.faults());
            }
            Plan plan = PlanReader.read(reading.node(), "benchmark").orThrow();
            plans.put(plan.id(), plan);
        }
    }

    private static List<Path> documents(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable Plan find(String id) {
        return plans.get(id);
    }

    Plan get(String id) {
        Plan plan = plans.get(id);
        if (plan == null) {
            throw new IllegalArgumentException("no plan " + id + " among " + plans.keySet());
        }
        return plan;
    }
}
