package org.openseverance.adapters.files.workforce;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.plan.Vocabulary;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.workforce.Words;
import org.openseverance.domain.workforce.Workforce;

/** The cells of a row: makes them, and does what concerns several of them. */
final class RowCells {

    /** Takes what is wrong with a row. */
    interface Faults {
        void add(String field, String value, String message);
    }

    private final List<InputColumn> inputs;
    private final Formats ofFile;
    private final boolean trial;

    private final Workforce.Builder workforce = Workforce.builder();
    private final RowPay pay = new RowPay(workforce);
    private final WorkPlace place = new WorkPlace(workforce);
    private final List<Cell> cells = new ArrayList<>();
    private final List<DateCell> dates = new ArrayList<>();
    private final DatesInOrder order = new DatesInOrder();
    private @Nullable IdCell id;

    RowCells(List<InputColumn> inputs, Formats formats, boolean trial) {
        this.inputs = inputs;
        this.ofFile = formats;
        this.trial = trial;
    }

    /** The cell that reads a column as a fact, an input, the annual salary or the work location. */
    Cell column(String target) {
        return add(make(target, ofFile));
    }

    /** The cell that reads what the user gives for every row: dates as 2026-08-31, numbers as 1234.50. */
    Cell constant(String target) {
        return add(make(target, new Formats()));
    }

    private Cell add(Cell cell) {
        cells.add(cell);
        if (cell instanceof IdCell ids) {
            id = ids;
        } else if (cell instanceof DateCell date) {
            dates.add(date);
            order.add(date);
        }
        return cell;
    }

    private Cell make(String target, Formats formats) {
        if (target.equals(Headers.ANNUAL_SALARY)) {
            return new NumberCell(target, Range.PAY, pay::salary, formats.mark(target), unsure(target, formats));
        }
        if (target.equals(Headers.WORK_LOCATION)) {
            return new TermCell(target, WorkPlace::canonical, WorkPlace.EXPECTED, place::whole);
        }
        Optional<Fact> fact = Fact.labelled(target);
        return fact.isPresent() ? ofFact(fact.get(), formats) : ofInput(target, formats);
    }

    private Cell ofFact(Fact fact, Formats formats) {
        String name = fact.label();
        return switch (fact) {
            case EMPLOYEE_ID -> new IdCell(workforce);
            case BASE_PAY_RATE -> new NumberCell(name, Range.PAY, pay::rate, formats.mark(name), unsure(name, formats));
            case BASE_PAY_PERIOD -> new TermCell(name, Terms::period, Terms.PERIOD, pay::period);
            case VARIABLE_PAY_PERIOD, BENEFITS_PERIOD ->
                new TermCell(name, Terms::period, Terms.PERIOD, workforce.words(fact)::set);
            case BASE_PAY_CURRENCY -> new TermCell(name, Terms::currency, Terms.CURRENCY, workforce.words(fact)::set);
            case EMPLOYMENT_TYPE -> new TermCell(name, Terms::word, "a word", workforce.words(fact)::set);
            case CAUSE ->
                new TermCell(
                        name,
                        Terms::cause,
                        "one of " + String.join(", ", Vocabulary.CAUSES),
                        workforce.words(fact)::set);
            case WORK_COUNTRY -> new TermCell(name, Terms::country, Terms.COUNTRY, place::country);
            case WORK_SUBDIVISION ->
                new TermCell(
                        name, WorkPlace::canonicalSubdivision, "a subdivision such as TX or US-TX", place::subdivision);
            case WORK_SITE -> new TermCell(name, text -> text, "a place", place::site);
            default ->
                switch (fact.kind()) {
                    case DATE -> date(name, formats);
                    case TEXT -> new WordCell(name, workforce.words(fact));
                    case NUMBER ->
                        new NumberCell(
                                name,
                                Range.of(fact),
                                workforce.numbers(fact)::set,
                                formats.mark(name),
                                unsure(name, formats));
                };
        };
    }

    private DateCell date(String name, Formats formats) {
        return new DateCell(name, workforce.dates(name), formats.pattern(name), trial && !formats.hasPattern(name));
    }

    private Cell ofInput(String name, Formats formats) {
        InputColumn input = inputs.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such input: " + name));
        return switch (input.kind()) {
            case DATE -> date(name, formats);
            case TEXT -> ofWords(input);
            case NUMBER ->
                new NumberCell(
                        name,
                        Range.ofInput(input.decimals()),
                        workforce.numbers(name, 0)::set,
                        formats.mark(name),
                        unsure(name, formats));
        };
    }

    private Cell ofWords(InputColumn input) {
        Words words = workforce.words(input.name());
        List<String> accepted = input.accepted();
        if (input.yesNo()) {
            return new TermCell(input.name(), Terms::yesNo, Terms.YES_NO, words::set);
        }
        return accepted.isEmpty()
                ? new WordCell(input.name(), words)
                : new TermCell(
                        input.name(),
                        text -> accepted.contains(text) ? text : null,
                        "one of " + String.join(", ", accepted),
                        words::set);
    }

    private boolean unsure(String name, Formats formats) {
        return trial && !formats.hasMark(name);
    }

    Workforce.Builder workforce() {
        return workforce;
    }

    void beginRow() {
        pay.beginRow();
        place.beginRow();
        for (DateCell date : dates) {
            date.beginRow();
        }
        if (id != null) {
            id.beginRow();
        }
    }

    /** What several cells say together. */
    void checkRow(int row, Faults faults) {
        try {
            pay.endRow(row);
        } catch (ArithmeticException e) {
            faults.add(Fact.BASE_PAY_RATE.label(), "", String.valueOf(e.getMessage()));
        }
        String wrong = place.endRow();
        if (wrong != null) {
            faults.add(Fact.WORK_SUBDIVISION.label(), "", wrong);
        }
        order.check(faults);
    }

    /** The id of the row that is being read; null if it has none that could be read. */
    @Nullable
    String id() {
        return id == null ? null : id.id();
    }

    /** Whether the rows have ids, but that of the row that is being read could not be read. */
    boolean isNameless() {
        return id != null && id.id() == null;
    }

    void endRow(int row, boolean faulty) {
        if (!faulty) {
            workforce.endRow(row);
            return;
        }
        if (id != null) {
            id.dropRow(row);
        }
        workforce.dropRow();
    }

    boolean isSettled() {
        for (Cell cell : cells) {
            if (!cell.isSettled()) {
                return false;
            }
        }
        return true;
    }

    List<String> notes() {
        return Stream.concat(Stream.of(pay.note()), cells.stream().map(Cell::note))
                .filter(note -> !note.isEmpty())
                .toList();
    }
}
