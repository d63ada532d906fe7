package org.openseverance.adapters.files.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.files.document.DocumentReader;
import org.openseverance.adapters.files.document.Reading;
import org.openseverance.adapters.files.result.ResultJson;
import org.openseverance.application.whatif.Answer;
import org.openseverance.application.whatif.LayoffEvent;
import org.openseverance.application.whatif.PlanChange;
import org.openseverance.application.whatif.Question;
import org.openseverance.application.whatif.Sweep;
import org.openseverance.application.whatif.WhatIfFormat;
import org.openseverance.application.whatif.WhatIfQuestion;
import org.openseverance.application.workforces.WorkforceHead;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.time.PackedDate;
import org.openseverance.domain.workforce.RowFault;

/** What-ifs in JSON and CSV. Questions are in the words of the service's requests. */
public final class WhatIfDocuments implements WhatIfFormat {

    private static final Report.Names NAMES = new Report.Names("for", "termination_date");
    private static final List<String> EVENT = List.of("termination_date", "notice_date", "cause");
    private static final Place PLACE = new Place("question.json", 0, 0, "");

    @Override
    public String question(WhatIfQuestion question) {
        return new String(ResultJson.bytes(json -> write(json, question)), StandardCharsets.UTF_8);
    }

    private static void write(JsonGenerator json, WhatIfQuestion question) throws IOException {
        json.writeStartObject();
        json.writeStringField("workforce", question.workforce().toString());
        named(json, question.plans().get(0));
        json.writeArrayFieldStart("against");
        for (WhatIfQuestion.NamedPlan plan :
                question.plans().subList(1, question.plans().size())) {
            json.writeStartObject();
            named(json, plan);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("set");
        for (WhatIfQuestion.Changed change : question.changes()) {
            change(json, change.plan(), change.change());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("sweeps");
        for (WhatIfQuestion.Swept swept : question.sweeps()) {
            json.writeStartObject();
            text(json, "plan", swept.plan());
            json.writeStringField("path", swept.sweep().path());
            ResultJson.texts(json, "values", swept.sweep().values());
            json.writeEndObject();
        }
        json.writeEndArray();
        for (Map.Entry<String, String> fact : event(question).entrySet()) {
            json.writeStringField(fact.getKey(), fact.getValue());
        }
        ResultJson.texts(json, "by", question.by());
        text(json, "for", question.people());
        json.writeEndObject();
    }

    private static void named(JsonGenerator json, WhatIfQuestion.NamedPlan plan) throws IOException {
        json.writeStringField("plan", plan.id());
        text(json, "revision", plan.revision());
    }

    private static Map<String, String> event(WhatIfQuestion question) {
        Map<String, String> event = new LinkedHashMap<>(question.event().words());
        question.event()
                .dates()
                .forEach((fact, date) ->
                        event.put(fact, PackedDate.toLocalDate(date).toString()));
        return event;
    }

    private static void change(JsonGenerator json, @Nullable String plan, PlanChange change) throws IOException {
        json.writeStartObject();
        text(json, "plan", plan);
        json.writeStringField("path", change.path());
        json.writeStringField("value", change.value());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, @Nullable String text) throws IOException {
        if (text != null) {
            json.writeStringField(name, text);
        }
    }

    @Override
    public WhatIfQuestion question(String text) {
        Reading reading = DocumentReader.read("question.json", text);
        if (!reading.isSound() || !(reading.node() instanceof Node.Mapping asked)) {
            throw new IllegalStateException("a stored what-if cannot be read: " + reading.faults());
        }
        Map<String, String> event = new LinkedHashMap<>();
        for (String fact : EVENT) {
            String given = optional(asked, fact);
            if (given != null) {
                event.put(fact, given);
            }
        }
        List<WhatIfQuestion.NamedPlan> plans = new ArrayList<>();
        plans.add(named(asked));
        items(asked, "against").forEach(node -> plans.add(named(node)));
        List<Fault> faults = new ArrayList<>();
        return new WhatIfQuestion(
                UUID.fromString(text(asked, "workforce")),
                plans,
                items(asked, "set").stream()
                        .map(node -> new WhatIfQuestion.Changed(
                                optional(node, "plan"), new PlanChange(text(node, "path"), text(node, "value"))))
                        .toList(),
                items(asked, "sweeps").stream()
                        .map(node -> new WhatIfQuestion.Swept(
                                optional(node, "plan"), new Sweep(text(node, "path"), texts(node, "values"))))
                        .toList(),
                LayoffEvent.of(event, PLACE, faults),
                texts(asked, "by"),
                optional(asked, "for"));
    }

    private static WhatIfQuestion.NamedPlan named(Node node) {
        return new WhatIfQuestion.NamedPlan(text(node, "plan"), optional(node, "revision"));
    }

    private static Map<String, Node> entries(@Nullable Node node) {
        return node instanceof Node.Mapping mapping ? mapping.entries() : Map.of();
    }

    private static List<Node> items(Node node, String key) {
        return entries(node).get(key) instanceof Node.Sequence list ? list.items() : List.of();
    }

    private static List<String> texts(Node node, String key) {
        return items(node, key).stream().map(WhatIfDocuments::text).toList();
    }

    private static String text(Node node, String key) {
        String text = optional(node, key);
        if (text == null) {
            throw new IllegalStateException("a stored what-if lacks " + key);
        }
        return text;
    }

    private static @Nullable String optional(Node node, String key) {
        return entries(node).get(key) instanceof Node.Scalar scalar ? scalar.text() : null;
    }

    private static String text(Node node) {
        return node instanceof Node.Scalar scalar ? scalar.text() : "";
    }

    @Override
    public String report(
            WorkforceHead workforce, List<RowFault> faults, Question question, Answer answer, LocalDate made) {
        Report report = new Report(ReportSource.of(workforce, faults), question, answer, made, NAMES);
        return new String(ResultJson.bytes(new ReportJson(report)::write), StandardCharsets.UTF_8);
    }

    @Override
    public String csv(WorkforceHead workforce, Question question, Answer answer, LocalDate made) {
        StringWriter text = new StringWriter();
        try {
            new ReportCsv(new Report(ReportSource.of(workforce, List.of()), question, answer, made, NAMES)).write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
