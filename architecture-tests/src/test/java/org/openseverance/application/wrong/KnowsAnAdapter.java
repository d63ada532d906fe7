package org.openseverance.application.wrong;

import org.openseverance.adapters.files.wrong.OpensASocket;

/** Wrong on purpose: a use case that knows how its port is filled. */
public record KnowsAnAdapter(OpensASocket adapter) {}
