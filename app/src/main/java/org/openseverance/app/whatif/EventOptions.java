package org.openseverance.app.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openseverance.app.terminal.OptionFaults;
import org.openseverance.application.whatif.LayoffEvent;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Place;
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
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "termination_date", end);
        put(facts, "notice_date", notice);
        put(facts, "cause", cause);
        List<Fault> faults = new ArrayList<>();
        WorkforceFacts.Event event = LayoffEvent.of(facts, Place.BUILT, faults);
        OptionFaults.refuse(faults.stream().map(EventOptions::named).toList());
        return event;
    }

    private static void put(Map<String, String> facts, String fact, @Nullable String text) {
        if (text != null) {
            facts.put(fact, text);
        }
    }

    /** A fault under the name of the option. */
    private static Fault named(Fault fault) {
        String option = switch (fault.place().pointer()) {
            case "/termination_date" -> "--end";
            case "/notice_date" -> "--notice";
            default -> "--cause";
        };
        return new Fault(Place.BUILT, option + " " + fault.message(), fault.advice());
    }
}
