/** What the service offers, one class for each group of operations: requests become calls of use cases, and what they give becomes JSON. */
@org.jspecify.annotations.NullMarked
package org.openseverance.adapters.http.resource;
