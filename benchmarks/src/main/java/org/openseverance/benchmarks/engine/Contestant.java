package org.openseverance.benchmarks.engine;

/** A way to do the job. What it prepares beforehand is not timed. */
interface Contestant {

    /** The whole job, on this thread. */
    void run(Totals totals);
}
