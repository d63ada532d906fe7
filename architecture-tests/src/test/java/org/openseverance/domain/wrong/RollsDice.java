package org.openseverance.domain.wrong;

import java.util.UUID;

/** Wrong on purpose: no two answers are equal. */
public final class RollsDice {
    String id() {
        return UUID.randomUUID().toString();
    }
}
