/** The command that explains one package: read the record, ask the plan, tell the answer as text, page or JSON. */
@NullMarked
package org.openseverance.app.explain;

import org.jspecify.annotations.NullMarked;
