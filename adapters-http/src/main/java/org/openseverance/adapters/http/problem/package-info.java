/** What the service answers when it cannot do what was asked: one list of kinds, told as RFC 9457 problem details. */
@org.jspecify.annotations.NullMarked
package org.openseverance.adapters.http.problem;
