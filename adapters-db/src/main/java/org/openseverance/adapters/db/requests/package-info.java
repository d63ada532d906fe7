/** What PostgreSQL remembers of requests themselves. */
@org.jspecify.annotations.NullMarked
package org.openseverance.adapters.db.requests;
