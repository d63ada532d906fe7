package org.openseverance.domain.rule;

import org.openseverance.domain.employee.Absence;
import org.openseverance.domain.employee.PastPay;

/**
 * What rules read: a column of cells for each slot, and beside them, by row, the two facts that are lists.
 *
 * @param values by slot, then row
 * @param history past pay by row, in order of date; null where it is not given
 * @param absences absences by row; null where none are recorded
 */
public record Columns(long[][] values, PastPay[][] history, Absence[][] absences) {}
