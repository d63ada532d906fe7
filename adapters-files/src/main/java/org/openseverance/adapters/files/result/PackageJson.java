package org.openseverance.adapters.files.result;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openseverance.application.explain.Explanation;
import org.openseverance.application.explain.ManualValue;
import org.openseverance.application.explain.Question;
import org.openseverance.domain.quote.AwardResult;
import org.openseverance.domain.quote.LineResult;
import org.openseverance.domain.quote.SeparationPackage;

/** A package with its explanation as JSON. */
public final class PackageJson {

    private PackageJson() {}

    public static void write(JsonGenerator json, Explanation explanation) throws IOException {
        SeparationPackage result = explanation.result();
        json.writeStartObject();
        json.writeStringField("plan", result.plan());
        json.writeStringField("title", explanation.plan().title());
        ResultJson.text(json, "revision", result.revision());
        ResultJson.text(json, "employee_id", explanation.leaver().employee().employeeId());
        json.writeStringField("outcome", result.outcome().label());
        json.writeArrayFieldStart("awards");
        for (AwardResult award : result.awards()) {
            award(json, award);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("totals");
        ValueJson.money(json, "cash_to_employee", result.cash());
        ValueJson.money(json, "cost_to_employer", result.cost());
        json.writeEndObject();
        json.writeArrayFieldStart("questions");
        for (Question question : explanation.questions()) {
            question(json, question);
        }
        json.writeEndArray();
        ResultJson.texts(json, "warnings", result.warnings());
        words(json, "readings", result.readings());
        json.writeArrayFieldStart("lines");
        for (LineResult line : result.lines()) {
            line(json, line, explanation.manual(line.name()));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void award(JsonGenerator json, AwardResult award) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", award.name());
        json.writeStringField("kind", award.kind().label());
        json.writeStringField("plan", award.plan());
        json.writeStringField("outcome", award.outcome().label());
        if (award.entitled() != null) {
            json.writeBooleanField("entitled", award.entitled());
        }
        json.writeArrayFieldStart("reasons");
        for (AwardResult.Reason reason : award.reasons()) {
            json.writeStartObject();
            ResultJson.text(json, "line", reason.line());
            json.writeStringField("reason", reason.reason());
            ResultJson.text(json, "source", reason.source());
            json.writeEndObject();
        }
        json.writeEndArray();
        ResultJson.texts(json, "missing", award.missing());
        ResultJson.texts(json, "failures", award.failures());
        ValueJson.money(json, "amount", award.amount());
        ValueJson.money(json, "law_part", award.lawPart());
        ValueJson.money(json, "plan_part", award.planPart());
        ValueJson.money(json, "benefits", award.benefits());
        ValueJson.value(json, "quantity", award.quantity());
        ValueJson.value(json, "figure", award.figure());
        ResultJson.text(json, "from", award.firstDay());
        ResultJson.text(json, "through", award.lastDay());
        json.writeStringField("paid_to", award.paidTo().name().toLowerCase(Locale.ROOT));
        words(json, "terms", award.terms());
        json.writeEndObject();
    }

    private static void words(JsonGenerator json, String name, Map<String, String> words) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> word : words.entrySet()) {
            json.writeStringField(word.getKey(), word.getValue());
        }
        json.writeEndObject();
    }

    private static void question(JsonGenerator json, Question question) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", question.name());
        json.writeStringField("record", question.record());
        ResultJson.text(json, "ask", question.ask());
        ResultJson.text(json, "answer", question.answer());
        if (!question.oneOf().isEmpty()) {
            ResultJson.texts(json, "one_of", question.oneOf());
        }
        json.writeEndObject();
    }

    private static void line(JsonGenerator json, LineResult line, Optional<ManualValue> manual) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", line.name());
        ResultJson.text(json, "title", line.title());
        ValueJson.value(json, "value", line.value());
        if (manual.isPresent()) {
            json.writeObjectFieldStart("override");
            ValueJson.value(json, "computed", line.computed());
            json.writeStringField("reason", manual.get().reason());
            json.writeStringField("by", manual.get().by());
            json.writeEndObject();
        }
        json.writeStringField("formula", line.formula());
        json.writeArrayFieldStart("reads");
        for (LineResult.Read read : line.reads()) {
            json.writeStartObject();
            json.writeStringField("name", read.name());
            ValueJson.value(json, "value", read.value());
            ResultJson.text(json, "source", read.source());
            json.writeEndObject();
        }
        json.writeEndArray();
        ResultJson.text(json, "source", line.source());
        json.writeEndObject();
    }
}
