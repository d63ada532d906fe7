package org.openseverance.adapters.http.resource;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.whatif.LayoffEvent;
import org.openseverance.application.whatif.PlanChange;
import org.openseverance.application.whatif.Sweep;
import org.openseverance.application.whatif.WhatIfQuestion;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.worksheet.WorkforceFacts;

/** The body of a what-if. */
@SuppressWarnings("MultipleNullnessAnnotations") // NotNull is a constraint that is checked, not a type
record WhatIfRequest(
        @NotNull @Nullable UUID workforce,
        @NotBlank @Size(max = 200) @Nullable String plan,

        @Pattern(regexp = PlanChoice.REVISION, message = PlanChoice.NO_REVISION) @Nullable
        String revision,

        @Size(max = 39) List<@Valid @NotNull PlanChoice> against,
        @Size(max = 200) List<@Valid @NotNull Change> set,
        @Size(max = 10) List<@Valid @NotNull Range> sweeps,
        @Nullable String terminationDate,
        @Nullable String noticeDate,
        @Nullable String cause,
        @Size(max = 10) List<@NotBlank @Size(max = 100) String> by,
        @Size(min = 1, max = 2_000) @Nullable String for_) {

    private static final Place BODY = new Place("request.json", 0, 0, "");

    /**
     * A change of a plan by path.
     *
     * @param plan null: the baseline
     */
    record Change(
            @Size(max = 200) @Nullable String plan,
            @NotBlank @Size(max = 500) @Nullable String path,
            @NotBlank @Size(max = 1_000) @Nullable String value) {}

    /**
     * A path taken through a range.
     *
     * @param range as {@code 2..8/2}
     */
    record Range(
            @Size(max = 200) @Nullable String plan,
            @NotBlank @Size(max = 500) @Nullable String path,
            @NotBlank @Size(max = 200) @Nullable String range) {}

    /** Whether all that a question is made of is there. */
    private boolean isWhole() {
        return workforce != null
                && plan != null
                && against.stream().allMatch(each -> each != null && each.plan() != null)
                && set.stream().allMatch(each -> each != null && each.path != null && each.value != null)
                && sweeps.stream().allMatch(each -> each != null && each.path != null && each.range != null)
                && by.stream().allMatch(Objects::nonNull);
    }

    /**
     * The question; null where a part of it is missing, which the binder has told.
     *
     * @param faults takes what cannot be read in it, which the question is then without
     */
    @Nullable
    WhatIfQuestion question(List<Fault> faults) {
        WorkforceFacts.Event event = LayoffEvent.of(event(), BODY, faults);
        if (!isWhole()) {
            return null;
        }
        List<WhatIfQuestion.NamedPlan> plans = new ArrayList<>();
        plans.add(new WhatIfQuestion.NamedPlan(text(plan), revision));
        against.forEach(each -> plans.add(new WhatIfQuestion.NamedPlan(text(each.plan()), each.revision())));
        List<WhatIfQuestion.Swept> swept = new ArrayList<>();
        for (int i = 0; i < sweeps.size(); i++) {
            Range range = sweeps.get(i);
            try {
                Sweep sweep = Sweep.parse(text(range.path) + "=" + text(range.range));
                swept.add(new WhatIfQuestion.Swept(range.plan, sweep));
            } catch (IllegalArgumentException unreadable) {
                Place place = BODY.child("sweeps").child(Integer.toString(i)).child("range");
                faults.add(new Fault(place, String.valueOf(unreadable.getMessage()), ""));
            }
        }
        return new WhatIfQuestion(
                Objects.requireNonNull(workforce),
                plans,
                set.stream()
                        .map(each -> new WhatIfQuestion.Changed(
                                each.plan,
                                new PlanChange(
                                        text(each.path).strip(),
                                        text(each.value).strip())))
                        .toList(),
                swept,
                event,
                by,
                for_);
    }

    private Map<String, String> event() {
        Map<String, String> event = new LinkedHashMap<>();
        put(event, "termination_date", terminationDate);
        put(event, "notice_date", noticeDate);
        put(event, "cause", cause);
        return event;
    }

    private static void put(Map<String, String> event, String fact, @Nullable String text) {
        if (text != null) {
            event.put(fact, text);
        }
    }

    private static String text(@Nullable String required) {
        return Objects.requireNonNull(required);
    }
}
