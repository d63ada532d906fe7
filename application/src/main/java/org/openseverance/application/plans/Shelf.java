package org.openseverance.application.plans;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.explain.AskedInputs;
import org.openseverance.application.explain.ExplainPackage;
import org.openseverance.application.problem.Refused;
import org.openseverance.domain.document.Nearest;
import org.openseverance.domain.plan.Input;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.plan.PlanSource;

/** The plans of a tenant at one moment: the shipped ones, and the newest revisions of its own. Never changes, so what is worked out from it may be kept with it. */
public final class Shelf implements PlanSource {

    /** How many plans a tenant can publish. */
    static final int MOST = 1_000;

    private final ShippedPlans shipped;
    private final Map<String, Published> published = new TreeMap<>();
    private final ExplainPackage explain = new ExplainPackage(this);
    private final Map<String, Around> around = new ConcurrentHashMap<>();

    /**
     * What goes with a plan.
     *
     * @param beneath the plans that it stands on or reads
     * @param revisions of the plan and of those, by their ids
     * @param asked what they ask besides the employee's record
     */
    public record Around(List<Plan> beneath, Map<String, String> revisions, Map<String, Input> asked) {

        static Around of(Plan plan, PlanSource plans) {
            List<Plan> beneath = plans.beneath(List.of(plan));
            Map<String, String> revisions = new LinkedHashMap<>();
            revisions.put(plan.id(), plan.revision());
            beneath.forEach(law -> revisions.putIfAbsent(law.id(), law.revision()));
            return new Around(beneath, Collections.unmodifiableMap(revisions), AskedInputs.of(plan, plans));
        }
    }

    /** A published plan, with its document as read. */
    public record Published(PublishedPlan head, Plan plan) {}

    Shelf(ShippedPlans shipped, Collection<Published> published) {
        this.shipped = shipped;
        published.forEach(each -> this.published.put(each.head.id(), each));
    }

    /** Explains packages of these plans. */
    public ExplainPackage explain() {
        return explain;
    }

    @Override
    public @Nullable Plan find(String id) {
        Published own = published.get(id);
        return own == null ? shipped.find(id) : own.plan;
    }

    /** The plan of that id; refused with the nearest known id if there is none. */
    public Plan plan(String id) {
        Plan plan = find(id);
        if (plan == null) {
            throw unknown(id);
        }
        return plan;
    }

    Refused unknown(String id) {
        TreeSet<String> known = new TreeSet<>(shipped.ids());
        known.addAll(published.keySet());
        String nearest = Nearest.of(id, known);
        return Refused.notFound(
                "There is no plan \"" + id + "\".",
                (nearest == null ? "" : "Maybe " + nearest + ". ") + "GET /v1/plans lists all.");
    }

    /** Whether a tenant has so many plans that no other can be published; each is held in memory. */
    boolean isFull() {
        return published.size() >= MOST;
    }

    /** What goes with a plan of this shelf, or with an earlier revision of one. */
    public Around around(Plan plan) {
        return around.computeIfAbsent(plan.revision(), revision -> Around.of(plan, this));
    }

    /** The tenant's own plans in the order of their ids. */
    public Collection<Published> published() {
        return published.values();
    }

    /** How a tenant's own plan was published; null if it is none. */
    public @Nullable PublishedPlan head(String id) {
        Published own = published.get(id);
        return own == null ? null : own.head;
    }

    public ShippedPlans shipped() {
        return shipped;
    }
}
