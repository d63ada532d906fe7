package org.openseverance.adapters.files.workforce;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.workforce.RowFault;

/** What the user says about a workforce file. Without a word, everything is found out from the file, or asked. */
@Value.Immutable
public interface WorkforceOptions {

    /** {@code --map hire_date="Date of Hire"}: the header of a fact, input, {@code annual_base_salary} or {@code work_location}. */
    Map<String, String> map();

    /** {@code --set base_pay.period=year}: a value for every row. It stands in for a column of that name. */
    Map<String, String> constants();

    /** {@code --date-format hire_date=MM/dd/yyyy}, or {@code excel}; {@code *} for all dates. See {@link DatePattern}. */
    Map<String, String> dateFormats();

    /** {@code --decimal-mark ,}: a point or a comma. */
    Optional<Character> decimalMark();

    /** {@code --delimiter ;}: between cells. */
    Optional<Character> delimiter();

    /** How the file is written. Otherwise its name says it ({@code .jsonl}, {@code .ndjson}), or its first sign. */
    Optional<WorkforceFormat> format();

    /** {@code --encoding windows-1252}. */
    Optional<Charset> encoding();

    /** The columns that a plan asks for besides the facts. */
    List<InputColumn> inputs();

    /** The facts that are no use without: a file that has no column for them is refused. */
    Set<Fact> needed();

    /** Told each fault of a row, in the order of the file. */
    @Value.Default
    default Consumer<RowFault> onFault() {
        return fault -> {};
    }

    /** How many faults the result keeps. */
    @Value.Default
    default int keptFaults() {
        return 1_000;
    }

    /** A longer file is refused. */
    @Value.Default
    default int mostRows() {
        return 10_000_000;
    }

    /** A file with more bytes is refused; they are counted as they are once unpacked. */
    @Value.Default
    default long mostBytes() {
        return Long.MAX_VALUE;
    }

    static ImmutableWorkforceOptions.Builder builder() {
        return ImmutableWorkforceOptions.builder();
    }

    static WorkforceOptions none() {
        return builder().build();
    }
}
