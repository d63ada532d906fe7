package org.openseverance.adapters.http.resource;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.openseverance.application.whatif.WhatIf;

/** What is told of a job. */
final class JobJson {

    private JobJson() {}

    static void write(JsonGenerator json, WhatIf whatIf) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", whatIf.id().toString());
        json.writeStringField("kind", "what_if");
        json.writeStringField("state", whatIf.state().label());
        json.writeNumberField("done", whatIf.done());
        json.writeNumberField("all", whatIf.all());
        json.writeNumberField("attempts", whatIf.attempts());
        json.writeStringField("at", whatIf.at().toString());
        json.writeStringField("by", whatIf.by());
        if (whatIf.finished() != null) {
            json.writeStringField("finished", whatIf.finished().toString());
        }
        if (whatIf.failure() != null) {
            json.writeStringField("failure", whatIf.failure());
        }
        json.writeStringField("result", "/v1/what-ifs/" + whatIf.id());
        json.writeEndObject();
    }
}
