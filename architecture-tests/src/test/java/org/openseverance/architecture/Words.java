package org.openseverance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;

/** Words that say nothing, and packages that go round in circles. */
final class Words {

    private Words() {}

    /** "Baseline" is a word of what-if and allowed: only "Base" before a capital letter is meant. */
    static ArchRule noEmptyClassNames() {
        return noClasses()
                .that()
                .resideInAPackage(Rooms.HOUSE)
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Helpers|Util|Utils)|.*[.$](Abstract|Base)[A-Z][^.$]*")
                .because("a class is named after what it is in this trade");
    }

    static ArchRule noEmptyPackageNames() {
        return noClasses()
                .that()
                .resideInAPackage(Rooms.HOUSE)
                .should()
                .resideInAnyPackage(
                        "..model..",
                        "..service..",
                        "..services..",
                        "..util..",
                        "..utils..",
                        "..helper..",
                        "..impl..",
                        "..dto..",
                        "..mapper..")
                .because("a package is named after a concept, not after a layer");
    }

    static ArchRule noCycleBetweenPackages() {
        return slices().matching("org.openseverance.(**)").should().beFreeOfCycles();
    }

    static ArchRule noCycleBetweenConcepts() {
        return slices().matching("org.openseverance.(*).(*)..").should().beFreeOfCycles();
    }

    static ArchRule noCycleBetweenModules() {
        return slices().matching("org.openseverance.(*)..").should().beFreeOfCycles();
    }
}
