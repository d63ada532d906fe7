/** The quote: one leaver's package, with every line, its reasons and its sources. The worksheet's row, read aloud. */
@org.jspecify.annotations.NullMarked
package org.openseverance.domain.quote;
