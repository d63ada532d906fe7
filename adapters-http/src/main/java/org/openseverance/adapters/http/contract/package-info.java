/** The service's contract: the OpenAPI document is read once at the start, and routing, checks of parameters, limits and the page follow it. */
@org.jspecify.annotations.NullMarked
package org.openseverance.adapters.http.contract;
