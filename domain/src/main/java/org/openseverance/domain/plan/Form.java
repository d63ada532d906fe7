package org.openseverance.domain.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.formula.Expression;
import org.openseverance.domain.quantity.Quantity;
import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.quantity.Unit;
import org.openseverance.domain.time.MissingDay;
import org.openseverance.domain.time.TimeUnit;

/** How a line comes by its value: one of the forms of the plan language, as written. */
public sealed interface Form {

    Place place();

    /** An expression: {@code formula}, {@code date} or {@code test}. */
    record Computed(Expression expression, Expected expected, Place place) implements Form {}

    /** What the written key promises; {@code ANY} inside other forms. */
    enum Expected {
        NUMBER,
        DATE,
        TEST,
        ANY
    }

    /** A condition that gates awards, with the reason given where it does not hold. */
    record Require(Expression condition, String reason, Place place) implements Form {}

    /** From one date to another; the end date counts or does not. */
    record Period(Expression from, Expression end, boolean endCounts, Place place) implements Form {}

    /** Units of time counted in a period. */
    record Count(
            TimeUnit unit,
            PeriodSource of,
            PartRule part,
            @Nullable MissingDay missingDay,
            @Nullable Expression atMost,
            @Nullable Expression withinFrom,
            @Nullable Expression withinBefore,
            Map<String, Ratio> absenceWeights,
            Place place)
            implements Form {}

    /** A period: named, or written where it is used. */
    sealed interface PeriodSource {
        record Named(String name, Place place) implements PeriodSource {}

        record Written(Period period) implements PeriodSource {}
    }

    /** Marginal bands: each slice of the subject at its own rate; {@code above} moves the slices up. */
    record Bands(Expression subject, @Nullable Expression above, List<Band> each, Place place) implements Form {}

    /** One band; the last has no upper edge. */
    record Band(@Nullable Expression upTo, Expression rate, Place place) {}

    /** The first row whose edge the subject does not pass decides; the subject is a number or the name of a period. */
    record Table(Expression subject, List<Row> rows, Form otherwise, Place place) implements Form {}

    /** One row. {@code inclusive}: written {@code up_to}, the edge itself belongs to the row; else {@code below}. */
    record Row(boolean inclusive, Expression edge, Form is, Place place) {}

    /** Cases by the value of a word; null {@code otherwise}: other words are faults of the row. */
    record By(
            Expression.Name subject,
            Map<String, Form> cases,
            @Nullable Form otherwise,
            Place place) implements Form {}

    /** The first condition that holds decides. */
    record Choose(List<When> branches, @Nullable Form otherwise, Place place) implements Form {}

    record When(Expression condition, Form then, Place place) {}

    /** Rates of pay turned to another period by written conventions. */
    record Pay(TimeUnit per, List<String> of, List<Convention> taking, Place place) implements Form {}

    /** {@code one} unit is {@code amount} of {@code in}; the amount may be a fact such as standard_weekly_hours. */
    record Convention(TimeUnit one, Expression amount, TimeUnit in, Place place) {}

    /** A figure over past pay: the latest entries, or those inside a window. */
    record History(
            HistoryFigure figure, int lastEntries, @Nullable Period over, Place place) implements Form {}

    enum HistoryFigure {
        TOTAL,
        BONUSES,
        ENTRIES,
        AVERAGE,
        DAYS;

        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * Absences of some kinds: their days inside a window, or their months.
     *
     * @param beyond only what of each absence goes beyond this length counts; zero: all of it
     */
    record Absent(TimeUnit unit, List<String> of, @Nullable Period over, Quantity beyond, Place place) implements Form {
        public Absent {
            of = List.copyOf(of);
        }
    }

    /** A day found in the calendar. */
    record Calendar(List<CalendarDay> days, Edge edge, Expression date, Place place) implements Form {}

    enum Edge {
        ON_OR_AFTER,
        AFTER,
        ON_OR_BEFORE,
        BEFORE;

        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A line of another plan, some of whose facts, inputs or lines are replaced. */
    record FromPlan(String plan, String line, Map<String, Expression> with, Place place) implements Form {}

    /** Names and units that more than one form needs. */
    static Unit unit(TimeUnit unit) {
        return Unit.of(unit.label());
    }
}
