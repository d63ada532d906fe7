package org.openseverance.domain.plan;

/** What an employer can owe or offer when a job ends. */
public enum AwardKind {
    WORKED_NOTICE,
    NON_WORKING_NOTICE,
    PAY_IN_LIEU,
    SEVERANCE_PAY,
    BENEFITS_CONTINUATION,
    JOB_SEARCH_SUPPORT,
    ACCRUED_LEAVE_PAYOUT,
    FIXED_AMOUNT,
    /** A number that pays nothing, such as a length of service that a law defines. */
    FIGURE;

    /** As written in plans and results. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
