package org.openseverance.adapters.db.workforces;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.workforces.WorkforceHead;
import org.openseverance.domain.time.PackedDate;
import org.openseverance.domain.workforce.Dates;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.workforce.Numbers;
import org.openseverance.domain.workforce.Words;
import org.openseverance.domain.workforce.Workforce;

/** Writes the facts of a row, without the employee's id, as a JSON object of texts. {@link FactsReader} reads them. Not for use by several threads at once. */
final class FactsWriter {

    private final List<Cell> cells = new ArrayList<>();
    private final StringBuilder text = new StringBuilder(512);
    private final int @Nullable [] ids;
    private final List<String> idTexts;

    /** Appends a cell as {@code "name":"value",}, or nothing if it is unknown. */
    private interface Cell {
        void append(int row, StringBuilder text);
    }

    /**
     * @throws IllegalArgumentException if the head does not name the columns that the workforce has
     */
    FactsWriter(WorkforceHead head, Workforce workforce) {
        List<String> named =
                head.columns().stream().map(WorkforceHead.Column::name).sorted().toList();
        if (!named.equals(List.copyOf(workforce.names()))) {
            throw new IllegalArgumentException(
                    "The head of the workforce names the columns " + named + ", but it has " + workforce.names());
        }
        String idName = Fact.EMPLOYEE_ID.label();
        ids = workforce.has(idName) ? workforce.words(idName) : null;
        idTexts = workforce.has(idName) ? workforce.dictionary(idName) : List.of();
        for (WorkforceHead.Column column : head.columns()) {
            if (!column.name().equals(idName)) {
                cells.add(cell(column, workforce));
            }
        }
    }

    @Nullable
    String employeeId(int row) {
        return ids == null || ids[row] == Words.UNKNOWN ? null : idTexts.get(ids[row]);
    }

    String facts(int row) {
        text.setLength(0);
        text.append('{');
        for (Cell cell : cells) {
            cell.append(row, text);
        }
        if (text.length() > 1) {
            text.setLength(text.length() - 1);
        }
        return text.append('}').toString();
    }

    private static Cell cell(WorkforceHead.Column column, Workforce workforce) {
        StringBuilder start = new StringBuilder("\"");
        quote(column.name(), start);
        String name = start.append("\":\"").toString();
        return switch (column.kind()) {
            case DATE -> dates(name, workforce.dates(column.name()));
            case NUMBER -> numbers(name, workforce.numbers(column.name()), workforce.decimals(column.name()));
            case TEXT -> words(name, workforce.words(column.name()), workforce.dictionary(column.name()));
        };
    }

    private static Cell dates(String name, int[] dates) {
        return (row, text) -> {
            if (dates[row] != Dates.UNKNOWN) {
                text.append(name).append(PackedDate.toLocalDate(dates[row])).append("\",");
            }
        };
    }

    private static Cell numbers(String name, long[] numbers, int decimals) {
        return (row, text) -> {
            if (numbers[row] != Numbers.UNKNOWN) {
                text.append(name)
                        .append(BigDecimal.valueOf(numbers[row], decimals).toPlainString())
                        .append("\",");
            }
        };
    }

    private static Cell words(String name, int[] words, List<String> dictionary) {
        return (row, text) -> {
            if (words[row] != Words.UNKNOWN) {
                text.append(name);
                quote(dictionary.get(words[row]), text);
                text.append("\",");
            }
        };
    }

    private static void quote(String word, StringBuilder text) {
        JsonStringEncoder.getInstance().quoteAsString(word, text);
    }
}
