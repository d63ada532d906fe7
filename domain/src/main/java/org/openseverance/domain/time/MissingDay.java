package org.openseverance.domain.time;

/** Where an anniversary falls that the calendar lacks: 31 August + 6 months, or 29 February + 1 year. Every count states it. */
public enum MissingDay {
    /** On the last day of that month: 28 February. {@code LocalDate.plusMonths} does this. */
    LAST_DAY("last day"),
    /** On the day after it: 1 March. {@code Period.between} does this. */
    NEXT_DAY("next day");

    private final String label;

    MissingDay(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
