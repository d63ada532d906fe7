package org.openseverance.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openseverance.contract.ContractTree.Operation;
import org.openseverance.contract.Conversation.Told;

@ExtendWith(RunningService.Giver.class)
class RefusalTest {

    private static Conversation service;

    @BeforeAll
    static void begin(RunningService running) {
        service = new Conversation(running.address());
    }

    @Test
    void whatIsWrongWithAQuestionIsTold() {
        service.ask("createCalculation").body("{\"plan\": ").answers(400);
        service.ask("createCalculation").body("{\"plan\": \"no/plan\"}").answers(404);
        service.ask("createCalculation").body("text/plain", "plan").answers(415);
        service.ask("createCalculation")
                .body("{\"plan\": \"" + "x".repeat(2_000_000) + "\"}")
                .answers(413);
        Told invalid =
                service.ask("createCalculation").body("{\"employe\": {}}").answers(422);
        assertEquals(2, invalid.body().get("faults").size());
    }

    private static List<String> places(Told refused) {
        List<String> places = new ArrayList<>();
        refused.body().get("faults").forEach(fault -> {
            String line = fault.has("line") ? " on line " + fault.get("line").asInt() : " on no line";
            places.add(fault.get("pointer").asString() + line);
        });
        return places;
    }

    @Test
    void aNullHidesNothingElseThatIsWrong() {
        Told invalid = service.ask("createCalculation").body("""
                {"plan": "packages/amazon-aws-2023-24-60day", "store": "perhaps",
                 "employee": {"hire_date": null, "job_title": "", "date_of_birth": "yesterday"},
                 "separation": {"cause": "redundncy"}}
                """).answers(422);
        assertEquals(
                List.of(
                        "/store on line 1",
                        "/employee/hire_date on line 2",
                        "/employee/job_title on line 2",
                        "/employee/date_of_birth on line 2",
                        "/separation/cause on line 3"),
                places(invalid));
        Told asked = service.ask("askPlan")
                .with("plan", "packages/amazon-aws-2023-24-60day")
                .body("{\"employee\": {\"hire_date\": null, \"date_of_birth\": \"yesterday\"}}")
                .answers(422);
        assertEquals(List.of("/employee/hire_date on line 1", "/employee/date_of_birth on line 1"), places(asked));
    }

    @Test
    void factsThatCannotBeTrueAreRefusedWhereTheyStand() {
        Told invalid = service.ask("createCalculation").body("""
                {"plan": "packages/amazon-aws-2023-24-60day",
                 "employee": {"hire_date": "2020-01-01", "date_of_birth": "2021-01-01",
                   "work_location": {"country": "XX"},
                   "pay": {"rate": "5", "currency": "EUR", "period": "day"}},
                 "separation": {"cause": "redundancy", "termination_date": "2019-01-01"}}
                """).answers(422);
        assertEquals(
                List.of(
                        "/employee/hire_date on line 2",
                        "/employee/work_location/country on line 3",
                        "/employee/pay/currency on line 4",
                        "/separation/termination_date on line 5"),
                places(invalid));
    }

    @Test
    void whatIsWrongWithAWhatIfIsToldWhereItStandsInTheBody() {
        String plan = "acme/pointed-at";
        service.published(plan);
        Told invalid = service.ask("createWhatIf")
                .body("""
                {"workforce": "%s", "plan": "%s",
                 "cause": null,
                 "termination_date": "soon",
                 "set": [
                   {"path": "parameters.weeks_per_year", "value": "2"},
                   {"path": "parameters.max_weeks", "value": "many"},
                   {"path": "parameters.max_week", "value": "20"}],
                 "sweeps": [{"path": "parameters.max_weeks", "range": "10-40"}],
                 "by": ["departmnt"],
                 "for": "department is"}
                """.formatted(service.imported(Texts.WORKFORCE), plan))
                .answers(422);
        assertEquals(
                Set.of(
                        "/cause on line 2",
                        "/termination_date on line 3",
                        "/set/1/value on line 6",
                        "/set/2/path on line 7",
                        "/sweeps/0/range on line 8",
                        "/by/0 on line 9",
                        "/for on line 10"),
                Set.copyOf(places(invalid)));
        Told value = service.ask("createWhatIf")
                .body("""
                {"workforce": "%s", "plan": "%s",
                 "set": [
                   {"path": "parameters.max_weeks", "value": "many"}]}
                """.formatted(service.imported(Texts.WORKFORCE), plan))
                .answers(422);
        assertEquals(List.of("/set/0/value on line 3"), places(value));
        Told one = service.ask("createWhatIf")
                .body("""
                {"workforce": "%s", "plan": "%s", "for": "employee_id is \\"E-1\\""}
                """.formatted(service.imported(Texts.WORKFORCE), plan))
                .answers(422);
        assertEquals(List.of("/for on line 1"), places(one));
    }

    @Test
    void aPlanIsNotPublishedOverAnotherUnawares() {
        String id = "acme/refused";
        Told first = service.published(id);
        service.ask("publishPlan")
                .with("plan", id)
                .body("application/yaml", Texts.plan(id, 2))
                .answers(428);
        service.ask("publishPlan")
                .with("plan", id)
                .with("If-None-Match", "*")
                .body("application/yaml", Texts.plan(id, 2))
                .answers(412);
        service.ask("publishPlan")
                .with("plan", id)
                .with("If-Match", first.header("ETag"))
                .body("application/yaml", Texts.plan(id, 2) + "notes: none\n")
                .answers(422);
    }

    @Test
    void whoeverHasNoTokenOrNoScopeIsTurnedAway() {
        for (Operation operation : service.contract().operations().values()) {
            if (!operation.isOpen()) {
                service.ask(operation.id()).by(null).answers(401);
                service.ask(operation.id()).by("another").answers(401);
            }
            if (operation.asksScope()) {
                service.ask(operation.id()).by(RunningService.POWERLESS).answers(403);
            }
        }
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (Operation operation : service.contract().operations().values()) {
            if (operation.path().contains("{id}")) {
                Conversation.Question question =
                        service.ask(operation.id()).with("id", UUID.randomUUID().toString());
                operation.parameters().stream()
                        .filter(parameter -> parameter.path("required").asBoolean())
                        .filter(parameter -> !parameter.get("name").asString().equals("id"))
                        .forEach(
                                parameter -> question.with(parameter.get("name").asString(), "1"));
                question.answers(404);
            }
        }
    }

    @Test
    void everyOperationSaysThatItRefusesWhatItDoesNotKnow() {
        for (Operation operation : service.contract().operations().values()) {
            Conversation.Question question = sound(operation).withUnknown("no_such_parameter", "1");
            Told refused = question.answers(422);
            assertEquals("query", refused.text("/faults/0/in"), operation.id());
            boolean tells = operation.node().get("responses").properties().stream()
                    .anyMatch(response -> response.getKey().startsWith("2")
                            && response.getValue().has("content"));
            if (tells) {
                sound(operation).accepting("application/no-such-type").answers(406);
            }
            if (operation.node().at("/requestBody/required").asBoolean()) {
                sound(operation).body(null, "").answers(400);
                sound(operation).body("application/no-such-type", "1").answers(415);
            }
        }
    }

    /** With an id that nothing has, and a body where there must be one. */
    private static Conversation.Question sound(Operation operation) {
        Conversation.Question question = service.ask(operation.id());
        if (operation.path().contains("{id}")) {
            question.with("id", UUID.randomUUID().toString());
        }
        operation.node().at("/requestBody/content").properties().stream()
                .findFirst()
                .ifPresent(content -> question.body(content.getKey(), "{}"));
        return question;
    }
}
