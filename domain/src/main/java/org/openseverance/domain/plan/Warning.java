package org.openseverance.domain.plan;

import org.openseverance.domain.document.Place;
import org.openseverance.domain.formula.Expression;

/** Words that go with a result where a condition holds. */
public record Warning(Expression when, String say, Place place) {}
