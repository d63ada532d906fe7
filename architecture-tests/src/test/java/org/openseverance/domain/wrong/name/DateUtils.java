package org.openseverance.domain.wrong.name;

/** Wrong on purpose: a name that says nothing. */
public final class DateUtils {}
