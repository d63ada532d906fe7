package org.openseverance.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openseverance.contract.Texts.LIBRARY_PLAN;
import static org.openseverance.contract.Texts.QUOTE;
import static org.openseverance.contract.Texts.WORKFORCE;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openseverance.contract.Conversation.Told;

@ExtendWith(RunningService.Giver.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConformityTest {

    private static final String NOBODY = "0190b8a4-7c1e-7000-8000-3f2a5c9d1e77";

    private static Conversation service;

    @BeforeAll
    static void begin(RunningService running) {
        service = new Conversation(running.address());
    }

    @Test
    void quotesAreGivenOrAskForWhatIsMissing() {
        Told quote = service.ask("createCalculation").body(QUOTE.formatted("")).answers(200);
        assertEquals("entitled", quote.text("/outcome"));
        Told asking = service.ask("createCalculation")
                .body("{\"plan\": \"" + LIBRARY_PLAN + "\"}")
                .answers(200);
        assertEquals("facts_missing", asking.text("/outcome"));
        assertFalse(asking.body().get("questions").isEmpty());
    }

    @Test
    void calculationsAreKeptWorkedOutAgainAndErased() {
        String override =
                ", \"store\": true, \"overrides\": [{\"line\": \"LINE\", \"value\": \"1.5\", \"reason\": \"agreed\", \"by\": \"hr\"}]"
                        .replace("LINE", quantityLine());
        Told stored = service.ask("createCalculation")
                .with("Idempotency-Key", "conformity-1")
                .body(QUOTE.replace("A-1001", "B-1").formatted(override))
                .answers(201);
        String id = stored.text("/id");
        assertEquals("/v1/calculations/" + id, stored.header("Location"));
        service.ask("createCalculation")
                .with("Idempotency-Key", "conformity-1")
                .body(QUOTE.formatted(""))
                .answers(200);
        service.ask("createCalculation")
                .with("Idempotency-Key", "conformity-1")
                .body(QUOTE.formatted(", \"store\": true"))
                .answers(422);

        assertTrue(service.ask("recomputeCalculation")
                .with("id", id)
                .answers(200)
                .body()
                .get("matches")
                .asBoolean());
        Told list = service.ask("listCalculations")
                .with("employee_id", "B-1")
                .with("limit", "1")
                .answers(200);
        assertEquals(id, list.text("/items/0/id"));
        service.ask("listCalculations").with("limit", "0").answers(422);
        service.ask("getCalculation").with("id", id).answers(200);

        Told erased = service.ask("eraseEmployee").with("employee_id", "B-1").answers(200);
        assertEquals(1, erased.body().get("erased").asInt());
        assertFalse(
                service.ask("getCalculation").with("id", id).answers(200).body().has("question"));
        service.ask("recomputeCalculation").with("id", id).answers(409);
    }

    private static String quantityLine() {
        for (var line : service.ask("createCalculation")
                .body(QUOTE.formatted(""))
                .answers(200)
                .body()
                .get("lines")) {
            if (line.at("/value/kind").asString().equals("quantity")) {
                return line.get("name").asString();
            }
        }
        throw new AssertionError("the plan has no line that is a quantity");
    }

    @Test
    void plansArePublishedReadAndCompared() {
        String id = "acme/conformity";
        Told first = service.published(id);
        service.ask("publishPlan")
                .with("plan", id)
                .with("If-Match", first.header("ETag"))
                .body("application/yaml", Texts.plan(id, 1))
                .answers(200);
        service.ask("publishPlan")
                .with("plan", id)
                .with("If-Match", first.header("ETag"))
                .body("application/yaml", Texts.plan(id, 2))
                .answers(201);

        assertEquals(
                2,
                service.ask("listPlanRevisions")
                        .with("plan", id)
                        .answers(200)
                        .body()
                        .get("items")
                        .size());
        service.ask("listPlanRevisions").with("plan", "no/plan").answers(404);
        Told changes = service.ask("comparePlans")
                .with("plan", id)
                .with("from", first.text("/revision"))
                .answers(200);
        assertEquals("/parameters/weeks_per_year/value", changes.text("/changes/0/pointer"));
        service.ask("comparePlans").with("plan", id).answers(422);
        service.ask("getPlan")
                .with("plan", id)
                .with("revision", first.text("/revision"))
                .answers(200);
        Told document = service.ask("getPlanDocument").with("plan", id).answers(200);
        assertEquals(Texts.plan(id, 2), document.body().asString());
        service.ask("getPlanDocument").with("plan", "no/plan").answers(404);
    }

    @Test
    void everyPlanOfTheLibraryIsTold() {
        Told plans = service.ask("listPlans")
                .with("origin", "library")
                .with("limit", "1000")
                .answers(200);
        plans.body().get("items").forEach(plan -> {
            String id = plan.get("id").asString();
            service.ask("getPlan").with("plan", id).answers(200);
            service.ask("getPlanDocument").with("plan", id).answers(200);
            service.ask("listPlanRevisions").with("plan", id).answers(200);
            service.ask("askPlan").with("plan", id).body("{}").answers(200);
            service.ask("createCalculation").body("{\"plan\": \"" + id + "\"}").answers(200);
        });
        assertTrue(plans.body().get("items").size() > 50);
        service.ask("askPlan")
                .with("plan", LIBRARY_PLAN)
                .body("{\"employe\": {}}")
                .answers(422);
    }

    @Test
    void documentsAreReviewed() {
        Told sound = service.ask("reviewPlan")
                .body("application/yaml", Texts.plan("acme/new", 1))
                .answers(200);
        assertTrue(sound.body().get("sound").asBoolean());
        Told faulty = service.ask("reviewPlan")
                .body("{\"plan\": \"acme/new\", \"notes\": 1}")
                .answers(200);
        assertFalse(faulty.body().get("faults").isEmpty());
    }

    @Test
    void workforcesAreImportedReadAndDeleted() {
        service.ask("importWorkforce")
                .with("name", "spring")
                .with("dry_run", "true")
                .body("text/csv", WORKFORCE)
                .answers(200);
        String id = service.imported(WORKFORCE);
        service.ask("importWorkforce")
                .with("name", "spring")
                .with("strict", "true")
                .body("text/csv", WORKFORCE)
                .answers(422);
        service.ask("importWorkforce")
                .with("name", "spring")
                .body("application/x-ndjson", "{\"employee_id\": \"L-1\", \"hire_date\": \"2017-08-21\"}\n")
                .answers(201);
        service.ask("listWorkforces").answers(200);
        service.ask("listWorkforces").with("cursor", "???").answers(422);
        service.ask("getWorkforce").with("id", id).answers(200);
        Told employees =
                service.ask("listEmployees").with("id", id).with("limit", "2").answers(200);
        Told rest = service.ask("listEmployees")
                .with("id", id)
                .with("cursor", employees.text("/next"))
                .answers(200);
        assertFalse(rest.body().has("next"));
        service.ask("getEmployee").with("id", id).with("employee_id", "A-1003").answers(200);
        service.ask("getEmployee").with("id", id).with("employee_id", "Z-1").answers(404);
        assertEquals(
                5,
                service.ask("listWorkforceFaults")
                        .with("id", id)
                        .answers(200)
                        .body()
                        .at("/items/0/row")
                        .asInt());
        Told csv = service.ask("listWorkforceFaults")
                .with("id", id)
                .accepting("text/csv")
                .answers(200);
        assertEquals(
                "5,hire_date,not yet",
                csv.body().asString().lines().toList().get(1).substring(0, 19));
        service.ask("listWorkforceFaults")
                .with("id", id)
                .accepting("application/xml")
                .answers(406);
        service.ask("deleteWorkforce").with("id", id).answers(204);
        service.ask("getWorkforce").with("id", id).answers(404);
    }

    @Test
    void whatIfsAreFollowedAndRead() {
        String workforce = service.imported(WORKFORCE);
        String plan = service.published("acme/followed").text("/id");
        Told job =
                service.ask("createWhatIf").body(Texts.whatIf(workforce, plan)).answers(202);
        String id = job.text("/id");
        Told events = service.ask("watchJob").with("id", id).answers(200);
        assertTrue(events.body().asString().contains("event: end\n"));
        assertEquals("done", service.ask("getJob").with("id", id).answers(200).text("/state"));
        service.ask("cancelJob").with("id", id).answers(409);
        service.ask("listJobs").answers(200);
        service.ask("listWhatIfs").answers(200);
        Told whatIf = service.ask("getWhatIf").with("id", id).answers(200);
        assertEquals(19, whatIf.body().at("/report/scenarios").size());
        service.ask("listWhatIfGroups").with("id", id).with("by", "department").answers(200);
        service.ask("listWhatIfGroups").with("id", id).with("by", "job_level").answers(422);
        Told people = service.ask("listWhatIfPeople")
                .with("id", id)
                .with("scenario", "2")
                .answers(200);
        assertEquals("A-1001", people.text("/items/0/employee_id"));
        service.ask("listWhatIfPeople")
                .with("id", id)
                .with("scenario", "1")
                .with("change", "loss")
                .answers(200);
        Told csv = service.ask("listWhatIfPeople")
                .with("id", id)
                .with("scenario", "2")
                .accepting("text/csv")
                .answers(200);
        assertEquals(
                "2,A-1001,24000.00,48000.00,24000.00",
                csv.body().asString().lines().toList().get(1));
        service.ask("listWhatIfPeople").with("id", id).with("scenario", "39").answers(404);
        service.ask("getWhatIfCsv").with("id", id).answers(200);
        service.ask("createWhatIf").body(Texts.whatIf(NOBODY, plan)).answers(404);
        service.ask("createWhatIf")
                .body(Texts.whatIf(workforce, plan).replace("weeks_per_year", "weeks"))
                .answers(422);
    }

    /** A job may be over before it can be stopped, so this is tried until one was not. */
    @Test
    void jobsAreCancelled() {
        String workforce = service.imported(Texts.workforce(20_000));
        String plan = service.published("acme/cancelled").text("/id");
        int status = 409;
        String id = "";
        for (int attempt = 0; attempt < 50 && status == 409; attempt++) {
            id = service.ask("createWhatIf")
                    .body(Texts.whatIf(workforce, plan))
                    .answers(202)
                    .text("/id");
            Told cancelled = service.ask("cancelJob").with("id", id).answersOneOf(Set.of(200, 409));
            status = cancelled.status();
        }
        assertEquals(200, status);
        Told csv = service.ask("getWhatIfCsv").with("id", id).answers(409);
        assertTrue(csv.text("/advice").contains("Create a new what-if"));
        service.ask("listWhatIfPeople").with("id", id).with("scenario", "1").answers(409);
        service.ask("listWhatIfGroups").with("id", id).with("by", "department").answers(409);
    }

    @Test
    void theServiceTellsOfItself() {
        for (String operation : Set.of(
                "getLiveness",
                "getReadiness",
                "getMetrics",
                "getPage",
                "getPageOfVersion",
                "getProblems",
                "getPlanLanguage",
                "getPlanSchema",
                "getContract")) {
            service.ask(operation).answers(200);
        }
        service.ask("getLiveness").accepting("application/xml").answers(406);
        Told html =
                service.ask("getPlanLanguage").accepting("text/html,*/*;q=0.8").answers(200);
        assertEquals("text/html; charset=utf-8", html.header("Content-Type"));
        assertEquals(
                service.contract().root(),
                service.ask("getContractAsJson").answers(200).body());
        service.published("acme/audited");
        Told deeds = service.ask("listAudit").with("subject", "acme/audited").answers(200);
        assertEquals("published", deeds.text("/items/0/action"));
        service.ask("listAudit").with("limit", "1001").answers(422);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyOperationWasAsked() {
        Set<String> missing = new TreeSet<>(service.contract().operations().keySet());
        missing.removeAll(service.answered());
        assertEquals(Set.of(), missing, "operations that no test of this class asks");
    }
}
