package org.openseverance.application.contract;

import java.util.ArrayList;
import java.util.List;
import org.openseverance.domain.time.PackedDate;
import org.openseverance.domain.workforce.Dates;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.workforce.Words;
import org.openseverance.domain.workforce.Workforce;

/** Workforces to store, and their content as text to compare. */
public final class Rows {

    private static final String[] DEPARTMENTS = {"Sales", "R&D \"blue\"", "Entrepôt 倉庫 🏭", "line\nbreak\\"};

    private Rows() {}

    /** A workforce with dates, numbers, words and inputs, some of them unknown. Employee ids are E0, E1, ... */
    public static Workforce people(int count) {
        Workforce.Builder rows = Workforce.builder();
        var grade = rows.words("grade");
        var points = rows.numbers("points", 0);
        var agreed = rows.dates("agreed_on");
        for (int i = 0; i < count; i++) {
            rows.word(Fact.EMPLOYEE_ID, "E" + i);
            rows.word(Fact.DEPARTMENT, DEPARTMENTS[i % DEPARTMENTS.length]);
            rows.number(Fact.BASE_PAY_RATE, 1_000_000L + i * 7L, 2);
            if (i % 3 != 0) {
                rows.dates(Fact.HIRE_DATE).set(PackedDate.plusDays(PackedDate.of(1999, 12, 31), i));
                rows.number(Fact.FULL_TIME_EQUIVALENT, 1 + i % 10, i % 4);
            }
            if (i % 2 == 0) {
                grade.set("G" + i % 5);
                points.set(-i, 1);
                agreed.set(PackedDate.of(2024, 2, 29));
            }
            rows.endRow(i * 2 + 2);
        }
        return rows.build();
    }

    static Fact.Kind kind(Workforce rows, String name) {
        return Fact.labelled(name).map(Fact::kind).orElseGet(() -> switch (name) {
            case "points" -> Fact.Kind.NUMBER;
            case "agreed_on" -> Fact.Kind.DATE;
            default -> Fact.Kind.TEXT;
        });
    }

    /** Every cell, so that two workforces have equal texts if, and only if, they have equal content. */
    public static List<String> text(Workforce rows) {
        List<String> text = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            StringBuilder line = new StringBuilder().append(rows.sourceRow(row));
            for (String name : rows.names()) {
                line.append('|').append(name).append('=').append(cell(rows, name, row));
            }
            text.add(line.toString());
        }
        return text;
    }

    private static String cell(Workforce rows, String name, int row) {
        return switch (kind(rows, name)) {
            case DATE -> rows.dates(name)[row] == Dates.UNKNOWN ? "?" : Integer.toString(rows.dates(name)[row]);
            case NUMBER -> rows.numbers(name)[row] + "/" + rows.decimals(name);
            case TEXT ->
                rows.words(name)[row] == Words.UNKNOWN
                        ? "?"
                        : "'" + rows.dictionary(name).get(rows.words(name)[row]) + "'";
        };
    }
}
