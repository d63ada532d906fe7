/** The traffic of the service: how much of it a caller may make, and what is counted and logged of it. */
@org.jspecify.annotations.NullMarked
package org.openseverance.adapters.http.traffic;
