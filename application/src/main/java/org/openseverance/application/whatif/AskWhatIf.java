package org.openseverance.application.whatif;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.access.Caller;
import org.openseverance.application.audit.Deed;
import org.openseverance.application.calculations.Fingerprint;
import org.openseverance.application.plans.PlanFormat;
import org.openseverance.application.plans.Shelf;
import org.openseverance.application.plans.Shelves;
import org.openseverance.application.problem.Problem;
import org.openseverance.application.problem.Refused;
import org.openseverance.application.store.RequestKey;
import org.openseverance.application.store.Stored;
import org.openseverance.application.workforces.LoadedWorkforces;
import org.openseverance.application.workforces.WorkforceHead;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.whatif.Scenario;
import org.openseverance.domain.whatif.Selection;

/** Takes a what-if: checks all that can be checked before its job runs, fixes the revisions of its plans, and queues it. */
public final class AskWhatIf {

    private static final String MESSAGE = "The what-if cannot be run.";

    private static final Pattern ID = Pattern.compile("\\bemployee_id\\b");

    private final Shelves shelves;
    private final LoadedWorkforces workforces;
    private final WhatIfStore store;
    private final WhatIfFormat format;
    private final PlanFormat plans;
    private final Fingerprint fingerprint;
    private final Executor workers;
    private final Clock clock;

    /**
     * @param workers scenarios are made there
     */
    public AskWhatIf(
            Shelves shelves,
            LoadedWorkforces workforces,
            WhatIfStore store,
            WhatIfFormat format,
            PlanFormat plans,
            Fingerprint fingerprint,
            Executor workers,
            Clock clock) {
        this.shelves = shelves;
        this.workforces = workforces;
        this.store = store;
        this.format = format;
        this.plans = plans;
        this.fingerprint = fingerprint;
        this.workers = workers;
        this.clock = clock;
    }

    /** Queues the question; its answer is found under the id that comes back. */
    public CompletionStage<Stored> ask(Caller caller, WhatIfQuestion question, @Nullable RequestKey key) {
        return workforces
                .head(caller, question.workforce())
                .thenCompose(head -> shelves.of(caller)
                        .thenCompose(shelf -> all(caller, shelf, question.plans())
                                .thenComposeAsync(found -> queue(caller, shelf, head, question, found, key), workers)));
    }

    /**
     * Refuses a question, with those of its faults that its plans let us find.
     *
     * @param faults what was found wrong already
     */
    public CompletionStage<Stored> refuse(Caller caller, WhatIfQuestion question, List<Fault> faults) {
        return shelves.of(caller)
                .thenCompose(shelf -> all(caller, shelf, question.plans())
                        .handleAsync(
                                (found, unknown) -> {
                                    List<Fault> all = new ArrayList<>(faults);
                                    if (found != null) {
                                        all.addAll(faults(shelf, question, found));
                                    }
                                    throw Refused.faulty(MESSAGE, all);
                                },
                                workers));
    }

    private CompletionStage<List<Plan>> all(Caller caller, Shelf shelf, List<WhatIfQuestion.NamedPlan> named) {
        CompletionStage<List<Plan>> all = CompletableFuture.completedFuture(List.of());
        for (WhatIfQuestion.NamedPlan one : named) {
            all = all.thenCompose(before -> shelves.plan(caller, shelf, one.id(), one.revision())
                    .thenApply(plan -> {
                        List<Plan> with = new ArrayList<>(before);
                        with.add(plan);
                        return with;
                    }));
        }
        return all;
    }

