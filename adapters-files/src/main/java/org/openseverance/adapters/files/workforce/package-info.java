/**
 * Reads workforce files: CSV as payroll systems, spreadsheets and portals write it, or JSON lines, into columns of facts. A file that cannot be understood as a
 * whole is refused with a question; a row that cannot is dropped and listed with all its faults; nothing is guessed in silence.
 *
 * <p>A file is decoded ({@link org.openseverance.adapters.files.workforce.Source}), freed of quotes that never close ({@code QuoteGuard}), split by FastCSV, and
 * its cells are read by one {@code Cell} for each column ({@code RowReader}, {@code Rows}). A plain file is read once. Where a column turns out to need it, the whole column is
 * surveyed first ({@code Survey}), because only all rows together say whether 03/04/2017 is in March or April. JSON lines are read twice ({@code JsonLinesFile}):
 * first for their keys, which together are a header, then for their rows.
 */
@NullMarked
package org.openseverance.adapters.files.workforce;

import org.jspecify.annotations.NullMarked;
