/** Reads and writes files: plan documents in YAML or JSON, workforces in CSV. */
@NullMarked
package org.openseverance.adapters.files;

import org.jspecify.annotations.NullMarked;
