package org.openseverance.domain.quote;

import java.util.List;
import org.openseverance.domain.plan.Parameter;
import org.openseverance.domain.resolve.Reference;

/** Finds which of a parameter's values was taken, and where that comes from. */
final class Sources {

    private Sources() {}

    /** The source of the value of a parameter that was taken. */
    static String of(Reference read, Row row) {
        Parameter parameter = read.parameter();
        if (parameter == null || (read.given() >= 0 && row.isKnown(read.given()))) {
            return "";
        }
        Parameter.Value first = parameter.beforeFirst();
        List<Parameter.Value> values = values(parameter, read.by(), row);
        boolean dated = read.asOf() >= 0 && row.isKnown(read.asOf());
        String source = values.isEmpty() || dated ? "" : values.get(0).source();
        if (dated
                && first != null
                && !values.isEmpty()
                && row.cell(read.asOf()) < values.get(0).from()) {
            return first.source();
        }
        for (Parameter.Value value : values) {
            source = dated && value.from() <= row.cell(read.asOf()) ? value.source() : source;
        }
        return source;
    }

    private static List<Parameter.Value> values(Parameter parameter, int by, Row row) {
        if (parameter.by() == null) {
            return parameter.values().getOrDefault("", List.of());
        }
        String word = by >= 0 && row.isKnown(by) ? row.cells().word(by) : null;
        return word == null ? parameter.otherwise() : parameter.values().getOrDefault(word, parameter.otherwise());
    }
}
