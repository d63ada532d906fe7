package org.openseverance.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openseverance.contract.Texts.LIBRARY_PLAN;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openseverance.contract.Conversation.Told;
import tools.jackson.databind.JsonNode;

/** What the page says in words, beyond the form of answers, holds. */
@ExtendWith(RunningService.Giver.class)
class PromiseTest {

    private static Conversation service;

    @BeforeAll
    static void begin(RunningService running) {
        service = new Conversation(running.address());
    }

    @Test
    void aReviewIsSoundOnlyIfTheDocumentCouldBePublished() {
        Told taken = service.ask("reviewPlan")
                .body("application/yaml", Texts.plan(LIBRARY_PLAN, 1))
                .answers(200);
        assertFalse(taken.body().get("sound").asBoolean());
        assertEquals("/plan", taken.text("/faults/0/pointer"));
        assertEquals(1, taken.body().at("/faults/0/line").asInt());

        Told free = service.ask("reviewPlan")
                .body("application/yaml", Texts.plan("acme/reviewed", 1))
                .answers(200);
        assertTrue(free.body().get("sound").asBoolean());
        assertEquals("reviewed", free.text("/plan/origin"));
    }

    @Test
    void aJobSaysFromTheStartHowMuchThereIsToDo() {
        String workforce = service.imported(Texts.WORKFORCE);
        String plan = service.published("acme/promised-rows").text("/id");
        String question = "{\"workforce\": \"%s\", \"plan\": \"%s\"%s}";
        Told dated = service.ask("createWhatIf")
                .body(question.formatted(workforce, plan, ", \"termination_date\": \"2026-06-30\""))
                .answers(202);
        assertEquals(6, dated.body().get("all").asInt());
        String events = service.ask("watchJob")
                .with("id", dated.text("/id"))
                .answers(200)
                .body()
                .asString();
        assertTrue(events.contains("\"done\":6,\"all\":6"), events);
        assertFalse(events.contains("\"all\":3"), events);

        Told undated = service.ask("createWhatIf")
                .body(question.formatted(workforce, plan, ""))
                .answers(202);
        assertEquals(3, undated.body().get("all").asInt());
        assertTrue(service.ask("watchJob")
                .with("id", undated.text("/id"))
                .answers(200)
                .body()
                .asString()
                .contains("\"done\":3,\"all\":3"));
    }

    @Test
    void aCursorBelongsToItsList() {
        String cursor = service.ask("listPlans")
                .with("origin", "library")
                .with("limit", "2")
                .answers(200)
                .text("/next");
        Told next = service.ask("listPlans")
                .with("origin", "library")
                .with("cursor", cursor)
                .answers(200);
        assertTrue(next.body().get("items").size() > 2);
        service.ask("listPlans").with("cursor", cursor).answers(422);
        service.ask("listWorkforces").with("cursor", cursor).answers(422);
        service.ask("listPlans").with("cursor", "3").answers(422);
        service.ask("listAudit").with("cursor", "2026-01-01").answers(422);
    }

    @Test
    void theNextOfGroupsAndPeopleIsOfTheSameQuestion() {
        String workforce = service.imported(Texts.WORKFORCE);
        String id = service.ask("createWhatIf")
                .body(Texts.whatIf(
                        workforce, service.published("acme/promised-pages").text("/id")))
                .answers(202)
                .text("/id");
        service.ask("watchJob").with("id", id).answers(200);

        Told groups = service.ask("listWhatIfGroups")
                .with("id", id)
                .with("by", "department")
                .with("limit", "1")
                .answers(200);
        Told rest = service.ask("listWhatIfGroups")
                .with("id", id)
                .with("by", "department")
                .with("cursor", groups.text("/next"))
                .answers(200);
        assertEquals(
                List.of("Sales", "Marketing"),
                Stream.of(groups, rest).map(told -> told.text("/items/0/group")).toList());
        assertFalse(rest.body().has("next"));

        String people = service.ask("listWhatIfPeople")
                .with("id", id)
                .with("scenario", "2")
                .with("limit", "1")
                .answers(200)
                .text("/next");
        service.ask("listWhatIfPeople")
                .with("id", id)
                .with("scenario", "2")
                .with("cursor", people)
                .answers(200);
        service.ask("listWhatIfPeople")
                .with("id", id)
                .with("scenario", "1")
                .with("cursor", people)
                .answers(422);
        service.ask("listWhatIfGroups")
                .with("id", id)
                .with("by", "department")
                .with("cursor", people)
                .answers(422);
    }

