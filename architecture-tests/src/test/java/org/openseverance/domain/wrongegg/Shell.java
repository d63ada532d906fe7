package org.openseverance.domain.wrongegg;

import org.openseverance.domain.wronghen.feather.Feather;

/** Wrong on purpose: no two packages form a cycle, but the concepts above them do. */
public record Shell(Feather feather) {}
