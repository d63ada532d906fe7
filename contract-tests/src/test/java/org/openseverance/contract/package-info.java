/** The running service held to its contract: every operation is asked, every answer is checked against its schema, and a generated client does a day's work. */
@org.jspecify.annotations.NullMarked
package org.openseverance.contract;
