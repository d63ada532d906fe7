/** Stores in memory that keep what the ports promise: tenants, request keys, revisions, deeds, claims. Tests of use cases stand on them. */
@org.jspecify.annotations.NullMarked
package org.openseverance.application.fake;
