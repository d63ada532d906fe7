package org.openseverance.application.calculations;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.openseverance.application.access.Caller;
import org.openseverance.application.audit.AuditLog;
import org.openseverance.application.audit.Deed;
import org.openseverance.application.explain.AskedInputs;
import org.openseverance.application.explain.ExplainPackage;
import org.openseverance.application.explain.Unanswerable;
import org.openseverance.application.plans.Shelves;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.plan.PlanSource;

/** Works a stored calculation out again as it was known then: with the documents that were kept and the facts that were given. */
public final class Recompute {

    private final Calculate calculations;
    private final Shelves shelves;
    private final PackageFormat format;
    private final AuditLog audit;
    private final Clock clock;

    public Recompute(Calculate calculations, Shelves shelves, PackageFormat format, AuditLog audit, Clock clock) {
        this.calculations = calculations;
        this.shelves = shelves;
        this.format = format;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param text the package now, JSON
     */
    public record Result(StoredCalculation stored, String text) {
        /** Whether the package is the one that was told, to the letter. */
        public boolean matches() {
            return text.equals(stored.answer());
        }
    }

    public CompletionStage<Result> recompute(Caller caller, UUID id) {
        return calculations
                .find(caller, id)
                .thenCompose(stored -> shelves.asKept(caller, stored.revisions())
                        .thenApply(plans -> again(stored, plans))
                        .thenCompose(result ->
                                audit.append(caller, deed(caller, result)).thenApply(appended -> result)));
    }

    private Result again(StoredCalculation stored, Map<String, Plan> plans) {
        String question = stored.question();
        Plan plan = plans.get(stored.plan());
        if (question == null || plan == null) {
            throw stored.gone();
        }
        PlanSource source = plans::get;
        PackageFormat.Asked asked = format.read(format.question(question), plan, AskedInputs.of(plan, source));
        try {
            byte[] text = format.write(new ExplainPackage(source)
                    .explain(plan, asked.leaver(), asked.manual())
                    .passingOver(asked.unasked()));
            return new Result(stored, new String(text, StandardCharsets.UTF_8));
        } catch (Unanswerable unanswerable) {
            throw Calculate.refused(unanswerable);
        }
    }

    private Deed deed(Caller caller, Result result) {
        return new Deed(
                UUID.randomUUID(),
                clock.instant(),
                caller.subject(),
                Deed.Action.RECOMPUTED,
                result.stored.id().toString(),
                result.stored.revision(),
                result.stored.questionHash(),
                Map.of("matches", Boolean.toString(result.matches())));
    }
}
