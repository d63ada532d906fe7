package org.openseverance.domian;

/** Wrong on purpose: no rule about the domain sees this package. */
public final class MisspeltRoom {}
