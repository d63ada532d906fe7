package org.openseverance.domain.employee;

import org.jspecify.annotations.Nullable;

/** Where someone works: ISO country, ISO country-subdivision, and the employer's name of the site. */
public record WorkLocation(
        @Nullable String country,
        @Nullable String subdivision,
        @Nullable String site) {

    public static final WorkLocation UNKNOWN = new WorkLocation(null, null, null);

    public static WorkLocation of(String country) {
        return new WorkLocation(country, null, null);
    }
}
