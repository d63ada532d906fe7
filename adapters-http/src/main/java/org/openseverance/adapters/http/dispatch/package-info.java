/** The way of a request: its operation is found by the contract, its caller is known and may ask, its parts are checked, its handler answers, and the answer is sent. */
@org.jspecify.annotations.NullMarked
package org.openseverance.adapters.http.dispatch;
