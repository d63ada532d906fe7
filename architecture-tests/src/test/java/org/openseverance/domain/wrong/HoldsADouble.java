package org.openseverance.domain.wrong;

/** Wrong on purpose: an amount that cannot hold 0.1. */
public record HoldsADouble(double amount) {}
