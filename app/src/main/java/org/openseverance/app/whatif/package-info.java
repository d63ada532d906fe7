/** The command what-if: what it asks, and its report as text, JSON, CSV and one HTML page. */
@NullMarked
package org.openseverance.app.whatif;

import org.jspecify.annotations.NullMarked;
