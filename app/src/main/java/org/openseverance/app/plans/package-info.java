/** Commands about plan documents: the list of them, and what is wrong with one. */
@NullMarked
package org.openseverance.app.plans;

import org.jspecify.annotations.NullMarked;
