package org.openseverance.domain.employee;

import java.time.LocalDate;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** How and when the job ends. */
@Value.Immutable
public interface Separation {

    @Nullable
    String cause();

    @Nullable
    LocalDate noticeDate();

    @Nullable
    LocalDate lastDayOfWork();

    /** The last day of employment. */
    @Nullable
    LocalDate terminationDate();

    /** The first day in another job of the same employer. */
    @Nullable
    LocalDate redeployedOn();
}
