package org.openseverance.domain.wrong;

import java.security.MessageDigest;

/** Wrong on purpose: a security provider of the machine. */
public record Hashes(MessageDigest digest) {}
