package org.openseverance.adapters.http.resource;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.openseverance.adapters.files.result.ResultJson;
import org.openseverance.application.explain.Question;

/** Writes what is missing, as questions. */
final class QuestionJson {

    private QuestionJson() {}

    static void write(JsonGenerator json, String name, List<Question> questions) throws IOException {
        json.writeArrayFieldStart(name);
        for (Question question : questions) {
            json.writeStartObject();
            json.writeStringField("name", question.name());
            json.writeStringField("record", question.record());
            text(json, "ask", question.ask());
            text(
                    json,
                    "answer",
                    question.answer() == null ? "" : question.answer().label());
            text(json, "unit", question.unit());
            if (!question.oneOf().isEmpty()) {
                ResultJson.texts(json, "one_of", question.oneOf());
            }
            text(json, "need", question.need() == null ? "" : question.need().label());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void text(JsonGenerator json, String name, String text) throws IOException {
        if (!text.isEmpty()) {
            json.writeStringField(name, text);
        }
    }
}
