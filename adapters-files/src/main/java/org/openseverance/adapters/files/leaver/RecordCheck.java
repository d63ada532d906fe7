package org.openseverance.adapters.files.leaver;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.files.place.Countries;
import org.openseverance.domain.document.Faults;
import org.openseverance.domain.document.Nearest;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.employee.DateOrder;
import org.openseverance.domain.employee.Leaver;
import org.openseverance.domain.employee.Pay;
import org.openseverance.domain.employee.WorkLocation;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.plan.Vocabulary;

/** Facts that cannot all be true of one person, and words that name nothing: each alone could be read, but any answer to them would be nonsense. */
final class RecordCheck {

    /** Two dates of a record, and how they are read. */
    private record Dates(
            DateOrder order,
            Function<Leaver, @Nullable LocalDate> earlier,
            Function<Leaver, @Nullable LocalDate> later,
            Function<Leaver, @Nullable LocalDate> between) {

        static Dates of(DateOrder order) {
            String between = order.between();
            return new Dates(
                    order,
                    Leaver.date(order.earlier()),
                    Leaver.date(order.later()),
                    between == null ? leaver -> null : Leaver.date(between));
        }
    }

    private static final List<Dates> ORDERED =
            DateOrder.ALL.stream().map(Dates::of).toList();
    private static final Set<String> OF_SEPARATION = Set.of("notice_date", "last_day_of_work", "termination_date");

    private final Node document;
    private final Faults faults;

    private RecordCheck(Node document, Faults faults) {
        this.document = document;
        this.faults = faults;
    }

    static void check(Leaver leaver, Plan plan, Node document, Faults faults) {
        RecordCheck check = new RecordCheck(document, faults);
        check.dates(leaver);
        check.cause(leaver.separation().cause());
        check.place(leaver.employee().workLocation());
        check.pay(leaver, plan);
    }

    private void dates(Leaver leaver) {
        for (Dates dates : ORDERED) {
            DateOrder order = dates.order;
            LocalDate earlier = dates.earlier.apply(leaver);
            LocalDate later = earlier == null ? null : dates.later.apply(leaver);
            if (earlier != null
                    && later != null
                    && order.broken(later.compareTo(earlier))
                    && dates.between.apply(leaver) == null) {
                wrong(
                        path(order.later()),
                        later + " " + order.relation() + " " + order.earlier() + ", " + earlier,
                        "Check the two dates.");
            }
        }
    }

    /** Where a document has a date. */
    private static String path(String date) {
        return (OF_SEPARATION.contains(date) ? "separation." : "employee.") + date;
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** A cause that no plan can name would fulfil no condition, and so change the answer unnoticed. */
    private void cause(@Nullable String cause) {
        if (cause != null && !Vocabulary.CAUSES.contains(cause)) {
            String nearest = Nearest.of(cause, Vocabulary.CAUSES);
            wrong(
                    "separation.cause",
                    "\"" + cause + "\" is no cause",
                    nearest == null
                            ? "Causes are " + String.join(", ", Vocabulary.CAUSES) + "."
                            : "Maybe \"" + nearest + "\".");
        }
    }

    /** A part of another country, or one that does not say its country, would be under no law unnoticed. */
    private void place(WorkLocation location) {
        String country = location.country();
        if (country != null && !Countries.has(country)) {
            wrong("employee.work_location.country", "\"" + country + "\" is no country", Countries.advice(country));
            return;
        }
        String part = location.subdivision();
        if (part == null) {
            return;
        }
        if (!Countries.hasPart(part)) {
            wrong(
                    "employee.work_location.subdivision",
                    "\"" + part + "\" is no subdivision of a country",
                    country != null && Countries.hasPart(country + "-" + part)
                            ? "Maybe \"" + country + "-" + part + "\"."
                            : "Write it as ISO 3166-2 does, such as US-WA or GB-ENG.");
        } else if (country != null && !part.startsWith(country + "-")) {
            wrong(
                    "employee.work_location.subdivision",
                    "\"" + part + "\" is not in " + country,
                    "Check the country and the subdivision.");
        }
    }

    /** Nothing is converted. A rate that the plan does not read does no harm. */
    private void pay(Leaver leaver, Plan plan) {
        for (String fact : Vocabulary.RATES_OF_PAY) {
            Pay pay = Leaver.pay(fact).apply(leaver);
            if (pay != null
                    && !pay.currency().equals(plan.currency())
                    && plan.ratesOfPay().contains(fact)) {
                wrong(
                        "employee." + (fact.equals("base_pay") ? "pay" : fact) + ".currency",
                        "pay is in " + pay.currency() + ", but " + plan.id() + " counts in " + plan.currency(),
                        "Give it in " + plan.currency() + "; nothing is converted.");
            }
        }
    }

    private void wrong(String path, String message, String advice) {
        faults.add(place(path), name(path) + ": " + message, advice);
    }

    private Place place(String path) {
        Node node = document;
        for (String step : List.of(path.split("[.]"))) {
            Node inner =
                    node instanceof Node.Mapping mapping ? mapping.entries().get(step) : null;
            node = inner == null ? node : inner;
        }
        return node.place();
    }
}
