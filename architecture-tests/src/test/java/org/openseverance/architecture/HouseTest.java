package org.openseverance.architecture;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class HouseTest {
    private static JavaClasses house;

    @BeforeAll
    static void readTheHouse() {
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.openseverance");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theHouseKeepsTheRule(HouseRule rule) {
        rule.rule().check(house);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("mistakes")
    void theRuleNamesTheMistake(HouseRule rule, HouseRule.Mistake mistake) {
        JavaClasses wrong = new ClassFileImporter().importClasses(mistake.classes());
        EvaluationResult result = rule.rule().evaluate(wrong);
        assertTrue(result.hasViolation(), () -> "\"" + rule + "\" lets " + mistake.culprit() + " pass");
        String report = String.join("\n", result.getFailureReport().getDetails());
        assertTrue(
                report.contains(mistake.culprit()),
                () -> "\"" + rule + "\" does not name " + mistake.culprit() + " but says:\n" + report);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theRuleDoesNotPassOnNothing(HouseRule rule) {
        JavaClasses nothing = new ClassFileImporter().importClasses(List.of());
        assertThrows(AssertionError.class, () -> rule.rule().check(nothing));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theRuleHasAMistakeThatProvesIt(HouseRule rule) {
        assertFalse(rule.mistakes().isEmpty());
    }

    static List<HouseRule> rules() {
        return HouseRules.all();
    }

    static Stream<Arguments> mistakes() {
        return rules().stream().flatMap(rule -> rule.mistakes().stream().map(mistake -> Arguments.of(rule, mistake)));
    }
}
