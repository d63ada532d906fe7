/** The server: how it listens, what it bears of its clients, the answers about itself, and how it stops. */
@org.jspecify.annotations.NullMarked
package org.openseverance.adapters.http.server;
