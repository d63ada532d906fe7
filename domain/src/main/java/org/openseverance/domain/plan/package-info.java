/** The plan language: a plan as written, read from a document with all its faults. */
@org.jspecify.annotations.NullMarked
package org.openseverance.domain.plan;
