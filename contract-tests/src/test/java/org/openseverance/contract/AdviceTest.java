package org.openseverance.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openseverance.contract.Conversation.Told;

/** What a refusal says is true, names the place, and can be followed. */
@ExtendWith(RunningService.Giver.class)
class AdviceTest {

    private static Conversation service;

    @BeforeAll
    static void begin(RunningService running) {
        service = new Conversation(running.address());
    }

    /** Each fault as "pointer: detail. advice". */
    private static List<String> told(Told refused) {
        List<String> told = new ArrayList<>();
        refused.body()
                .get("faults")
                .forEach(fault -> told.add(fault.get("in").asString()
                        + fault.get("pointer").asString() + ": "
                        + fault.get("detail").asString() + ". "
                        + fault.path("advice").asString()));
        return told;
    }

    @Test
    void aRevisionIsNoNumber() {
        String plan = service.published("acme/advised-revision").text("/id");
        assertEquals(
                List.of("query/revision: revision is \"1\"; expected sha256: and 64 digits. "),
                told(service.ask("getPlan")
                        .with("plan", plan)
                        .with("revision", "1")
                        .answers(422)));
    }

    @Test
    void aConditionThatCannotBeFollowedIsNamed() {
        String plan = "acme/advised-condition";
        String tag = service.published(plan).header("ETag");
        String advice =
                "Send If-Match with the ETag of the revision that you replace, or If-None-Match: * for the first.";
        assertEquals(
                List.of("header/If-Match: If-Match is *; expected one ETag. " + advice),
                told(put(plan, 2).with("If-Match", "*").answers(422)));
        assertEquals(
                List.of("header/If-None-Match: If-None-Match is " + tag + "; expected *. " + advice),
                told(put(plan, 2).with("If-None-Match", tag).answers(422)));
        assertEquals(
                List.of("header/If-None-Match: If-Match and If-None-Match are both given; expected one of them. "
                        + advice),
                told(put(plan, 2)
                        .with("If-Match", tag)
                        .with("If-None-Match", "*")
                        .answers(422)));
        put(plan, 2).with("If-Match", "W/" + tag).answers(201);
    }

    private static Conversation.Question put(String plan, int weeks) {
        return service.ask("publishPlan").with("plan", plan).body("application/yaml", Texts.plan(plan, weeks));
    }

    @Test
    void whatIsWrongWithOverridesIsToldWhereItStands() {
        String overrides = """
                , "overrides": [
                  {"line": "severance_week", "value": "1", "reason": "agreed", "by": "hr"},
                  {"line": "severance_weeks", "value": "1.12345678", "reason": "agreed", "by": "hr"}]""";
        Told refused = service.ask("createCalculation")
                .body(Texts.QUOTE
                        .replace(
                                Texts.LIBRARY_PLAN,
                                service.published("acme/advised").text("/id"))
                        .formatted(overrides))
                .answers(422);
        assertEquals(
                List.of(
                        "body/overrides/0/line: acme/advised has no line \"severance_week\". Maybe \"severance_weeks\".",
                        "body/overrides/1/value: the hand-made value of severance_weeks is 1.12345678; expected at most 4 decimals. Round it as the line is rounded."),
                told(refused));
        assertEquals(10, refused.body().at("/faults/1/line").asInt());
    }

    @Test
    void whatIsWrongWithRevisionFactsAndOverridesIsToldAtOnce() {
        String plan = service.published("acme/advised-at-once").text("/id");
        String overrides =
                ", \"overrides\": [{\"line\": \"nowhere\", \"value\": \"1\", \"reason\": \"agreed\", \"by\": \"hr\"}]";
        String quote = Texts.QUOTE.replace(Texts.LIBRARY_PLAN, plan).formatted(overrides);
        String pair = quote.replace("\"termination_date\": \"2024-06-02\"", "\"termination_date\": \"2001-01-01\"");
        String all = quote.replace("\"2017-08-21\"", "\"soon\"").replace("{\"plan\"", "{\"revision\": \"x\", \"plan\"");

        assertEquals(List.of("body/separation/termination_date", "body/overrides/0/line"), places(pair));
        assertEquals(List.of("body/revision", "body/employee/hire_date", "body/overrides/0/line"), places(all));
    }

    private static List<String> places(String body) {
        return told(service.ask("createCalculation").body(body).answers(422)).stream()
                .map(fault -> fault.substring(0, fault.indexOf(':')))
                .distinct()
                .toList();
    }

    @Test
    void aWhatIfIsForPeopleOfWhomFactsSaySo() {
        Told refused = whatIf("acme/advised-for", ", \"for\": \"complete_years > 3 years\"");
        assertEquals(
                List.of(
                        "body/for: unknown name \"complete_years\". Only facts of the employees can be tested, such as department or hire_date; lines, parameters and inputs of a plan cannot."),
                told(refused));
        assertFalse(refused.body().has("advice"), "what says nothing is left out");
    }

    private static Told whatIf(String plan, String more) {
        return service.ask("createWhatIf")
                .body("{\"workforce\": \"%s\", \"plan\": \"%s\"%s}"
                        .formatted(
                                service.imported(Texts.WORKFORCE),
                                service.published(plan).text("/id"),
                                more))
                .answersOneOf(java.util.Set.of(202, 422));
    }

    @Test
    void aWhatIfOfOnePlanSaysThatItHasNoScenariosAndNoGroups() {
        String id = whatIf("acme/advised-alone", "").text("/id");
        service.ask("watchJob").with("id", id).answers(200);
        Told people = service.ask("listWhatIfPeople")
                .with("id", id)
                .with("scenario", "1")
                .answers(404);
        assertEquals(
                "It compares the baseline with nothing: it was asked without against, set and sweeps.",
                people.text("/advice"));
        Told groups = service.ask("listWhatIfGroups")
                .with("id", id)
                .with("by", "job_level")
                .answers(422);
        assertTrue(
                groups.text("/faults/0/advice").contains("\"by\": [\"job_level\"]"), groups.text("/faults/0/advice"));
    }

    @Test
    void keysAndRowsAreNamedInPlainWords() {
        Told key = service.ask("createCalculation")
                .body("{\"plan\": \"" + Texts.LIBRARY_PLAN + "\", \"employee\": {\"base_pay\": {}}}")
                .answers(422);
        assertEquals(
                List.of("body/employee/base_pay: \"base_pay\" is no key of an employee. Maybe \"pay\"."), told(key));
        Told rows = service.ask("importWorkforce")
                .with("name", "plain words")
                .with("dry_run", "true")
                .body("text/csv", "employee_id,hire_date\nA-1,2019-99-01\nA-2\nA-3,2020-01-01\n")
                .answers(200);
        assertEquals(
                List.of("is no day of the years 1900 to 2200", "the row has 1 cell, the header has 2"),
                Stream.of("/faults/0/message", "/faults/1/message")
                        .map(rows::text)
                        .toList());
        Told none = service.ask("askPlan")
                .with("plan", Texts.LIBRARY_PLAN)
                .body(null, "")
                .answers(400);
        assertEquals("Send application/json.", none.text("/advice"));
    }

    @Test
    void aPairWithoutAnEqualsSignIsShownWithOne() {
        Told refused = service.ask("importWorkforce")
                .with("name", "paired")
                .with("map", "hire_date:Joined")
                .body("text/csv", Texts.WORKFORCE)
                .answers(422);
        assertEquals(
                List.of(
                        "query/map: \"hire_date:Joined\" is no pair; expected name=value. Write the fact, an equals sign and the rest: map=hire_date=..., with a second equals sign."),
                told(refused));
    }
}
