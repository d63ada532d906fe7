/**
 * The rules: each is one loop over columns that reads some slots and writes one. The same loop serves one employee and a block of a workforce.
 *
 * <p>A cell is a {@code long}: the numerator of a quantity whose denominator is known when a plan is resolved, a packed date, 0 or 1, or the number of a
 * word. {@link Rule#UNKNOWN} marks a cell that nobody knows. Rules that do not say {@link Rule#meetsUnknown} never see one: the worksheet takes such rows out
 * before it calls them. Overflow throws; the worksheet then finds the row.
 */
@org.jspecify.annotations.NullMarked
package org.openseverance.domain.rule;
