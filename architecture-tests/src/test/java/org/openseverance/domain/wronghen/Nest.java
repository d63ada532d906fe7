package org.openseverance.domain.wronghen;

import org.openseverance.domain.wrongegg.Shell;

/** Wrong on purpose: no two packages form a cycle, but the concepts above them do. */
public record Nest(Shell shell) {}
