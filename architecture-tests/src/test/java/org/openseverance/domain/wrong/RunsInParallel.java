package org.openseverance.domain.wrong;

import java.util.stream.LongStream;

/** Wrong on purpose: threads by another name. */
public final class RunsInParallel {
    long total(LongStream amounts) {
        return amounts.parallel().sum();
    }
}