    @Test
    void whatIsNotKnownIsLeftOutOfAnswers() {
        Told plans = service.ask("listPlans").with("limit", "1000").answers(200);
        plans.body()
                .get("items")
                .forEach(plan -> assertNothingEmpty(service.ask("getPlan")
                        .with("plan", plan.get("id").asString())
                        .answers(200)
                        .body()));
        String id = service.ask("createWhatIf")
                .body(Texts.whatIf(
                        service.imported(Texts.WORKFORCE),
                        service.published("acme/promised-texts").text("/id")))
                .answers(202)
                .text("/id");
        service.ask("watchJob").with("id", id).answers(200);
        assertNothingEmpty(service.ask("getWhatIf").with("id", id).answers(200).body());
    }

    private static void assertNothingEmpty(JsonNode answer) {
        answer.properties().forEach(member -> {
            assertFalse(
                    member.getValue().isString() && member.getValue().asString().isEmpty(), member.getKey());
            assertNothingEmpty(member.getValue());
        });
        if (answer.isArray()) {
            answer.forEach(PromiseTest::assertNothingEmpty);
        }
    }

    @Test
    void unaskedInputsArePassedOverWhateverElseIsWrong() {
        String quote = "{\"plan\": \"%s\", \"inputs\": {%s}}";
        Told passed = service.ask("createCalculation")
                .body(quote.formatted(
                        Texts.LIBRARY_PLAN, "\"favourite_colour\": \"blue\", \"outplacement_cost\": 2500.10"))
                .answers(200);
        assertEquals("favourite_colour", passed.text("/unasked_inputs/0"));
        Told refused = service.ask("createCalculation")
                .body(quote.formatted(
                        Texts.LIBRARY_PLAN, "\"favourite_colour\": \"blue\", \"outplacement_cots\": \"1\""))
                .answers(422);
        assertEquals(1, refused.body().get("faults").size());
        assertEquals("/inputs/outplacement_cots", refused.text("/faults/0/pointer"));
    }

    @Test
    void anImportSaysWhatWillBeMissed() {
        Told imported = service.ask("importWorkforce")
                .with("name", "bare")
                .body("text/csv", "hire_date,base_pay_rate\n2017-08-21,156000.00\n")
                .answers(201);
        Told kept = service.ask("getWorkforce").with("id", imported.text("/id")).answers(200);
        assertEquals(imported.body().get("notes"), kept.body().get("notes"));
        String notes = kept.body().get("notes").toString();
        for (String missed : List.of("employee_id", "base_pay.period", "base_pay.currency")) {
            assertTrue(notes.contains("no column is " + missed), notes);
        }
        assertEquals(3, kept.body().get("notes").size());
        assertTrue(kept.text("/content_hash").matches("sha256:[0-9a-f]{64}"));
        Told whole = service.ask("importWorkforce")
                .with("name", "whole")
                .with("dry_run", "true")
                .body("text/csv", Texts.WORKFORCE)
                .answers(200);
        assertTrue(whole.body().get("notes").isEmpty());
    }

    @Test
    void theAuditOfAPublicationNamesWhatItReplaces() {
        String plan = "acme/promised-audit";
        Told first = service.published(plan);
        service.ask("publishPlan")
                .with("plan", plan)
                .with("If-Match", first.header("ETag"))
                .body("application/yaml", Texts.plan(plan, 2))
                .answers(201);
        Told deeds = service.ask("listAudit").with("subject", plan).answers(200);
        assertEquals(first.text("/revision"), deeds.text("/items/0/details/replaces"));
        assertTrue(deeds.body().at("/items/1/details").isEmpty());
    }

    @Test
    void theSchemasOfRequestsSayThatUnknownKeysAreRefused() {
        service.contract()
                .operations()
                .values()
                .forEach(operation -> operation
                        .node()
                        .at("/requestBody/content/application~1json/schema")
                        .asOptional()
                        .ifPresent(schema -> assertClosed(schema, operation.id())));
    }

    private static void assertClosed(JsonNode schema, String where) {
        JsonNode found = service.contract().follow(schema);
        assertTrue(!found.has("properties") || found.has("additionalProperties"), where);
        found.path("properties")
                .properties()
                .forEach(property -> assertClosed(property.getValue(), where + "/" + property.getKey()));
        if (found.has("items")) {
            assertClosed(found.get("items"), where + "/items");
        }
        assertFalse(found.has("allOf"), where + " could not be closed");
    }
}
