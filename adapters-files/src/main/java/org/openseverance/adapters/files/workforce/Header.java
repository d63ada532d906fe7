package org.openseverance.adapters.files.workforce;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Nearest;
import org.openseverance.domain.workforce.Fact;

/**
 * The header line, and which fact or input each column is read as.
 *
 * @param headers as they stand in the file
 * @param targets the fact, input, annual salary or work location of each column; empty where the column is ignored
 * @param constants the same for what the user gives for every row
 */
record Header(List<String> headers, List<String> targets, Map<String, String> constants) {

    private static final String RENAME = "Rename all but one of them in the file, or take them out";

    Header {
        headers = List.copyOf(headers);
        targets = List.copyOf(targets);
    }

    /** Understands a header; what is wrong goes to the problems. */
    static Header of(List<String> headers, WorkforceOptions options, List<String> problems) {
        return of(headers, header -> header, options, problems);
    }

    /**
     * The same for keys that are not headers yet.
     *
     * @param naming the header that a key stands for; empty if it stands for none
     */
    static Header of(
            List<String> headers, UnaryOperator<String> naming, WorkforceOptions options, List<String> problems) {
        Set<String> inputs =
                Set.copyOf(options.inputs().stream().map(InputColumn::name).toList());
        Map<String, String> constants = new LinkedHashMap<>();
        options.constants()
                .forEach((name, value) ->
                        target(name, inputs, "--set", problems).ifPresent(target -> constants.put(target, value)));
        String[] targets = new String[headers.size()];
        Arrays.fill(targets, "");
        Map<String, String> mapped = new LinkedHashMap<>();
        options.map()
                .forEach((name, header) ->
                        target(name, inputs, "--map", problems).ifPresent(target -> mapped.put(target, header)));
        mapped.forEach((target, header) -> {
            int column = indexOf(headers, header, problems);
            if (column >= 0 && !targets[column].isEmpty()) {
                problems.add("--map reads the column '" + header + "' as " + targets[column] + " and as " + target);
            } else if (column >= 0) {
                targets[column] = target;
            }
        });
        for (int i = 0; i < targets.length; i++) {
            String target = meaning(naming.apply(headers.get(i)), inputs);
            if (targets[i].isEmpty()
                    && !target.isEmpty()
                    && !mapped.containsKey(target)
                    && !constants.containsKey(target)) {
                int twin = List.of(targets).indexOf(target);
                if (twin >= 0) {
                    problems.add("the headers '" + headers.get(twin) + "' and '" + headers.get(i) + "' both mean "
                            + target + "\n    " + whichOf(target, headers, i, twin));
                }
                targets[i] = target;
            }
        }
        return new Header(headers, List.of(targets), constants);
    }

    /** Adds what is wrong with the options, whatever the columns are. */
    static void check(WorkforceOptions options, List<String> problems) {
        Set<String> inputs =
                Set.copyOf(options.inputs().stream().map(InputColumn::name).toList());
        options.map().keySet().forEach(name -> target(name, inputs, "--map", problems));
        WorkforceOptions unmapped =
                WorkforceOptions.builder().from(options).map(Map.of()).build();
        of(List.of(), unmapped, problems).checkConstants(options.inputs(), problems);
    }

    /** A header that stands in the file once can be named; others can not. */
    private static String whichOf(String target, List<String> headers, int... columns) {
        for (int column : columns) {
            String header = headers.get(column);
            if (Collections.frequency(headers, header) == 1) {
                return "Say which: --map " + target + "=\"" + header + "\"";
            }
        }
        return RENAME;
    }

    /** The fact or input that a header means; empty if it means none. */
    static String meaning(String header, Set<String> inputs) {
        String snake = Terms.snake(header);
        return inputs.contains(snake) ? snake : Headers.meaning(snake).orElse("");
    }

