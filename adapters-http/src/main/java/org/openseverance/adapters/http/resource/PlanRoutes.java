package org.openseverance.adapters.http.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.files.document.CanonicalForm;
import org.openseverance.adapters.files.result.FaultJson;
import org.openseverance.adapters.http.exchange.Answer;
import org.openseverance.adapters.http.exchange.Exchange;
import org.openseverance.adapters.http.exchange.Handler;
import org.openseverance.application.plans.DocumentComparison;
import org.openseverance.application.plans.PlanStore;
import org.openseverance.application.plans.PublishPlan;
import org.openseverance.application.plans.PublishedPlan;
import org.openseverance.application.plans.Shelf;
import org.openseverance.application.plans.Shelves;
import org.openseverance.application.store.Page;
import org.openseverance.application.store.Stored;
import org.openseverance.domain.plan.Plan;

/** Plans of the library, and those that are published. */
final class PlanRoutes {

    private static final String LIBRARY = "library";
    private static final String PUBLISHED = "published";
    private static final String REVIEWED = "reviewed";
    private static final String YAML = "application/yaml";

    private final Shelves shelves;
    private final PublishPlan publish;
    private final PlanStore store;

    PlanRoutes(Shelves shelves, PublishPlan publish, PlanStore store) {
        this.shelves = shelves;
        this.publish = publish;
        this.store = store;
    }

    Map<String, Handler> handlers() {
        return Map.of(
                "listPlans", this::list,
                "getPlan", this::get,
                "getPlanDocument", this::document,
                "listPlanRevisions", this::revisions,
                "publishPlan", this::publish,
                "comparePlans", this::compare,
                "reviewPlan", this::review);
    }

    private record Listed(Plan plan, @Nullable PublishedPlan head) {}

    private CompletionStage<Answer> list(Exchange exchange) {
        String origin = exchange.arguments().text("origin");
        String after = exchange.cursor();
        int limit = exchange.limit();
        return shelves.of(exchange.caller())
                .thenApply(shelf -> Pages.answer(
                        exchange,
                        page(all(shelf, origin), after, limit),
                        (json, listed) -> PlanJson.summary(
                                json, listed.plan, listed.head, listed.head == null ? LIBRARY : PUBLISHED)));
    }

    private static List<Listed> all(Shelf shelf, @Nullable String origin) {
        List<Listed> all = new ArrayList<>();
        if (!LIBRARY.equals(origin)) {
            shelf.published().forEach(own -> all.add(new Listed(own.plan(), own.head())));
        }
        if (!PUBLISHED.equals(origin)) {
            for (String id : shelf.shipped().ids()) {
                Plan plan = shelf.shipped().find(id);
                if (plan != null) {
                    all.add(new Listed(plan, null));
                }
            }
        }
        all.sort(java.util.Comparator.comparing(listed -> listed.plan.id()));
        return all;
    }

    private static Page<Listed> page(List<Listed> all, @Nullable String after, int limit) {
        List<Listed> rest = all.stream()
                .filter(listed -> after == null || listed.plan.id().compareTo(after) > 0)
                .toList();
        List<Listed> some = rest.subList(0, Math.min(limit, rest.size()));
        return new Page<>(
                some, some.size() < rest.size() ? some.get(some.size() - 1).plan.id() : null);
    }

    private CompletionStage<Answer> get(Exchange exchange) {
        return shelves.of(exchange.caller())
                .thenCompose(shelf -> plan(exchange, shelf)
                        .thenApply(plan -> Answer.ok(json -> PlanJson.whole(
                                        json,
                                        plan,
                                        head(shelf, plan),
                                        shelf.head(plan.id()) == null ? LIBRARY : PUBLISHED))
                                .etag(plan.revision())));
    }

    private CompletionStage<Plan> plan(Exchange exchange, Shelf shelf) {
        return shelves.plan(
                exchange.caller(),
                shelf,
                exchange.path("plan"),
                exchange.arguments().text("revision"));
    }

