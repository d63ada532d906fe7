package org.openseverance.application.whatif;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Nearest;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.plan.Vocabulary;
import org.openseverance.domain.time.PackedDate;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.worksheet.WorkforceFacts;

/** What holds for everyone who leaves, from facts as they are written: {@code termination_date}, {@code notice_date} and {@code cause}. */
public final class LayoffEvent {

    private static final List<String> DATES = List.of(Fact.TERMINATION_DATE.label(), Fact.NOTICE_DATE.label());
    private static final List<String> FACTS =
            List.of(Fact.TERMINATION_DATE.label(), Fact.NOTICE_DATE.label(), Fact.CAUSE.label());
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private LayoffEvent() {}

    /**
     * Reads the facts that are given.
     *
     * @param facts texts by the facts' names; dates as year-month-day
     * @param place of the facts; faults stand at their names
     * @param faults takes what is wrong; the event is then without it
     */
    public static WorkforceFacts.Event of(Map<String, String> facts, Place place, List<Fault> faults) {
        Map<String, Integer> dates = new LinkedHashMap<>();
        Map<String, String> words = new LinkedHashMap<>();
        facts.forEach((fact, text) -> {
            Place at = place.child(fact);
            if (DATES.contains(fact)) {
                date(fact, text, at, dates, faults);
            } else if (fact.equals(Fact.CAUSE.label())) {
                cause(text, at, words, faults);
            } else {
                faults.add(new Fault(at, "\"" + fact + "\" cannot be given for everyone", Nearest.advice(fact, FACTS)));
            }
        });
        return new WorkforceFacts.Event(dates, words);
    }

    private static void date(String fact, String text, Place at, Map<String, Integer> dates, List<Fault> faults) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                faults.add(new Fault(
                        at, text + " lies outside the years " + FIRST_YEAR + " to " + LAST_YEAR, "Check the year."));
            } else {
                dates.put(fact, PackedDate.of(date));
            }
        } catch (DateTimeParseException e) {
            faults.add(new Fault(at, text + " is no date", "Write it as year-month-day, for example 2026-06-30."));
        }
    }

    private static void cause(String text, Place at, Map<String, String> words, List<Fault> faults) {
        if (Vocabulary.CAUSES.contains(text)) {
            words.put(Fact.CAUSE.label(), text);
            return;
        }
        String nearest = Nearest.of(text, Vocabulary.CAUSES);
        faults.add(new Fault(
                at,
                "\"" + text + "\" is no cause",
                nearest == null
                        ? "Causes are " + String.join(", ", Vocabulary.CAUSES) + "."
                        : "Maybe " + nearest + "."));
    }
}
