/** The command that holds plans against worked cases. */
@NullMarked
package org.openseverance.app.cases;

import org.jspecify.annotations.NullMarked;
