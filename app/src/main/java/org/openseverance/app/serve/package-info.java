/** The command {@code serve}: starts the database, the use cases and the REST service, and stops them in the order that loses nothing. */
@org.jspecify.annotations.NullMarked
package org.openseverance.app.serve;
