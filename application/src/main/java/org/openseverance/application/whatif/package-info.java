/** What-if: plans and changes of plans, compared over a whole workforce by several threads. */
@org.jspecify.annotations.NullMarked
package org.openseverance.application.whatif;
