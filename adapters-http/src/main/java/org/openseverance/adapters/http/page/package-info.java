/** The contract for people: pages that need no script and no network, and the contract as JSON for programs. All are made once, at the start. */
@org.jspecify.annotations.NullMarked
package org.openseverance.adapters.http.page;
