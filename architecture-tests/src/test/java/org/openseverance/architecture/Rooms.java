package org.openseverance.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Who may know whom: allow-lists, so that what nobody thought of is forbidden, and the diagram of the documentation. */
final class Rooms {
    static final String HOUSE = "org.openseverance..";
    static final String DOMAIN = "org.openseverance.domain..";
    static final String APPLICATION = "org.openseverance.application..";
    static final String FILES = "org.openseverance.adapters.files..";
    static final String DB = "org.openseverance.adapters.db..";
    static final String HTTP = "org.openseverance.adapters.http..";
    static final String APP = "org.openseverance.app..";

    /** What values are made of, in every room. */
    private static final String[] VALUES = {
        "java.lang",
        "java.lang.annotation",
        "java.util",
        "java.util.function",
        "java.util.regex",
        "java.util.stream",
        "java.math",
        "java.time",
        "java.time.chrono",
        "java.time.format",
        "java.time.temporal",
        "org.immutables.value..",
        "org.jspecify.annotations",
    };

    private Rooms() {}

    static ArchRule everyClassHasARoom() {
        return classes()
                .that()
                .resideInAPackage(HOUSE)
                .should()
                .resideInAnyPackage(DOMAIN, APPLICATION, FILES, DB, HTTP, APP)
                .because("a rule about a package does not see a class in a misspelt one");
    }

    static ArchRule domainKnowsOnlyItself() {
        return only(DOMAIN, with(VALUES, DOMAIN));
    }

    static ArchRule applicationKnowsTheDomain() {
        return only(APPLICATION, with(VALUES, DOMAIN, APPLICATION, "java.nio.charset", "java.util.concurrent.."));
    }

    static ArchRule filesKnowTheirFormats() {
        DescribedPredicate<JavaClass> formats = resideInAnyPackage(with(
                VALUES,
                DOMAIN,
                APPLICATION,
                FILES,
                "java.io",
                "java.nio..",
                "java.security",
                "java.text",
                "java.util..",
                "com.fasterxml.jackson..",
                "de.siegmar.fastcsv..",
                "org.snakeyaml.engine.."));
        // the names of resources on the class path, never a connection
        DescribedPredicate<JavaClass> names = belongToAnyOf(URI.class, URL.class, URISyntaxException.class);
        return classes().that().resideInAPackage(FILES).should().onlyDependOnClassesThat(formats.or(names));
    }

    static ArchRule theDatabaseKnowsNoOtherAdapter() {
        return only(
                DB,
                with(
                        VALUES,
                        DOMAIN,
                        APPLICATION,
                        DB,
                        "java.io",
                        "java.net",
                        "java.nio..",
                        "java.security..",
                        "java.util..",
                        "java.sql",
                        "javax.crypto..",
                        "javax.net.ssl",
                        "javax.sql",
                        "com.fasterxml.jackson.core..",
                        "io.vertx.core..",
                        "io.vertx.pgclient..",
                        "io.vertx.sqlclient..",
                        "org.apache.commons.compress..",
                        "org.flywaydb.core..",
                        "org.postgresql..",
                        "org.slf4j",
                        "org.tukaani.xz"));
    }

    static ArchRule theEdgeKnowsFilesAndNoDatabase() {
        return only(
                HTTP,
                with(
                        VALUES,
                        DOMAIN,
                        APPLICATION,
                        FILES,
                        HTTP,
                        "java.io",
                        "java.lang.invoke",
                        "java.lang.reflect",
                        "java.net..",
                        "java.nio..",
                        "java.security..",
                        "java.text",
                        "java.util..",
                        "com.fasterxml.jackson.core..",
                        "com.nimbusds..",
                        "io.micrometer..",
                        "io.netty.buffer",
                        "io.netty.channel",
                        "io.netty.handler.codec..",
                        "io.vertx.core..",
                        "io.vertx.ext.web..",
                        "javax.net.ssl",
                        "jakarta.validation..",
                        "org.hibernate.validator..",
                        "org.slf4j.."));
    }

    static ArchRule nobodyKnowsTheApp() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(APP)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(APP)
                .because("the composition root knows everyone and is known by no one");
    }

    static ArchRule arrowsAreThoseOfTheDiagram() {
        return classes()
                .that()
                .resideInAPackage(HOUSE)
                .should(adhereToPlantUmlDiagram(diagram(), consideringOnlyDependenciesInDiagram()))
                .because("docs/architecture.puml is the documentation");
    }

    private static ArchRule only(String room, String... allowed) {
        return classes()
                .that()
                .resideInAPackage(room)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed);
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }

    /** Tests start in the module's folder under Maven, and in the root under some editors. */
    private static Path diagram() {
        Path fromRoot = Path.of("docs", "architecture.puml");
        return Files.exists(fromRoot) ? fromRoot : Path.of("..").resolve(fromRoot);
    }
}
