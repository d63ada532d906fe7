/** Money in whole minor units and the named roundings. */
@org.jspecify.annotations.NullMarked
package org.openseverance.domain.money;
