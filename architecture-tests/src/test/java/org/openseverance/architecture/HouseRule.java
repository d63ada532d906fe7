package org.openseverance.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule, and the mistakes that prove that it can fail.
 *
 * @param name what the rule holds, for the test report
 * @param rule the rule, checked as it stands on right and on wrong classes
 * @param mistakes each a set of classes made wrong on purpose, of which the rule must name the first
 */
record HouseRule(String name, ArchRule rule, List<Mistake> mistakes) {

    /** Classes that together break a rule. The first is the one to be named. */
    record Mistake(List<Class<?>> classes) {

        String culprit() {
            return classes.get(0).getName();
        }

        @Override
        public String toString() {
            return classes.get(0).getSimpleName();
        }
    }

    static HouseRule of(String name, ArchRule rule) {
        return new HouseRule(name, rule, List.of());
    }

    /** Adds mistakes of one class each. */
    HouseRule caughtIn(Class<?>... wrong) {
        HouseRule all = this;
        for (Class<?> one : wrong) {
            all = all.caughtInAll(one);
        }
        return all;
    }

    /** Adds one mistake that takes several classes, such as a cycle. */
    HouseRule caughtInAll(Class<?>... wrong) {
        Stream<Mistake> more = Stream.concat(mistakes.stream(), Stream.of(new Mistake(List.of(wrong))));
        return new HouseRule(name, rule, more.toList());
    }

    @Override
    public String toString() {
        return name;
    }
}
