/** Changes of plans and facts, compared over a workforce. */
@org.jspecify.annotations.NullMarked
package org.openseverance.domain.whatif;
