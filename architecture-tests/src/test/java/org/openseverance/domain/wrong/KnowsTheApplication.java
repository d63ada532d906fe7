package org.openseverance.domain.wrong;

import org.openseverance.application.wrong.AsksTheDomain;

/** Wrong on purpose: an arrow that points outwards. */
public record KnowsTheApplication(AsksTheDomain useCase) {}
