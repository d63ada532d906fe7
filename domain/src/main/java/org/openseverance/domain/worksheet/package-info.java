/** The worksheet: facts and rules laid out as columns, filled block by block, and read aloud as explanations. */
@org.jspecify.annotations.NullMarked
package org.openseverance.domain.worksheet;