    /** How a plan of this very revision was published; null for plans of the library and earlier revisions. */
    private static @Nullable PublishedPlan head(Shelf shelf, Plan plan) {
        PublishedPlan head = shelf.head(plan.id());
        return head != null && head.revision().equals(plan.revision()) ? head : null;
    }

    private CompletionStage<Answer> document(Exchange exchange) {
        return shelves.of(exchange.caller())
                .thenCompose(shelf -> plan(exchange, shelf)
                        .thenCompose(plan -> store.revision(exchange.caller(), plan.id(), plan.revision())
                                .thenApply(published -> {
                                    String text = published
                                            .map(PublishedPlan::document)
                                            .orElseGet(() -> CanonicalForm.of(plan.document())
                                                    .text());
                                    String mediaType = text.stripLeading().startsWith("{") ? Answer.JSON : YAML;
                                    exchange.requireAccepted(mediaType);
                                    return Answer.text(mediaType, text).etag(plan.revision());
                                })));
    }

    private CompletionStage<Answer> revisions(Exchange exchange) {
        String id = exchange.path("plan");
        return shelves.of(exchange.caller())
                .thenCompose(shelf -> store.revisions(exchange.caller(), id).thenApply(revisions -> {
                    Plan shipped = revisions.isEmpty() ? shelf.plan(id) : null;
                    return Answer.ok(json -> {
                        json.writeStartObject();
                        json.writeArrayFieldStart("items");
                        for (PublishedPlan revision : revisions) {
                            PlanJson.revision(json, revision);
                        }
                        if (shipped != null) {
                            PlanJson.revision(json, shipped);
                        }
                        json.writeEndArray();
                        json.writeEndObject();
                    });
                }));
    }

    private static String name(Exchange exchange) {
        return exchange.body().mediaType().equals(Answer.JSON) ? "plan.json" : "plan.yaml";
    }

    private CompletionStage<Answer> review(Exchange exchange) {
        return publish.review(exchange.caller(), name(exchange), exchange.body().text())
                .thenApply(read -> Answer.ok(json -> {
                    Plan plan = read.plan();
                    json.writeStartObject();
                    json.writeBooleanField(
                            "sound", plan != null && read.faults().isEmpty());
                    FaultJson.write(json, "faults", read.faults());
                    if (plan != null) {
                        json.writeFieldName("plan");
                        PlanJson.whole(json, plan, null, REVIEWED);
                    }
                    json.writeEndObject();
                }));
    }

    private CompletionStage<Answer> publish(Exchange exchange) {
        String id = exchange.path("plan");
        String replaces = exchange.replaces();
        return publish.publish(
                        exchange.caller(), id, name(exchange), exchange.body().text(), replaces, exchange.requestKey())
                .thenCompose(stored -> store.revision(exchange.caller(), id, stored.id())
                        .thenApply(found -> answer(found.orElseThrow(), stored)));
    }

    private static Answer answer(PublishedPlan published, Stored stored) {
        Answer answer = Answer.json(stored.changed() ? 201 : 200, json -> {
            json.writeStartObject();
            json.writeStringField("id", published.id());
            json.writeStringField("revision", published.revision());
            json.writeNumberField("number", published.number());
            json.writeEndObject();
        });
        String address = "/v1/plans/" + published.id().replace("/", "%2F");
        return answer.etag(published.revision())
                .with("Location", address + "?revision=" + published.revision())
                .replayed(stored.replayed());
    }

    private CompletionStage<Answer> compare(Exchange exchange) {
        String id = exchange.path("plan");
        String from = exchange.arguments().required("from");
        String to = exchange.arguments().text("to");
        return shelves.plan(exchange.caller(), id, from)
                .thenCompose(
                        before -> shelves.plan(exchange.caller(), id, to).thenApply(after -> compared(before, after)));
    }

    private static Answer compared(Plan before, Plan after) {
        return Answer.ok(json -> {
            json.writeStartObject();
            json.writeStringField("plan", after.id());
            json.writeStringField("from", before.revision());
            json.writeStringField("to", after.revision());
            json.writeArrayFieldStart("changes");
            for (DocumentComparison.Change change : DocumentComparison.between(before.document(), after.document())) {
                ChangeJson.write(json, change, "before", "after");
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
