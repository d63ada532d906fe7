package org.openseverance.app.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openseverance.adapters.files.leaver.CaseFile;
import org.openseverance.adapters.files.library.PlanFolder;
import org.openseverance.app.Session;
import org.openseverance.application.cases.WorkedCase;

/** The library as it is shipped, on the class path, with the cases beside its plans. */
final class Shipped {

    static final PlanFolder LIBRARY = PlanFolder.shipped();
    private static final Map<String, List<WorkedCase>> CASES = read();

    private Shipped() {}

    /** The cases of each file that stands beside plans. */
    static Map<String, List<WorkedCase>> casesByFile() {
        return CASES;
    }

    private static Map<String, List<WorkedCase>> read() {
        try {
            Map<String, List<WorkedCase>> cases = new TreeMap<>();
            CaseFile reader = new CaseFile(LIBRARY);
            LIBRARY.caseFiles().forEach((file, text) -> cases.put(file, reader.read(file, text)));
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, List<WorkedCase>> casesByPlan() {
        Map<String, List<WorkedCase>> cases = new LinkedHashMap<>();
        casesByFile()
                .values()
                .forEach(file -> file.forEach(worked -> cases.computeIfAbsent(worked.plan(), plan -> new ArrayList<>())
                        .add(worked)));
        return cases;
    }

    /** The ids of the table of disputed cases. */
    static Set<String> disputed() {
        try {
            Set<String> ids = new TreeSet<>();
            boolean table = false;
            for (String line : Files.readAllLines(Session.ROOT.resolve("library/DISPUTED.md"))) {
                if (!line.startsWith("|")) {
                    table = false;
                } else if (line.startsWith("| case |")) {
                    table = true;
                } else if (table && !line.startsWith("|---")) {
                    ids.add(line.substring(1).strip().split("[ |]", 2)[0]);
                }
            }
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
