package org.openseverance.app.explain;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openseverance.application.explain.Question;
import org.openseverance.domain.money.Money;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.plan.Reading;
import org.openseverance.domain.quote.AwardResult;
import org.openseverance.domain.quote.LineResult;
import org.openseverance.domain.quote.LineValue;
import org.openseverance.domain.quote.Outcome;
import org.openseverance.domain.quote.SeparationPackage;
import org.openseverance.domain.worksheet.Need;

/** Short phrases about awards and plans that text and page have in common. */
final class Amounts {

    private Amounts() {}

    /** What an award pays, or why there is no figure. */
    static String of(AwardResult award) {
        Money money = award.amount();
        LineValue.Figure figure = award.figure();
        if (money != null) {
            return Wording.of(money) + paidTo(award);
        }
        if (figure != null) {
            return Wording.of(figure);
        }
        return award.outcome() == Outcome.FACTS_MISSING
                ? "not known yet"
                : award.outcome() == Outcome.ENTITLED ? "entitled" : "nothing";
    }

    private static String paidTo(AwardResult award) {
        return switch (award.paidTo()) {
            case EMPLOYEE -> "";
            case VENDOR -> " (to a vendor)";
            case INSURER -> " (to the insurer)";
        };
    }

    /** A term of an award by the word for it. */
    static String term(String name) {
        return name.equals("cites") ? "source" : name.replace('_', ' ');
    }

    /** The first and last day of an award. */
    static String dates(AwardResult award) {
        String from = award.firstDay() == null ? "" : "from " + award.firstDay();
        String through = award.lastDay() == null ? "" : "through " + award.lastDay();
        return (from + " " + through).strip();
    }

    /** A failure, after the name of the first line that has it. */
    static String failure(String failure, SeparationPackage result) {
        for (LineResult line : result.lines()) {
            if (line.value() instanceof LineValue.Unknown unknown
                    && unknown.failures().contains(failure)) {
                return line.name() + ": " + failure;
            }
        }
        return failure;
    }

    /** What a plan says of itself in one paragraph: where it is known from, what it assumes and leaves out; empty if nothing. */
    static String about(Plan plan) {
        return plan.about().strip().replaceAll("\\s+", " ");
    }

    /** A reading that was chosen, with what it could be instead and why. */
    static String reading(Map.Entry<String, String> chosen, Plan plan) {
        Reading reading = plan.readings().get(chosen.getKey());
        if (reading == null) {
            return chosen.getValue();
        }
        Stream<String> all = Stream.concat(Stream.of(reading.is()), reading.alternatives().stream());
        String others = all.filter(other -> !other.equals(chosen.getValue())).collect(Collectors.joining(", or "));
        return chosen.getValue()
                + (others.isEmpty() ? "" : " (could be " + others + ")")
                + (reading.why().isEmpty() ? "" : ": " + reading.why());
    }

    /** Whether a line's title says more than its name. */
    static boolean hasOwnTitle(LineResult line) {
        return !line.title().isEmpty() && !line.name().replace('_', ' ').endsWith(line.title());
    }

    /** A question, and what kind of answer it wants. */
    static String asked(Question question) {
        String kind = question.answer() == null ? "" : question.answer().label().replace('_', '/');
        String wanted = !question.oneOf().isEmpty()
                ? "one of " + String.join(", ", question.oneOf())
                : question.unit().isEmpty() ? kind : question.unit();
        String told = question.ask().isEmpty() ? "a fact of the record" : question.ask();
        return told
                + (wanted.isEmpty() ? "" : " (" + wanted + ")")
                + (question.need() == Need.MAYBE ? ", if it comes to that" : "");
    }
}
