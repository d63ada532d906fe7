package org.openseverance.app.explain;

import org.openseverance.application.explain.Question;
import org.openseverance.domain.money.Money;
import org.openseverance.domain.quote.AwardResult;
import org.openseverance.domain.quote.LineValue;
import org.openseverance.domain.quote.Outcome;

/** Short phrases about awards that text and page have in common. */
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
        return award.outcome() == Outcome.FACTS_MISSING ? "not known yet" : award.outcome() == Outcome.ENTITLED ? "entitled" : "nothing";
    }

    private static String paidTo(AwardResult award) {
        return switch (award.paidTo()) {
            case EMPLOYEE -> "";
            case VENDOR -> " (to a vendor)";
            case INSURER -> " (to the insurer)";
        };
    }

    /** The first and last day of an award. */
    static String dates(AwardResult award) {
        String from = award.from() == null ? "" : "from " + award.from();
        String through = award.through() == null ? "" : "through " + award.through();
        return (from + " " + through).strip();
    }

    /** What kind of answer a question wants. */
    static String answer(Question question) {
        String wanted = question.oneOf().isEmpty() ? question.answer() : "one of " + String.join(", ", question.oneOf());
        return wanted.isEmpty() ? (question.ask().isEmpty() ? "a fact of the record" : "") : " (" + wanted + ")";
    }
}
