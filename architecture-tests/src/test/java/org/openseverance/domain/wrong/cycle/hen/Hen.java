package org.openseverance.domain.wrong.cycle.hen;

import org.openseverance.domain.wrong.cycle.egg.Egg;

/** Wrong on purpose: which was first? */
public record Hen(Egg egg) {}
