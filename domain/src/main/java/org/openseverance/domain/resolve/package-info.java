/** Resolving: a plan as written becomes rules over columns. Here names get their meaning, units must agree, and denominators become known. */
@org.jspecify.annotations.NullMarked
package org.openseverance.domain.resolve;
