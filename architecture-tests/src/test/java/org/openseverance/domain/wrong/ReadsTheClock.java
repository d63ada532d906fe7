package org.openseverance.domain.wrong;

import java.time.LocalDate;

/** Wrong on purpose: the answer changes at midnight. */
public final class ReadsTheClock {
    @SuppressWarnings("JavaTimeDefaultTimeZone")
    LocalDate today() {
        return LocalDate.now();
    }
}
