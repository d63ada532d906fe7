package org.openseverance.domain.employee;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two dates of a record, by their facts, that cannot be true the other way round.
 *
 * @param strict they cannot be the same day either
 * @param between a date that is compared with both instead, where it is known; null: there is none
 */
public record DateOrder(
        String earlier,
        String later,
        boolean strict,
        @Nullable String between) {

    private DateOrder(String earlier, String later, boolean strict) {
        this(earlier, later, strict, null);
    }

    /** All. A notice after the last day is no contradiction: law knows it. */
    public static final List<DateOrder> ALL = List.of(
            new DateOrder("date_of_birth", "hire_date", true),
            new DateOrder("date_of_birth", "termination_date", true, "hire_date"),
            new DateOrder("original_hire_date", "hire_date", false),
            new DateOrder("hire_date", "termination_date", false),
            new DateOrder("service_date", "termination_date", false),
            new DateOrder("last_day_of_work", "termination_date", false),
            new DateOrder("hire_date", "last_day_of_work", false),
            new DateOrder("hire_date", "notice_date", false));

    /**
     * Whether two dates stand the wrong way round.
     *
     * @param comparison of the later with the earlier: negative where it is before
     */
    public boolean broken(int comparison) {
        return strict ? comparison <= 0 : comparison < 0;
    }

    /** The words for a date that stands where it cannot. */
    public String relation() {
        return strict ? "is not after" : "is before";
    }
}
