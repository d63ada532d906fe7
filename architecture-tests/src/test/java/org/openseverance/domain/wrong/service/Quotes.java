package org.openseverance.domain.wrong.service;

/** Wrong on purpose: a package named after a layer. */
public final class Quotes {}
