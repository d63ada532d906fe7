package org.openseverance.domain.wronghen.feather;

/** Right by itself; part of a cycle of concepts. */
public final class Feather {}
