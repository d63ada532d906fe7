package org.openseverance.domain.wrong;

/** Wrong on purpose: the domain returns what it has to say. */
public final class Prints {
    @SuppressWarnings("SystemOut")
    void hello() {
        System.out.println("hello");
    }
}
