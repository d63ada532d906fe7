/** The append-only record of who did what, when, with which plan and input. */
@org.jspecify.annotations.NullMarked
package org.openseverance.application.audit;
