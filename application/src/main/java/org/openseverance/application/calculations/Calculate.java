package org.openseverance.application.calculations;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.access.Caller;
import org.openseverance.application.audit.Deed;
import org.openseverance.application.explain.Explanation;
import org.openseverance.application.explain.ManualValue;
import org.openseverance.application.explain.Unanswerable;
import org.openseverance.application.plans.Shelf;
import org.openseverance.application.plans.Shelves;
import org.openseverance.application.problem.Refused;
import org.openseverance.application.store.RequestKey;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.plan.Plan;

/** Quotes a leaver's package, and keeps quotes with all that is needed to work them out again. */
public final class Calculate {

    private final Shelves shelves;
    private final CalculationStore store;
    private final PackageFormat format;
    private final Fingerprint fingerprint;
    private final Clock clock;

    public Calculate(
            Shelves shelves, CalculationStore store, PackageFormat format, Fingerprint fingerprint, Clock clock) {
        this.shelves = shelves;
        this.store = store;
        this.format = format;
        this.fingerprint = fingerprint;
        this.clock = clock;
    }

    /**
     * A question as it came.
     *
     * @param revision null: the newest
     * @param record has the facts; see {@link PackageFormat#read}
     */
    public record Question(String plan, @Nullable String revision, Node.Mapping record) {}

    /** An answer, and what it was made of. */
    public record Answer(Shelf shelf, Plan plan, Explanation explanation) {}

    /** The package, without storing anything. */
    public CompletionStage<Answer> quote(Caller caller, Question question) {
        return shelves.of(caller)
                .thenCompose(shelf -> shelves.plan(caller, shelf, question.plan, question.revision)
                        .thenApply(plan -> answer(shelf, plan, question)));
    }

    private Answer answer(Shelf shelf, Plan plan, Question question) {
        PackageFormat.Asked asked =
                format.read(question.record, plan, shelf.around(plan).asked());
        try {
            Explanation explanation = shelf.explain()
                    .explain(plan, asked.leaver(), asked.manual())
                    .passingOver(asked.unasked());
            return new Answer(shelf, plan, explanation);
        } catch (Unanswerable unanswerable) {
            throw refused(unanswerable);
        }
    }

    static Refused refused(Unanswerable unanswerable) {
        return Refused.faulty("The question cannot be put to the plan.", unanswerable.faults());
    }

    /**
     * A package that is stored.
     *
     * @param replayed whether an earlier request with the same key had stored it
     */
    public record Kept(StoredCalculation calculation, boolean replayed) {}

    /**
     * The package, stored. Refused where the request comes again and what it stored is erased.
     *
     * @param text of the whole question
     */
    public CompletionStage<Kept> store(Caller caller, Question question, byte[] text, @Nullable RequestKey key) {
        return quote(caller, question).thenCompose(answer -> {
            StoredCalculation calculation = calculation(caller, answer, text);
            return shelves.keep(caller, answer.shelf.around(answer.plan).beneath(), List.of(answer.plan))
                    .thenCompose(kept -> store.store(caller, calculation, deeds(calculation, answer), key))
                    .thenCompose(stored -> stored.replayed()
                            ? find(caller, UUID.fromString(stored.id())).thenApply(Calculate::replayed)
                            : CompletableFuture.completedFuture(new Kept(calculation, false)));
        });
    }

    private static Kept replayed(StoredCalculation found) {
        if (found.erased()) {
            throw found.gone();
        }
        return new Kept(found, true);
    }

    private StoredCalculation calculation(Caller caller, Answer answer, byte[] question) {
        byte[] text = format.write(answer.explanation);
        return new StoredCalculation(
                UUID.randomUUID(),
                clock.instant(),
                caller.subject(),
                answer.plan.id(),
                answer.plan.revision(),
                answer.shelf.around(answer.plan).revisions(),
                answer.explanation.leaver().employee().employeeId(),
                new String(question, StandardCharsets.UTF_8),
                fingerprint.of(question),
                new String(text, StandardCharsets.UTF_8),
                fingerprint.of(text),
                false);
    }

    private static List<Deed> deeds(StoredCalculation calculation, Answer answer) {
        List<Deed> deeds = new ArrayList<>();
        deeds.add(deed(calculation, Deed.Action.CALCULATED, Map.of()));
        for (ManualValue value : answer.explanation.manual()) {
            // the value and the reason, which may tell of the person, stay with the calculation, so that they are
            // erased with it
            deeds.add(deed(calculation, Deed.Action.OVERRODE, Map.of("line", value.line(), "by", value.by())));
        }
        return deeds;
    }

    private static Deed deed(StoredCalculation calculation, Deed.Action action, Map<String, String> details) {
        return new Deed(
                UUID.randomUUID(),
                calculation.at(),
                calculation.by(),
                action,
                calculation.id().toString(),
                calculation.revision(),
                calculation.questionHash(),
                details);
    }

    /** A stored calculation; refused if there is none. */
    public CompletionStage<StoredCalculation> find(Caller caller, UUID id) {
        return store.find(caller, id)
                .thenApply(found -> found.orElseThrow(() ->
                        Refused.notFound("There is no calculation " + id + ".", "GET /v1/calculations lists them.")));
    }
}
