package org.openseverance.adapters.files.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.openseverance.adapters.files.result.ResultJson;
import org.openseverance.domain.plan.Parameter;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.plan.Reading;
import org.openseverance.domain.time.PackedDate;

/** What a report says of a plan: its revision, figures, sources and readings. */
public final class PlanJson {

    private PlanJson() {}

    static void write(JsonGenerator json, Plan plan) throws IOException {
        json.writeObjectFieldStart("plan");
        json.writeStringField("id", plan.id());
        json.writeStringField("title", plan.title());
        ResultJson.text(json, "about", plan.about());
        ResultJson.text(json, "jurisdiction", plan.jurisdiction());
        json.writeStringField("revision", plan.revision());
        ResultJson.text(json, "cites", plan.cites());
        ResultJson.texts(json, "sources", plan.sources());
        figures(json, plan);
        json.writeEndObject();
    }

    /** The fields that say what the plan counts with, and until when that was checked. */
    public static void figures(JsonGenerator json, Plan plan) throws IOException {
        if (plan.verifiedUntil() != null) {
            json.writeStringField(
                    "verified_until",
                    PackedDate.toLocalDate(plan.verifiedUntil()).toString());
        }
        json.writeArrayFieldStart("parameters");
        for (Parameter parameter : plan.parameters().values()) {
            parameter(json, parameter);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("readings");
        for (Reading reading : plan.readings().values()) {
            json.writeStartObject();
            json.writeStringField("name", reading.name());
            json.writeStringField("is", reading.is());
            ResultJson.texts(json, "or", reading.alternatives());
            ResultJson.text(json, "why", reading.why());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void parameter(JsonGenerator json, Parameter parameter) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", parameter.name());
        json.writeStringField("unit", parameter.unit().toString());
        json.writeArrayFieldStart("values");
        if (parameter.beforeFirst() != null) {
            value(json, "", parameter.beforeFirst());
        }
        for (Map.Entry<String, List<Parameter.Value>> word : parameter.values().entrySet()) {
            for (Parameter.Value value : word.getValue()) {
                value(json, word.getKey(), value);
            }
        }
        for (Parameter.Value value : parameter.otherwise()) {
            value(json, "otherwise", value);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, String word, Parameter.Value value) throws IOException {
        json.writeStartObject();
        if (!word.isEmpty()) {
            json.writeStringField("word", word);
        }
        if (value.from() != Integer.MIN_VALUE) {
            json.writeStringField("from", PackedDate.toLocalDate(value.from()).toString());
        }
        if (value.until() != Integer.MAX_VALUE) {
            json.writeStringField("until", PackedDate.toLocalDate(value.until()).toString());
        }
        json.writeStringField(
                "value", value.value() == null ? "none" : value.value().toString());
        ResultJson.text(json, "source", value.source());
        json.writeEndObject();
    }
}
