/** The composition root: the command line. The only module that knows all the others. */
@NullMarked
package org.openseverance.app;

import org.jspecify.annotations.NullMarked;
