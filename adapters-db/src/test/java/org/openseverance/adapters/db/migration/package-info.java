/** The schema, who may do what in it, and how servers come to it. */
@org.jspecify.annotations.NullMarked
package org.openseverance.adapters.db.migration;
