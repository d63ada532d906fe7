package org.openseverance.domain.wrong;

/** Wrong on purpose: the answer depends on the shell. */
public final class ReadsTheEnvironment {
    String currency() {
        return System.getenv("CURRENCY");
    }
}
