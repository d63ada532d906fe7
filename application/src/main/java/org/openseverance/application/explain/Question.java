package org.openseverance.application.explain;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.plan.Input;
import org.openseverance.domain.quantity.Unit;
import org.openseverance.domain.worksheet.Need;

/**
 * Something to ask, since it is not known and a result may need it.
 *
 * @param name of the fact or input
 * @param record where a leaver's record gives it: {@code separation.notice_date}, {@code inputs.signed_release}
 * @param ask the question, of an input as the plan words it
 * @param answer null: see the record
 * @param unit of a number; empty for others, and where it has none
 * @param oneOf the words accepted; empty: any
 * @param need null: it is not asked of anybody yet
 */
public record Question(
        String name,
        String record,
        String ask,
        @Nullable Answer answer,
        String unit,
        List<String> oneOf,
        @Nullable Need need) {

    public Question {
        oneOf = List.copyOf(oneOf);
    }

    /** What kind of answer is expected. */
    public enum Answer {
        DATE,
        WORD,
        NUMBER,
        YES_NO,
        PAY,
        LIST;

        /** As JSON writes it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The question that a plan puts for an input. */
    public static Question about(Input input, @Nullable Need need) {
        Answer answer = switch (input.type()) {
            case NUMBER -> Answer.NUMBER;
            case YES_NO -> Answer.YES_NO;
            case TEXT -> Answer.WORD;
            case DATE -> Answer.DATE;
        };
        return new Question(
                input.name(), "inputs." + input.name(), input.ask(), answer, words(input.unit()), input.oneOf(), need);
    }

    static String words(Unit unit) {
        return unit.equals(Unit.NONE) ? "" : unit.toString();
    }
}
