package org.openseverance.domain.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.formula.Expression;

/** What a plan grants, as written. */
@Value.Immutable
@SuppressWarnings("immutables:from")
public interface Award {

    String name();

    AwardKind kind();

    /** Money to the payee, in the plan's currency. */
    @Nullable
    Expression amount();

    /** The employer's cost of benefits that go on. */
    @Nullable
    Expression benefits();

    @Nullable
    Expression quantity();

    @Nullable
    Expression from();

    @Nullable
    Expression through();

    /** A further condition of this award alone. */
    @Nullable
    Expression condition();

    /** The reason where {@link #condition} does not hold. */
    String reason();

    /** The {@code require} lines that gate it; null: all of the plan. */
    @Nullable
    List<String> requires();

    /** How the law's award of the same kind is joined. */
    @Nullable
    Law law();

    /** Other awards of this plan that are taken off. */
    List<String> less();

    PaidTo paidTo();

    /** {@code paid}, {@code paid_through}, {@code in_exchange_for}, {@code in_kind}, {@code taxed_as}, {@code note}, {@code cites}: told with the result. */
    Map<String, String> terms();

    Place place();

    /** Who gets the amount: cash to the employee, or a cost to the employer only. */
    enum PaidTo {
        EMPLOYEE,
        VENDOR,
        INSURER
    }

    /**
     * The plans of law that an award stands on.
     *
     * @param with dates that those plans read instead of those of the record, by the facts' names
     */
    record Law(Relation relation, List<String> plans, Map<String, Expression> with, Place place) {
        public Law {
            plans = List.copyOf(plans);
            with = Collections.unmodifiableMap(new LinkedHashMap<>(with));
        }

        /** How the two amounts make one. */
        public enum Relation {
            /** The greater of the two. */
            TOPS_UP,
            /** Their sum. */
            ON_TOP_OF
        }
    }
}
