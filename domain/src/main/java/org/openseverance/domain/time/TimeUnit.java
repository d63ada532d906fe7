package org.openseverance.domain.time;

/** The units that service is counted and pay is given in. */
public enum TimeUnit {
    YEAR("year", 12),
    HALF_YEAR("half-year", 6),
    QUARTER("quarter", 3),
    MONTH("month", 1),
    WEEK("week", 0),
    DAY("day", 0),
    WORKING_DAY("working day", 0),
    HOUR("hour", 0);

    private final String label;
    private final int months;

    TimeUnit(String label, int months) {
        this.label = label;
        this.months = months;
    }

    /** Singular. */
    public String label() {
        return label;
    }

    /** How many calendar months it has; 0 for what is not counted in months. */
    public int months() {
        return months;
    }
}
