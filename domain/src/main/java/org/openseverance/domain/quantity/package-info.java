/** Exact numbers with units. */
@org.jspecify.annotations.NullMarked
package org.openseverance.domain.quantity;
