/** Reports without people. */
@org.jspecify.annotations.NullMarked
package org.openseverance.adapters.db.whatif;
