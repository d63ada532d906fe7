/** What a handler sees of a request, checked against the contract before it is asked, and the answers that it can give. */
@org.jspecify.annotations.NullMarked
package org.openseverance.adapters.http.exchange;
