/** JMH and end-to-end benchmarks. Outside the default build. */
@NullMarked
package org.openseverance.benchmarks;

import org.jspecify.annotations.NullMarked;
