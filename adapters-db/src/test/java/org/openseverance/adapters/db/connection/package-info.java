/** Addresses, and what a stopped database means. */
@org.jspecify.annotations.NullMarked
package org.openseverance.adapters.db.connection;
