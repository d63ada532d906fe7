/** Why a request cannot be met: one closed family, so that every edge can tell each of them. */
@org.jspecify.annotations.NullMarked
package org.openseverance.application.problem;
