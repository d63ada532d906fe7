package org.openseverance.domain.quote;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.money.Money;
import org.openseverance.domain.plan.Award;
import org.openseverance.domain.plan.AwardKind;

/** What one award comes to for one leaver. */
@Value.Immutable
public interface AwardResult {

    String name();

    AwardKind kind();

    /** The plan that grants it. */
    String plan();

    Outcome outcome();

    /** Whether the conditions hold; null if facts are missing to say. */
    @Nullable
    Boolean entitled();

    /** Every condition that does not hold. */
    List<Reason> reasons();

    /** What is missing for the outcome or for a figure. */
    List<String> missing();

    /** What could not be worked out from known facts. */
    List<String> failures();

    /** What is paid: the law's part and what the plan adds. Null: unknown, or the award pays nothing. */
    @Nullable
    Money amount();

    /** Of the amount, what the law gives; null where the award stands on no law. */
    @Nullable
    Money lawPart();

    /** Of the amount, what the plan adds to the law; null where the award stands on no law. */
    @Nullable
    Money planPart();

    /** The employer's cost of benefits that go on. */
    @Nullable
    Money benefits();

    /** How many weeks, days or months; 0 where refused. */
    LineValue.@Nullable Figure quantity();

    /** The figure of an award that pays nothing. */
    LineValue.@Nullable Figure figure();

    /** The first day of a notice or of cover; null where the award has none. */
    @Nullable
    LocalDate firstDay();

    /** Its last day. */
    @Nullable
    LocalDate lastDay();

    Award.PaidTo paidTo();

    /** When and how it is paid, what for, in kind: the terms as the plan words them. */
    Map<String, String> terms();

    /** A condition that does not hold. */
    record Reason(String line, String reason, String source) {}
}
