/** Reads and writes files: plan documents in YAML or JSON, workforces in CSV and JSON lines, results and reports in JSON and CSV. */
@NullMarked
package org.openseverance.adapters.files;

import org.jspecify.annotations.NullMarked;
