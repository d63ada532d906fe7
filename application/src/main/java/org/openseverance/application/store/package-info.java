/** What all stores have in common: pages, and requests that may come twice. */
@org.jspecify.annotations.NullMarked
package org.openseverance.application.store;
