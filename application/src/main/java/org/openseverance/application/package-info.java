/** Use cases and the ports that they need. Knows the domain, and neither HTTP, SQL nor JSON. */
@NullMarked
package org.openseverance.application;

import org.jspecify.annotations.NullMarked;
