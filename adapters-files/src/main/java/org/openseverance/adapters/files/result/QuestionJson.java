package org.openseverance.adapters.files.result;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.openseverance.application.explain.Question;

/** Writes what is missing, as questions. */
public final class QuestionJson {

    private QuestionJson() {}

    /** A field that lists questions. */
    public static void write(JsonGenerator json, String name, List<Question> questions) throws IOException {
        json.writeArrayFieldStart(name);
        for (Question question : questions) {
            write(json, question);
        }
        json.writeEndArray();
    }

    static void write(JsonGenerator json, Question question) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", question.name());
        json.writeStringField("record", question.record());
        ResultJson.text(json, "ask", question.ask());
        ResultJson.text(
                json,
                "answer",
                question.answer() == null ? "" : question.answer().label());
        ResultJson.text(json, "unit", question.unit());
        if (!question.oneOf().isEmpty()) {
            ResultJson.texts(json, "one_of", question.oneOf());
        }
        ResultJson.text(
                json, "need", question.need() == null ? "" : question.need().label());
        json.writeEndObject();
    }
}
