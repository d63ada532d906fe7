/** The record of deeds in PostgreSQL. */
@org.jspecify.annotations.NullMarked
package org.openseverance.adapters.db.audit;
