/**
 * A population as columns of primitive arrays: what the records of many employees give, one cell for each employee and fact. Whoever reads a file or a table
 * fills a {@link org.openseverance.domain.workforce.Workforce.Builder}; the worksheet reads the columns in blocks.
 */
@NullMarked
package org.openseverance.domain.workforce;

import org.jspecify.annotations.NullMarked;
