/** The engine benchmark: one job worked out by the engine from plan documents, by a loop fused by hand, and in BigDecimal. */
@NullMarked
package org.openseverance.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
