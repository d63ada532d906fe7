/** What all commands share at the terminal: output formats, text laid out for reading, and errors that say what to do. Knows no command. */
@NullMarked
package org.openseverance.app.terminal;

import org.jspecify.annotations.NullMarked;
