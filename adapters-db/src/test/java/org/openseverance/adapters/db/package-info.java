/** Tests of the stores against a real PostgreSQL. */
@org.jspecify.annotations.NullMarked
package org.openseverance.adapters.db;
