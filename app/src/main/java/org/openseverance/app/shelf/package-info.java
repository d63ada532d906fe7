/** The plans that a command can use: the shipped library, a folder of the user's, and single documents. */
@NullMarked
package org.openseverance.app.shelf;

import org.jspecify.annotations.NullMarked;
