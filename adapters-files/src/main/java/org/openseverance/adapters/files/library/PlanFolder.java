package org.openseverance.adapters.files.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.files.document.DocumentReader;
import org.openseverance.application.plans.ShippedPlans;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.plan.Plan;

/**
 * The plans below one or more folders, read when they are asked for. The id of a plan is its path without the ending; {@code law/} at its start does not count. A
 * plan of a folder that was added is also found by the id that its document gives.
 */
public final class PlanFolder implements ShippedPlans {

    /** The folder of the shipped library on the class path. */
    private static final String SHIPPED = "openseverance-library";

    private final Map<String, Path> files = new TreeMap<>();
    private final Map<String, PlanFile.Result> read = new ConcurrentHashMap<>();
    private final Set<String> added = new TreeSet<>();
    private volatile @Nullable Map<String, String> ownIds;

    private PlanFolder() {}

    /** The shipped library. */
    public static PlanFolder shipped() {
        URL url = PlanFolder.class.getResource("/" + SHIPPED);
        if (url == null) {
            throw new IllegalStateException("the library is not on the class path");
        }
        PlanFolder folder = new PlanFolder();
        folder.add(path(url), file -> true);
        return folder;
    }

    /** The plans below a folder. */
    public static PlanFolder of(Path root) {
        PlanFolder folder = new PlanFolder();
        folder.add(root, file -> true);
        return folder;
    }

    /** Adds the plans below another folder; one of a known id takes its place. Documents with neither a plan's id nor lines are other things, and passed over. */
    public PlanFolder with(Path root) {
        added.addAll(add(root, PlanFolder::isPlan));
        ownIds = null;
        return this;
    }

    private static Path path(URL url) {
        try {
            URI uri = url.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return Path.of(uri);
            }
            return fileSystem(uri).getPath("/" + SHIPPED);
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("the library cannot be read", e);
        }
    }

    private static FileSystem fileSystem(URI uri) throws IOException {
        try {
            return FileSystems.newFileSystem(uri, Map.of());
        } catch (FileSystemAlreadyExistsException open) {
            return FileSystems.getFileSystem(uri);
        }
    }

    private List<String> add(Path root, Predicate<Path> wanted) {
        List<String> ids = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(root)) {
            paths.filter(file -> file.toString().matches(".*\\.(ya?ml|json)") && wanted.test(file))
                    .forEach(file -> {
                        String id = id(root.relativize(file).toString());
                        files.put(id, file);
                        ids.add(id);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + root + " cannot be read", e);
        }
        read.clear();
        return ids;
    }

    private static boolean isPlan(Path file) {
        return !(DocumentReader.read(file).node() instanceof Node.Mapping mapping)
                || mapping.entries().containsKey("plan")
                || mapping.entries().containsKey("lines");
    }

    private static String id(String path) {
        String plain = path.replace('\\', '/').replaceAll("\\.(ya?ml|json)$", "");
        return plain.startsWith("law/") ? plain.substring("law/".length()) : plain;
    }

    /** The ids of all documents, sound or not. */
    @Override
    public List<String> ids() {
        return List.copyOf(files.keySet());
    }

    /** The document of an id as read, with its faults; null if there is none. */
    public PlanFile.@Nullable Result read(String id) {
        PlanFile.Result known = read.get(id);
        if (known != null) {
            return known;
        }
        Path file = files.get(id);
        if (file == null) {
            return null;
        }
        return read.computeIfAbsent(id, i -> {
            try {
                return PlanFile.read(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("the plan " + file + " cannot be read", e);
            }
        });
    }

    @Override
    public @Nullable Plan find(String id) {
        String own = ownIds().get(id);
        PlanFile.Result result = read(own == null ? id : own);
        return result == null ? null : result.plan();
    }

    /** The ids that documents in added folders give themselves, with those of their paths. */
    private Map<String, String> ownIds() {
        Map<String, String> known = ownIds;
        if (known == null) {
            known = new TreeMap<>();
            for (String id : added) {
                PlanFile.Result result = read(id);
                if (result != null && result.plan() != null) {
                    known.put(result.plan().id(), id);
                }
            }
            ownIds = known;
        }
        return known;
    }

    /** How many cases stand beside a plan. */
    public long cases(String id) {
        Path file = files.get(id);
        Path cases = file == null
                ? null
                : file.resolveSibling(file.getFileName().toString().replaceAll("\\.(ya?ml|json)$", ".cases.jsonl"));
        if (cases == null || !Files.exists(cases)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(cases, StandardCharsets.UTF_8)) {
            return lines.filter(line -> !line.isBlank()).count();
        } catch (IOException e) {
            throw new UncheckedIOException("the cases " + cases + " cannot be read", e);
        }
    }

    /** The texts of the case files that stand beside the plans, by their names. */
    public Map<String, String> caseFiles() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        List<Path> folders = new ArrayList<>();
        files.values().forEach(file -> folders.add(file.toAbsolutePath().getParent()));
        for (Path folder : folders.stream().distinct().toList()) {
            try (Stream<Path> paths = Files.list(folder)) {
                for (Path file :
                        paths.filter(f -> f.toString().endsWith(".cases.jsonl")).toList()) {
                    texts.put(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }
}
