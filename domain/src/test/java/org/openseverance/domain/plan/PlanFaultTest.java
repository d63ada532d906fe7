package org.openseverance.domain.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PlanFaultTest {

    /** {@code faults.txt}: a line of changes to the sound plan, and indented under it every fault that they make. */
    @TestFactory
    List<DynamicTest> allFaultsOfADocumentAreToldWithPlaceExpectationAndAdvice() throws IOException {
        Map<String, List<String>> cases = new LinkedHashMap<>();
        List<String> expected = new ArrayList<>();
        try (InputStream table = PlanFaultTest.class.getResourceAsStream("faults.txt")) {
            String text = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.lines().toList()) {
                if (line.startsWith("  ")) {
                    expected.add(line.strip());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    expected = new ArrayList<>();
                    assertEquals(null, cases.put(line, expected), line);
                }
            }
        }
        List<DynamicTest> tests = new ArrayList<>();
        cases.forEach((changes, faults) ->
                tests.add(DynamicTest.dynamicTest(changes, () -> assertEquals(faults, Plans.faults(changes)))));
        return tests;
    }

    @Test
    void whatIsNoMappingIsToldAndNotThrown() {
        assertEquals(
                "a plan is a mapping; found \"text\"",
                PlanReader.read(
                                new org.openseverance.domain.document.Node.Scalar(
                                        "text", org.openseverance.domain.document.Place.BUILT),
                                "")
                        .faults()
                        .get(0)
                        .message());
    }

    @Test
    void aFaultInAFormulaStandsAtItsColumn() {
        var fault = PlanReader.read(Plans.with("lines: {x: {formula: \"weeks * weks\"}}"), "")
                .faults()
                .get(0);
        assertEquals(
                "test.yaml:1:31 (/lines/x/formula): unknown name \"weks\"\n    Maybe \"weeks\".", fault.toString());
    }
}
