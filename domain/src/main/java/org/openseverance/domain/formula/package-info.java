/** Formulas: the expressions of the plan language, parsed from text into a tree that knows its places. */
@org.jspecify.annotations.NullMarked
package org.openseverance.domain.formula;