    private static Optional<String> target(String name, Set<String> inputs, String option, List<String> problems) {
        String target = inputs.contains(name) ? name : Headers.meaning(name).orElse("");
        if (target.isEmpty()) {
            List<String> names = new ArrayList<>(Headers.names());
            names.addAll(inputs);
            problems.add(option + " " + name + ": there is no such fact or input" + maybe(Nearest.of(name, names)));
            return Optional.empty();
        }
        return Optional.of(target);
    }

    private static int indexOf(List<String> headers, String wanted, List<String> problems) {
        int exact = headers.indexOf(wanted.strip());
        String snake = Terms.snake(wanted);
        List<Integer> alike = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            if (exact >= 0
                    ? headers.get(i).equals(wanted.strip())
                    : Terms.snake(headers.get(i)).equals(snake)) {
                alike.add(i);
            }
        }
        if (alike.size() == 1) {
            return alike.get(0);
        }
        String why = alike.isEmpty()
                ? "there is no column '" + wanted + "'" + maybe(Nearest.of(wanted, headers))
                : "there are several columns '" + wanted + "'\n    "
                        + (exact >= 0 ? RENAME : asWritten(headers, alike));
        problems.add("--map: " + why);
        return -1;
    }

    private static String asWritten(List<String> headers, List<Integer> alike) {
        List<String> unlike = alike.stream().map(headers::get).distinct().toList();
        return unlike.size() < alike.size()
                ? RENAME
                : "Write it as it stands in the file: " + String.join(" or ", unlike);
    }

    private static String maybe(@Nullable String name) {
        return name == null ? "" : "\n    Maybe " + name;
    }

    boolean has(String target) {
        return targets.contains(target) || constants.containsKey(target);
    }

    /** The headers that nothing is read from. */
    List<String> ignored() {
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            if (targets.get(i).isEmpty() && !headers.get(i).isEmpty()) {
                ignored.add(headers.get(i));
            }
        }
        return ignored;
    }

    /** The header of each fact or input that is read. */
    Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < headers.size(); i++) {
            if (!targets.get(i).isEmpty()) {
                columns.put(targets.get(i), headers.get(i));
            }
        }
        return columns;
    }

    /** Adds a problem for each value for every row that is not understood. */
    void checkConstants(List<InputColumn> inputs, List<String> problems) {
        RowCells cells = new RowCells(inputs, new Formats(), false);
        constants.forEach((name, text) -> {
            String value = text.strip();
            String wrong = value.isEmpty()
                    ? "is empty"
                    : cells.constant(name).readText(value.toCharArray(), 0, value.length(), 0);
            if (wrong != null) {
                problems.add("--set " + name + ": '" + value + "' " + wrong);
            }
        });
    }

    /** Adds a problem for each needed fact that no column gives. */
    void checkNeeded(Collection<Fact> needed, List<String> problems) {
        for (Fact fact : needed) {
            boolean salary = (fact == Fact.BASE_PAY_RATE || fact == Fact.BASE_PAY_PERIOD) && has(Headers.ANNUAL_SALARY);
            boolean place = (fact == Fact.WORK_COUNTRY || fact == Fact.WORK_SUBDIVISION) && has(Headers.WORK_LOCATION);
            if (!has(fact.label()) && !salary && !place) {
                problems.add("there is no column for " + fact + advice(fact));
            }
        }
    }

    private String advice(Fact fact) {
        int pay = targets.indexOf(Fact.BASE_PAY_RATE.label());
        if (fact == Fact.BASE_PAY_PERIOD && pay >= 0) {
            return ": for which period is '" + headers.get(pay) + "'?\n    Maybe --map " + Headers.ANNUAL_SALARY + "=\""
                    + headers.get(pay) + "\", or --set " + fact + "=month";
        }
        List<String> ignored = ignored();
        String nearest = Stream.concat(
                        Stream.of(fact.label()),
                        Headers.spellings(fact.label()).stream().sorted())
                .map(spelling -> Nearest.of(spelling, ignored))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return nearest.isEmpty()
                ? "; not understood: " + String.join(", ", ignored) + "\n    Maybe --map " + fact + "=\"...\""
                : "\n    Maybe --map " + fact + "=\"" + nearest + "\"";
    }
}
