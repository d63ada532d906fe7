package org.openseverance.adapters.files.workforce;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.workforce.RowFault;
import org.openseverance.domain.workforce.Workforce;

/**
 * A workforce file as read. {@code rowsUsed + rowsFaulty = rowsRead}; blank lines are not rows.
 *
 * @param workforce the rows without a fault
 * @param faultCount all faults; a row can have several
 * @param faults the first of them
 * @param columns the header that each fact was read from
 * @param ignored the headers that no fact was read from
 * @param notes what was found out about the file and is worth telling
 */
public record WorkforceReading(
        Workforce workforce,
        int rowsRead,
        int rowsUsed,
        int rowsFaulty,
        int faultCount,
        List<RowFault> faults,
        Map<String, String> columns,
        List<String> ignored,
        List<String> notes) {

    private static final String NO_PERIOD =
            "the rates are for no known period, so what a plan reads of them is unknown";

    private static final List<Gap> GAPS = List.of(
            new Gap(Fact.BASE_PAY_RATE, Fact.BASE_PAY_PERIOD, NO_PERIOD),
            new Gap(
                    Fact.BASE_PAY_RATE,
                    Fact.BASE_PAY_CURRENCY,
                    "pay is taken to be in the currency of the plans that read it"),
            new Gap(Fact.VARIABLE_PAY_RATE, Fact.VARIABLE_PAY_PERIOD, NO_PERIOD),
            new Gap(Fact.BENEFITS_RATE, Fact.BENEFITS_PERIOD, NO_PERIOD));

    /** A column that is missed beside another. */
    private record Gap(Fact rate, Fact needed, String meaning) {}

    public WorkforceReading {
        faults = List.copyOf(faults);
        ignored = List.copyOf(ignored);
        notes = List.copyOf(notes);
    }

    /**
     * Columns that are not there and will be missed, each in a sentence.
     *
     * @param columns the names of the facts that rows have
     */
    public static List<String> gaps(Set<String> columns) {
        List<String> gaps = new ArrayList<>();
        if (!columns.contains(Fact.EMPLOYEE_ID.label())) {
            gaps.add("no column is employee_id: the people can be counted, but not found again or erased one by one");
        }
        gaps.addAll(gapsOfPay(columns));
        return gaps;
    }

    /** Likewise, of what belongs to pay. */
    public static List<String> gapsOfPay(Set<String> columns) {
        List<String> gaps = new ArrayList<>();
        for (Gap gap : GAPS) {
            if (columns.contains(gap.rate.label()) && !columns.contains(gap.needed.label())) {
                gaps.add("no column is " + gap.needed.label() + ", and it is not set for every row: " + gap.meaning);
            }
        }
        return gaps;
    }

    /** The same, with further headers that no fact was read from. */
    WorkforceReading ignoringAlso(List<String> more) {
        List<String> all = Stream.concat(ignored.stream(), more.stream()).toList();
        return new WorkforceReading(workforce, rowsRead, rowsUsed, rowsFaulty, faultCount, faults, columns, all, notes);
    }
}
