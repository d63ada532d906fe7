/** Many calculations at once. */
@org.jspecify.annotations.NullMarked
package org.openseverance.adapters.db.calculations;
