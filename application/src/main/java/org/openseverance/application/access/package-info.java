/** Who asks, for which tenant, and what they may do. */
@org.jspecify.annotations.NullMarked
package org.openseverance.application.access;
