/** Published plans in PostgreSQL. */
@org.jspecify.annotations.NullMarked
package org.openseverance.adapters.db.plans;
