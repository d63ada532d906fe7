/** Documents as trees of text with places, and the faults found in them. Knows nothing of plans. */
@org.jspecify.annotations.NullMarked
package org.openseverance.domain.document;
