/** What-ifs, their jobs and their reports in PostgreSQL. */
@org.jspecify.annotations.NullMarked
package org.openseverance.adapters.db.whatif;
