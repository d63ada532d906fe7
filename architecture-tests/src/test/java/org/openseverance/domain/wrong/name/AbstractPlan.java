package org.openseverance.domain.wrong.name;

/** Wrong on purpose: a name that says how, not what. */
public abstract class AbstractPlan {}
