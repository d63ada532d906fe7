package org.openseverance.domain.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openseverance.domain.quantity.Unit;

/** The names that the language itself knows: the facts of an employee's record, and the causes for which a job ends. */
public final class Vocabulary {

    /** What a fact is, and so where its name may stand. */
    public enum Kind {
        DATE("a date"),
        WORD("a word"),
        NUMBER("a number"),
        /** A rate for a period; read by the form {@code pay}. */
        PAY("a rate of pay"),
        /** Read by {@code history} and {@code minus}. */
        LIST("a list");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** For messages. */
        public String words() {
            return words;
        }
    }

    private static final Map<String, RecordFact> RECORD = RecordFact.all();

    /** Every fact with its kind. */
    public static final Map<String, Kind> FACTS = facts();

    /** The facts that are rates of pay. */
    public static final List<String> RATES_OF_PAY =
            FACTS.keySet().stream().filter(name -> FACTS.get(name) == Kind.PAY).toList();

    /** Why a job can end. */
    public static final List<String> CAUSES = List.of(
            "redundancy",
            "dismissal",
            "dismissal_without_cause",
            "dismissal_for_cause",
            "gross_misconduct",
            "performance",
            "dismissal_in_probation",
            "unfair_dismissal",
            "constructive_dismissal",
            "unfitness_work_related",
            "retrenchment",
            "resignation",
            "mutual_agreement",
            "end_of_fixed_term",
            "retirement",
            "death");

    private static final Map<String, Unit> UNITS = Map.of(
            "standard_weekly_hours", Unit.parse("hours per week"),
            "headcount", Unit.of("employee"),
            "time_off_balance.days", Unit.of("day"),
            "time_off_balance.hours", Unit.of("hour"));

    private Vocabulary() {}

    private static Map<String, Kind> facts() {
        Map<String, Kind> facts = new LinkedHashMap<>();
        RECORD.forEach((name, fact) -> facts.put(name, fact.kind()));
        return Collections.unmodifiableMap(facts);
    }

    /** The question to put where a fact is not given; empty for a name that is no fact. */
    public static String ask(String name) {
        RecordFact fact = RECORD.get(name);
        return fact == null ? "" : fact.question();
    }

    /** The unit of a number that the record gives; {@code annual_payroll} is in the plan's currency, if that is known. */
    public static Unit unit(String fact, String currency) {
        return fact.equals("annual_payroll") && !currency.isEmpty()
                ? Unit.of(currency)
                : UNITS.getOrDefault(fact, Unit.NONE);
    }
}
