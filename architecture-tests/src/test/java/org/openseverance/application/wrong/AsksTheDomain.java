package org.openseverance.application.wrong;

import org.openseverance.domain.wrong.KnowsTheApplication;

/** Right by itself; closes a cycle with its partner. */
public record AsksTheDomain(KnowsTheApplication partner) {}
