package org.openseverance.app.whatif;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openseverance.app.terminal.BadInput;
import org.openseverance.domain.document.Nearest;
import org.openseverance.domain.plan.Vocabulary;
import org.openseverance.domain.time.PackedDate;
import org.openseverance.domain.worksheet.WorkforceFacts;
import picocli.CommandLine.Option;

/** What holds for everyone who leaves. */
final class EventOptions {

    @Option(
            names = "--end",
            paramLabel = "DATE",
            description = "Everyone's last day of employment (termination_date), for example 2026-06-30.")
    private @Nullable String end;

    @Option(
            names = "--notice",
            paramLabel = "DATE",
            description = "The day on which everyone is given notice (notice_date).")
    private @Nullable String notice;

    @Option(names = "--cause", paramLabel = "CAUSE", description = "Why the jobs end, for example redundancy.")
    private @Nullable String cause;

    WorkforceFacts.Event event() {
        Map<String, Integer> dates = new LinkedHashMap<>();
        put(dates, "termination_date", "--end", end);
        put(dates, "notice_date", "--notice", notice);
        if (cause != null && !Vocabulary.CAUSES.contains(cause)) {
            String nearest = Nearest.of(cause, Vocabulary.CAUSES);
            throw new BadInput(
                    "\"" + cause + "\" is no cause.",
                    nearest == null
                            ? "Causes are " + String.join(", ", Vocabulary.CAUSES) + "."
                            : "Maybe " + nearest + ".");
        }
        return new WorkforceFacts.Event(dates, cause == null ? Map.of() : Map.of("cause", cause));
    }

    private static void put(Map<String, Integer> dates, String fact, String option, @Nullable String text) {
        if (text == null) {
            return;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() < 1900 || date.getYear() > 2199) {
                throw new BadInput(option + " " + text + " lies outside the years 1900 to 2199.", "Check the year.");
            }
            dates.put(fact, PackedDate.of(date));
        } catch (DateTimeParseException e) {
            throw new BadInput(
                    option + " " + text + " is no date.", "Write it as year-month-day, for example 2026-06-30.");
        }
    }
}
