/** Worked cases that others published, held against the library: one command for us and for users who keep cases for their own plans. */
@org.jspecify.annotations.NullMarked
package org.openseverance.application.cases;
