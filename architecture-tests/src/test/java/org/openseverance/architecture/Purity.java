package org.openseverance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/**
 * The same question has the same answer on any day and any machine. These rules stand behind the allow-list of the domain: they
 * forbid what lies in packages that it must know, such as java.lang and java.time. Method references count as calls.
 */
final class Purity {

    private Purity() {}

    static ArchRule noClock() {
        return domainAvoids(
                "the clock",
                types(
                        "java.time.Clock",
                        "java.time.InstantSource",
                        "java.util.Date",
                        "java.util.Calendar",
                        "java.util.GregorianCalendar"),
                List.of(
                        member("now", "java.time."),
                        member("currentTimeMillis", "java.lang.System"),
                        member("nanoTime", "java.lang.System")));
    }

    static ArchRule noChance() {
        return domainAvoids(
                "chance",
                types("java.util.Random", "java.util.SplittableRandom", "java.util.random."),
                List.of(
                        member("random", "java.lang.Math"),
                        member("random", "java.lang.StrictMath"),
                        member("randomUUID", "java.util.UUID"),
                        member("shuffle", "java.util.Collections"),
                        member("identityHashCode", "java.lang.System")));
    }

    static ArchRule noEnvironment() {
        return domainAvoids(
                "the machine's settings",
                types(
                        "java.lang.Runtime",
                        "java.lang.Process",
                        "java.lang.ProcessBuilder",
                        "java.lang.ProcessHandle",
                        "java.lang.ClassLoader",
                        "java.util.ServiceLoader",
                        "java.util.ResourceBundle"),
                List.of(
                        member("getenv", "java.lang.System"),
                        member("getProperty", "java.lang.System"),
                        member("getProperties", "java.lang.System"),
                        member("setProperty", "java.lang.System"),
                        member("lineSeparator", "java.lang.System"),
                        member("getInteger", "java.lang.Integer"),
                        member("getLong", "java.lang.Long"),
                        member("getBoolean", "java.lang.Boolean"),
                        member("getDefault", "java.util.Locale"),
                        member("getDefault", "java.util.TimeZone"),
                        member("systemDefault", "java.time.ZoneId"),
                        member("formatted", "java.lang.String"),
                        withParameters("format", "java.lang.String", "java.lang.String", "[Ljava.lang.Object;"),
                        withParameters("ofPattern", "java.time.format.DateTimeFormatter", "java.lang.String"),
                        withParameters("toLowerCase", "java.lang.String"),
                        withParameters("toUpperCase", "java.lang.String"),
                        withParameters("getBytes", "java.lang.String")));
    }

    static ArchRule noThreads() {
        return domainAvoids(
                "threads",
                types(
                        "java.lang.Thread",
                        "java.lang.ThreadLocal",
                        "java.lang.InheritableThreadLocal",
                        "java.util.Timer",
                        "java.util.TimerTask"),
                List.of(
                        member("parallel", "java.util.stream."),
                        member("parallelStream", "java.util."),
                        member("wait", "java.lang.Object"),
                        member("notify", "java.lang.Object"),
                        member("notifyAll", "java.lang.Object")));
    }

    static ArchRule noConsoleAndNoResources() {
        return domainAvoids(
                "the console and resources",
                types("java.util.Scanner", "java.util.Formatter"),
                List.of(
                        member("out", "java.lang.System"),
                        member("err", "java.lang.System"),
                        member("in", "java.lang.System"),
                        member("printStackTrace", "java.lang.Throwable"),
                        member("getResource", "java.lang.Class"),
                        member("getResourceAsStream", "java.lang.Class")));
    }

    static ArchRule noFloatingPointInSignatures() {
        return classes()
                .that()
                .resideInAPackage(Rooms.DOMAIN)
                .should(FloatingPoint.standInNoSignature())
                .because("money and quantities are whole numbers over whole numbers");
    }

    static ArchRule noFloatingPointInCode() {
        return classes()
                .that()
                .resideInAPackage(Rooms.DOMAIN)
                .should(FloatingPoint.standInNoInstruction())
                .because("a cent can be lost in a local variable as well");
    }

    private static ArchRule domainAvoids(
            String what, DescribedPredicate<JavaClass> types, List<DescribedPredicate<JavaAccess<?>>> members) {
        return noClasses()
                .that()
                .resideInAPackage(Rooms.DOMAIN)
                .should()
                .dependOnClassesThat(types)
                .orShould()
                .accessTargetWhere(describe(
                        "the target belongs to " + what,
                        access -> members.stream().anyMatch(member -> member.test(access))))
                .because("the domain is pure and does not know " + what);
    }

    /** Classes by name and their nested classes; a name that ends in a dot stands for the package. */
    private static DescribedPredicate<JavaClass> types(String... names) {
        Set<String> wanted = Set.of(names);
        return describe(
                "are one of " + List.of(names),
                type -> wanted.contains(type.getName()) || wanted.contains(type.getPackageName() + "."));
    }

    /** A field or method of a class, or of all classes below a package whose name ends in a dot. */
    private static DescribedPredicate<JavaAccess<?>> member(String name, String owner) {
        return describe(
                owner + " " + name,
                access -> access.getTarget().getName().equals(name)
                        && (owner.endsWith(".")
                                ? access.getTargetOwner().getName().startsWith(owner)
                                : access.getTargetOwner().isAssignableTo(owner)
                                        || access.getTargetOwner().getName().equals(owner)));
    }

    private static DescribedPredicate<JavaAccess<?>> withParameters(String name, String owner, String... parameters) {
        return describe(
                owner + " " + name,
                access -> access.getTarget().getName().equals(name)
                        && access.getTargetOwner().getName().equals(owner)
                        && access.getTarget() instanceof CodeUnitAccessTarget target
                        && target.getRawParameterTypes().stream()
                                .map(JavaClass::getName)
                                .toList()
                                .equals(List.of(parameters)));
    }
}
