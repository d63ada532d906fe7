/** The stores of the application in PostgreSQL. {@link org.openseverance.adapters.db.Database} opens them all from one address. */
@org.jspecify.annotations.NullMarked
package org.openseverance.adapters.db;
