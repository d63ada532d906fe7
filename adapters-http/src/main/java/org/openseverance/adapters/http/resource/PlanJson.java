package org.openseverance.adapters.http.resource;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.files.result.QuestionJson;
import org.openseverance.adapters.files.result.ResultJson;
import org.openseverance.application.explain.Question;
import org.openseverance.application.plans.PublishedPlan;
import org.openseverance.domain.plan.Award;
import org.openseverance.domain.plan.Plan;

/** What is told of a plan. */
final class PlanJson {

    private PlanJson() {}

    /**
     * A line of the list.
     *
     * @param head how it was published; null: it was not, or this is an earlier revision
     * @param origin {@code library}, {@code published} or {@code reviewed}
     */
    static void summary(JsonGenerator json, Plan plan, @Nullable PublishedPlan head, String origin) throws IOException {
        json.writeStartObject();
        start(json, plan, head, origin);
        json.writeEndObject();
    }

    private static void start(JsonGenerator json, Plan plan, @Nullable PublishedPlan head, String origin)
            throws IOException {
        json.writeStringField("id", plan.id());
        json.writeStringField("title", plan.title());
        ResultJson.text(json, "jurisdiction", plan.jurisdiction());
        json.writeStringField("currency", plan.currency().getCurrencyCode());
        json.writeStringField("revision", plan.revision());
        json.writeStringField("origin", origin);
        if (head != null) {
            json.writeNumberField("number", head.number());
        }
    }

    /** All that a portal needs to show a plan and to ask for what it needs. */
    static void whole(JsonGenerator json, Plan plan, @Nullable PublishedPlan head, String origin) throws IOException {
        json.writeStartObject();
        start(json, plan, head, origin);
        ResultJson.text(json, "about", plan.about());
        ResultJson.text(json, "cites", plan.cites());
        ResultJson.texts(json, "sources", plan.sources());
        org.openseverance.adapters.files.report.PlanJson.figures(json, plan);
        QuestionJson.write(
                json,
                "inputs",
                plan.inputs().values().stream()
                        .map(input -> Question.about(input, null))
                        .toList());
        ResultJson.texts(json, "lines", plan.lines().keySet());
        json.writeArrayFieldStart("awards");
        for (Award award : plan.awards().values()) {
            json.writeStartObject();
            json.writeStringField("name", award.name());
            json.writeStringField("kind", award.kind().label());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static void revision(JsonGenerator json, PublishedPlan revision) throws IOException {
        json.writeStartObject();
        json.writeStringField("revision", revision.revision());
        json.writeNumberField("number", revision.number());
        json.writeStringField("title", revision.title());
        json.writeStringField("at", revision.at().toString());
        json.writeStringField("by", revision.by());
        json.writeEndObject();
    }

    /** The one revision of a plan of the library. */
    static void revision(JsonGenerator json, Plan shipped) throws IOException {
        json.writeStartObject();
        json.writeStringField("revision", shipped.revision());
        json.writeStringField("title", shipped.title());
        json.writeEndObject();
    }
}
