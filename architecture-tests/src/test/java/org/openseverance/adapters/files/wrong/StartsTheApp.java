package org.openseverance.adapters.files.wrong;

import org.openseverance.app.wrong.Starts;

/** Wrong on purpose: the composition root is known by no one. */
public record StartsTheApp(Starts app) {}
