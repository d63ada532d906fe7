/** The REST service on Vert.x: one contract, from which routes, checks, limits and the page for people follow. */
@org.jspecify.annotations.NullMarked
package org.openseverance.adapters.http;