    private CompletionStage<Stored> queue(
            Caller caller,
            Shelf shelf,
            WorkforceHead head,
            WhatIfQuestion question,
            List<Plan> found,
            @Nullable RequestKey key) {
        List<Fault> faults = faults(shelf, question, found);
        if (!faults.isEmpty()) {
            throw Refused.faulty(MESSAGE, faults);
        }
        Map<String, String> beneath = new LinkedHashMap<>();
        List<Plan> laws = shelf.beneath(found);
        laws.forEach(law -> beneath.put(law.id(), law.revision()));
        String text = format.question(fixed(question, found));
        WhatIf whatIf = new WhatIf(
                UUID.randomUUID(),
                head.id(),
                text,
                beneath,
                WhatIf.State.QUEUED,
                0,
                rows(head, question),
                0,
                null,
                clock.instant(),
                caller.subject(),
                null);
        Deed deed = new Deed(
                UUID.randomUUID(),
                whatIf.at(),
                whatIf.by(),
                Deed.Action.ASKED_WHAT_IF,
                whatIf.id().toString(),
                found.get(0).revision(),
                fingerprint.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                Map.of("workforce", head.id().toString()));
        return shelves.keep(caller, found, laws).thenCompose(kept -> store.create(caller, whatIf, deed, key));
    }

    private static long rows(WorkforceHead head, WhatIfQuestion question) {
        List<String> columns =
                head.columns().stream().map(WorkforceHead.Column::name).toList();
        return CompareWorkforce.rows(head.rows(), question.event(), columns);
    }

    private List<Fault> faults(Shelf shelf, WhatIfQuestion question, List<Plan> found) {
        IntFunction<Place> places = number -> AskedPlaces.scenario(question, number);
        List<Fault> faults = new ArrayList<>(ScenarioCheck.number(question.scenarios(), places));
        if (faults.isEmpty()) {
            List<Scenario> scenarios = Scenarios.of(question, found, new ChangedPlans(shelf, plans::revision), faults);
            faults.addAll(ScenarioCheck.faults(scenarios, places));
        }
        Dimensions.of(question.by(), AskedInputs.of(found, shelf), AskedPlaces.REQUEST.child("by"), faults);
        if (question.people() != null) {
            oneByOne(question.people()).ifPresent(faults::add);
            Selection.check(question.people(), found.get(0).currency().getCurrencyCode()).stream()
                    .map(fault -> new Fault(AskedPlaces.REQUEST.child("for"), fault.message(), fault.advice()))
                    .forEach(faults::add);
        }
        return faults;
    }

    /** A what-if is kept, its sums too, when a person in it is erased: so it cannot be for people by their ids. */
    private static Optional<Fault> oneByOne(String people) {
        return ID.matcher(people).find()
                ? Optional.of(new Fault(
                        AskedPlaces.REQUEST.child("for"),
                        "a what-if cannot be for people by their employee_id",
                        "Import them as a workforce of their own, or ask POST /v1/calculations for one of them."))
                : Optional.empty();
    }

    private static WhatIfQuestion fixed(WhatIfQuestion question, List<Plan> found) {
        return new WhatIfQuestion(
                question.workforce(),
                found.stream()
                        .map(plan -> new WhatIfQuestion.NamedPlan(plan.id(), plan.revision()))
                        .toList(),
                question.changes(),
                question.sweeps(),
                question.event(),
                question.by(),
                question.people());
    }

    /** A what-if; refused if there is none. */
    public CompletionStage<WhatIf> find(Caller caller, UUID id) {
        return store.find(caller, id)
                .thenApply(found -> found.orElseThrow(
                        () -> Refused.notFound("There is no what-if " + id + ".", "GET /v1/what-ifs lists them.")));
    }

    /** Cancels a what-if that is not over. */
    public CompletionStage<WhatIf> cancel(Caller caller, UUID id) {
        return find(caller, id).thenCompose(whatIf -> {
            Deed deed = new Deed(
                    UUID.randomUUID(),
                    clock.instant(),
                    caller.subject(),
                    Deed.Action.CANCELLED,
                    id.toString(),
                    null,
                    null,
                    Map.of());
            return store.cancel(caller, id, deed).thenCompose(cancelled -> {
                if (!cancelled && whatIf.state() != WhatIf.State.CANCELLED) {
                    throw new Refused(new Problem.Conflict(
                            "The what-if " + id + " is over; it cannot be cancelled.", "Ask for its result."));
                }
                return find(caller, id);
            });
        });
    }
}
