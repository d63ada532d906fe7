/** One leaver's package under one plan, with what a person must know to trust it: hand-made values beside the computed ones, and questions for what is missing. */
@org.jspecify.annotations.NullMarked
package org.openseverance.application.explain;
