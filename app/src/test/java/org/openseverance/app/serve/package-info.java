/** The whole service over real sockets on real PostgreSQL: its figures, who may do what, and what it bears. */
@org.jspecify.annotations.NullMarked
package org.openseverance.app.serve;
