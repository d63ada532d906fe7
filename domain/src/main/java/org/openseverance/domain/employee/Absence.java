package org.openseverance.domain.employee;

import org.jspecify.annotations.Nullable;
import org.openseverance.domain.quantity.Ratio;

/** An absence by its kind and its length in months; null where the length is not known. */
public record Absence(String kind, @Nullable Ratio months) {}
