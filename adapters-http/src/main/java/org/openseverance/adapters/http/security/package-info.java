/** Who asks: bearer tokens, a local one or those of an identity provider. */
@org.jspecify.annotations.NullMarked
package org.openseverance.adapters.http.security;
