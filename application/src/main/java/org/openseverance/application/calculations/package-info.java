/** Quotes, and quotes that are kept with all that is needed to work them out again. */
@org.jspecify.annotations.NullMarked
package org.openseverance.application.calculations;
