/** Calculations in PostgreSQL, many written by one statement. */
@org.jspecify.annotations.NullMarked
package org.openseverance.adapters.db.calculations;
