/**
 * The report of a what-if as JSON and as CSV: the same figures whoever asked, from a file on the command line or over HTTP. A {@code Report} is made from the
 * question, its answer and what is known of the source of the workforce. Money and quantities are strings.
 */
@NullMarked
package org.openseverance.adapters.files.report;

import org.jspecify.annotations.NullMarked;
