package org.openseverance.application.cases;

import java.time.LocalDate;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.quantity.Ratio;

/** What a worked case expects: only what its source states. It is held against the plan's severance pay, or its first award where it has none, and {@link #values} against lines by name. */
@Value.Immutable
public interface Expectation {

    /** {@code entitled} or {@code not_entitled}. */
    @Nullable
    String outcome();

    @Nullable
    Ratio amount();

    @Nullable
    String currency();

    @Nullable
    Ratio quantity();

    /** Plural, with {@code _}: {@code working_days}. */
    @Nullable
    String unit();

    /** The last day of the award. */
    @Nullable
    LocalDate endDate();

    /** Further results by the names of lines or parameters, as written. */
    Map<String, String> values();

    /** How far figures may lie apart; 0: not at all, but for a figure printed with fewer decimals. */
    Ratio tolerance();

    /** Whether the tolerance is a share of the figure. */
    boolean relativeTolerance();
}
