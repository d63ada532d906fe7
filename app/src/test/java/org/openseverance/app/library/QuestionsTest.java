package org.openseverance.app.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openseverance.adapters.files.document.DocumentReader;
import org.openseverance.adapters.files.leaver.LeaverReader;
import org.openseverance.adapters.files.library.PlanFolder;
import org.openseverance.application.explain.AskedInputs;
import org.openseverance.application.explain.ExplainPackage;
import org.openseverance.application.explain.Explanation;
import org.openseverance.application.explain.ManualValue;
import org.openseverance.application.explain.Question;
import org.openseverance.application.explain.Unanswerable;
import org.openseverance.application.plans.ShippedPlans;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.employee.Leaver;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.worksheet.Need;

/** What the shipped plans ask of someone of whom nothing is known, and then of one who answers. */
class QuestionsTest {

    private static final ShippedPlans PLANS = PlanFolder.shipped();
    private static final ExplainPackage EXPLAIN = new ExplainPackage(PLANS);
    private static final String PACKAGE = "packages/amazon-aws-2023-24-60day";

    /** What one knows of oneself; for other questions there are answers by kind. */
    private static final Map<String, String> DATES = Map.of(
            "employee.date_of_birth", "1980-03-01",
            "employee.hire_date", "2012-05-01",
            "separation.notice_date", "2026-04-01",
            "separation.last_day_of_work", "2026-06-30",
            "separation.termination_date", "2026-06-30");

    private static Explanation explain(Plan plan, Map<String, String> answers) throws Unanswerable {
        Map<String, Map<String, Node>> record = new LinkedHashMap<>();
        answers.forEach((path, json) -> {
            String[] steps = path.split("[.]", 2);
            record.computeIfAbsent(steps[0], part -> new LinkedHashMap<>()).put(steps[1], node(json));
        });
        nest(record.getOrDefault("employee", Map.of()));
        Map<String, Node> parts = new LinkedHashMap<>();
        record.forEach((part, facts) -> parts.put(part, new Node.Mapping(facts, Place.BUILT)));
        LeaverReader.Result read =
                LeaverReader.read(new Node.Mapping(parts, Place.BUILT), plan, AskedInputs.of(plan, PLANS), true);
        assertEquals(List.of(), read.faults());
        Leaver leaver = read.leaver();
        return EXPLAIN.explain(plan, leaver, List.<ManualValue>of());
    }

    /** {@code work_location.country} is a key within {@code work_location}. */
    private static void nest(Map<String, Node> employee) {
        for (String path : List.copyOf(employee.keySet())) {
            int dot = path.indexOf('.');
            if (dot > 0) {
                Node part = employee.remove(path);
                Map<String, Node> inner = new LinkedHashMap<>();
                if (employee.get(path.substring(0, dot)) instanceof Node.Mapping before) {
                    inner.putAll(before.entries());
                }
                inner.put(path.substring(dot + 1), part);
                employee.put(path.substring(0, dot), new Node.Mapping(inner, Place.BUILT));
            }
        }
    }

    private static Node node(String json) {
        return DocumentReader.read("answer.json", "{\"is\":" + json + "}").node() instanceof Node.Mapping is
                ? is.entries().get("is")
                : null;
    }

    private static String answer(Question question, Plan plan) {
        String currency = plan.currency().getCurrencyCode();
        return switch (question.answer()) {
            case DATE -> '"' + DATES.getOrDefault(question.record(), "2026-05-01") + '"';
            case YES_NO -> "true";
            case NUMBER -> "40";
            case WORD -> '"' + word(question) + '"';
            case PAY -> "{\"rate\": 5000, \"currency\": \"" + currency + "\", \"period\": \"month\"}";
            case LIST ->
                question.name().equals("absences")
                        ? "[]"
                        : "[{\"from\": \"2025-07-01\", \"to\": \"2026-06-30\", \"amount\": 60000}]";
        };
    }

    private static String word(Question question) {
        if (!question.oneOf().isEmpty()) {
            return question.oneOf().get(0);
        }
        return question.name().equals("work_location.subdivision") ? "US-WA" : "US";
    }

    private static Set<String> names(Stream<Question> questions) {
        return questions.map(Question::name).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyQuestionHasWordsAPlaceAKindAndANeed() throws Unanswerable {
        int asked = 0;
        for (String id : PLANS.ids()) {
            Explanation nothing = explain(PLANS.find(id), Map.of());
            for (Question question : nothing.questions()) {
                assertFalse(question.ask().isBlank(), id + " " + question);
                assertTrue(question.record().matches("(employee|separation|employer|inputs)[.].+"), question::toString);
                assertTrue(question.answer() != null && question.need() != null, question::toString);
                asked++;
            }
        }
        assertTrue(asked > 200, "only " + asked + " questions");
    }

    @Test
    void whatIsAskedLaterWasToldAtFirst() throws Unanswerable {
        List<String> surprises = new ArrayList<>();
        int waves = 0;
        for (String id : PLANS.ids()) {
            Plan plan = PLANS.find(id);
            Map<String, String> known = new LinkedHashMap<>(Map.of("employee.work_location.country", "\"US\""));
            Explanation told = explain(plan, known);
            Set<String> first = names(Stream.concat(told.questions().stream(), EXPLAIN.optional(told).stream()));
            for (int wave = 0; wave < 8 && !told.questions().isEmpty(); wave++) {
                told.questions().forEach(question -> {
                    if (!first.contains(question.name())) {
                        surprises.add(id + ": " + question.name());
                    }
                    if (question.need() == Need.NEEDED) {
                        known.put(question.record(), answer(question, plan));
                    }
                });
                told = explain(plan, known);
                waves++;
            }
        }
        assertEquals(List.of(), surprises);
        assertTrue(waves > PLANS.ids().size(), "plans ask in " + waves + " waves, if one answers only what is needed");
    }

    @Test
    void aPackageSaysWhatItNeedsWhatItMayNeedAndWhatItDoesWithout() throws Unanswerable {
        Plan plan = PLANS.find(PACKAGE);
        Explanation nothing = explain(plan, Map.of());

        Map<Need, Set<String>> byNeed = new LinkedHashMap<>();
        nothing.questions()
                .forEach(question -> byNeed.computeIfAbsent(question.need(), need -> new TreeSet<>())
                        .add(question.name()));
        assertTrue(byNeed.get(Need.NEEDED).contains("cause"), byNeed::toString);
        assertTrue(byNeed.get(Need.MAYBE).contains("base_pay"), byNeed::toString);
        Set<String> optional = names(EXPLAIN.optional(nothing).stream());
        assertTrue(optional.containsAll(Set.of("benefits", "redeployed_on", "outplacement_cost")), optional::toString);
    }

    @Test
    void aBranchThatIsNotTakenIsNotAskedFor() throws Unanswerable {
        Explanation resigned = explain(
                PLANS.find(PACKAGE),
                Map.of(
                        "employee.work_location.country", "\"US\"",
                        "employee.work_location.subdivision", "\"US-WA\"",
                        "separation.cause", "\"resignation\"",
                        "separation.termination_date", "\"2026-06-30\"",
                        "separation.notice_date", "\"2026-04-01\"",
                        "employee.hire_date", "\"2012-05-01\""));
        Set<String> all = names(Stream.concat(resigned.questions().stream(), EXPLAIN.optional(resigned).stream()));
        assertFalse(all.contains("base_pay"), all::toString);
        assertEquals(List.of(), resigned.questions());
    }
}
