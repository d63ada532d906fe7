package org.openseverance.domain.wrong.cycle.egg;

import org.openseverance.domain.wrong.cycle.hen.Hen;

/** Wrong on purpose: which was first? */
public record Egg(Hen hen) {}
