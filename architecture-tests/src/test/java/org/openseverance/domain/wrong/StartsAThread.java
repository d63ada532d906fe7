package org.openseverance.domain.wrong;

/** Wrong on purpose: the domain is called, it does not call back. */
public final class StartsAThread {
    void start(Runnable job) {
        new Thread(job).start();
    }
}
