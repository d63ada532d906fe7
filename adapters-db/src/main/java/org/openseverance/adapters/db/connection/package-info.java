/** Connections to PostgreSQL: where it is, single statements that share a few pipelined connections, transactions, and what its failures mean to a caller. */
@org.jspecify.annotations.NullMarked
package org.openseverance.adapters.db.connection;
