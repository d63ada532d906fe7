/** Workforces in PostgreSQL: rows written and read in portions, and the erasure of people. */
@org.jspecify.annotations.NullMarked
package org.openseverance.adapters.db.workforces;
