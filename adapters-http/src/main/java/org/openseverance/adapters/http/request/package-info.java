/** Bodies of requests as records: bound by the names of their components, checked once by their Jakarta constraints, and refused with all that is wrong. */
@org.jspecify.annotations.NullMarked
package org.openseverance.adapters.http.request;
