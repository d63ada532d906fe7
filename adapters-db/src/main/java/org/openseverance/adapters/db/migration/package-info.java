/** Brings a database to the newest schema before the service starts, with the owner's rights; the service itself works with a role that owns nothing. */
@org.jspecify.annotations.NullMarked
package org.openseverance.adapters.db.migration;
