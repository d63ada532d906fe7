package org.openseverance.application.explain;

import java.math.BigDecimal;

/**
 * A value that a person lays over what the rules give. The computed value stays beside it.
 *
 * @param line the name of the plan's line
 * @param value in the line's own unit
 * @param reason why
 * @param by who says so
 */
public record ManualValue(String line, BigDecimal value, String reason, String by) {}
