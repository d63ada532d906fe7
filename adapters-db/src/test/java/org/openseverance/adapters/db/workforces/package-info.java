/** Tests of workforces in PostgreSQL. */
@org.jspecify.annotations.NullMarked
package org.openseverance.adapters.db.workforces;
