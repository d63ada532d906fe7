package org.openseverance.adapters.files.workforce;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.files.workforce.NumberText.Mark;
import org.openseverance.domain.workforce.Fact;

/** Looks at all rows to find out how the columns write their dates and numbers, as far as the user did not say it. */
final class Survey extends RecordHandler {

    private final Header header;
    private final @Nullable DateSurvey[] dates;
    private final @Nullable MarkSurvey[] marks;
    private final NumberText number = new NumberText();

    Survey(Header header, WorkforceOptions options, Formats said) {
        this.header = header;
        int columns = header.targets().size();
        dates = new @Nullable DateSurvey[columns];
        marks = new @Nullable MarkSurvey[columns];
        for (int i = 0; i < columns; i++) {
            String target = header.targets().get(i);
            Fact.@Nullable Kind kind = kind(target, options);
            dates[i] = kind == Fact.Kind.DATE && !said.hasPattern(target) ? new DateSurvey() : null;
            marks[i] = kind == Fact.Kind.NUMBER && !said.hasMark(target) ? new MarkSurvey() : null;
        }
    }

    private static Fact.@Nullable Kind kind(String target, WorkforceOptions options) {
        if (target.equals(Headers.ANNUAL_SALARY)) {
            return Fact.Kind.NUMBER;
        }
        for (InputColumn input : options.inputs()) {
            if (input.name().equals(target)) {
                return input.kind();
            }
        }
        return Fact.labelled(target).map(Fact::kind).orElse(null);
    }

    @Override
    void cell(int index, char[] text, int from, int to) {
        if (index >= dates.length || from == to || QuoteGuard.isMark(text, from, to)) {
            return;
        }
        DateSurvey date = dates[index];
        MarkSurvey mark = marks[index];
        if (date != null) {
            date.add(text, from, to, line());
        }
        if (mark != null && number.read(text, from, to, Mark.EITHER) == null) {
            mark.add(number.mark, text, from, to, line());
        }
    }

    /** Adds to the formats what was found out. */
    void settle(Formats formats, List<String> notes, List<String> problems) {
        for (int i = 0; i < dates.length; i++) {
            String target = header.targets().get(i);
            DateSurvey date = dates[i];
            MarkSurvey mark = marks[i];
            if (date != null) {
                formats.set(target, date.settle(target, notes, problems));
            }
            if (mark != null) {
                formats.set(target, mark.settle(target, notes, problems));
            }
        }
    }
}
