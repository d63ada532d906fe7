/** Dates packed into whole numbers, and counts of service between them. */
@org.jspecify.annotations.NullMarked
package org.openseverance.domain.time;
