package org.openseverance.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
