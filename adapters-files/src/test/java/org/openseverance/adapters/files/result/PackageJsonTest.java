package org.openseverance.adapters.files.result;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openseverance.adapters.files.document.DocumentReader;
import org.openseverance.adapters.files.leaver.CaseFile;
import org.openseverance.adapters.files.leaver.LeaverReader;
import org.openseverance.adapters.files.library.PlanFolder;
import org.openseverance.application.cases.WorkedCase;
import org.openseverance.application.explain.AskedInputs;
import org.openseverance.application.explain.ExplainPackage;
import org.openseverance.application.explain.Explanation;
import org.openseverance.application.explain.ManualValue;
import org.openseverance.application.explain.Unanswerable;
import org.openseverance.domain.employee.ImmutableEmployee;
import org.openseverance.domain.employee.ImmutableLeaver;
import org.openseverance.domain.employee.Leaver;
import org.openseverance.domain.money.Money;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.quote.AwardResult;
import org.openseverance.domain.quote.LineResult;
import org.openseverance.domain.quote.LineValue;

/** Every word of a package is in its JSON, for the cases of the whole library. */
class PackageJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final PlanFolder LIBRARY = PlanFolder.of(ROOT.resolve("library"));
    private static final ExplainPackage EXPLAIN = new ExplainPackage(LIBRARY);

    private static Plan plan(String id) {
        return Objects.requireNonNull(LIBRARY.find(id));
    }

    private static Explanation example(List<ManualValue> manual) throws Unanswerable {
        Plan plan = plan("packages/amazon-aws-2023-24-60day");
        return EXPLAIN.explain(plan, leaver(plan), manual);
    }

    private static Leaver leaver(Plan plan) {
        Path file = ROOT.resolve("examples/employee.json");
        return Objects.requireNonNull(LeaverReader.read(
                        Objects.requireNonNull(DocumentReader.read(file).node()),
                        plan,
                        AskedInputs.of(plan, LIBRARY),
                        false)
                .leaver());
    }

    @Test
    void theCasesOfTheLibraryAreWrittenWordForWord() throws IOException, Unanswerable {
        List<byte[]> written = new ArrayList<>();
        List<Explanation> explanations = new ArrayList<>();
        for (Map.Entry<String, String> file : LIBRARY.caseFiles().entrySet()) {
            for (WorkedCase worked : new CaseFile(LIBRARY).read(file.getKey(), file.getValue())) {
                if (worked.leaver() != null) {
                    Explanation explanation = EXPLAIN.explain(plan(worked.plan()), worked.leaver(), List.of());
                    explanations.add(explanation);
                    written.add(PackageJson.bytes(explanation));
                }
            }
        }
        assertTrue(written.size() > 300, "cases: " + written.size());
        for (int i = 0; i < written.size(); i++) {
            assertArrayEquals(written.get(i), PackageJson.bytes(explanations.get(i)), "the same text once more");
            check(explanations.get(i), JSON.readTree(written.get(i)));
        }
    }

    private static void check(Explanation explanation, JsonNode json) {
        assertEquals(explanation.result().plan(), json.get("plan").textValue());
        assertEquals(explanation.plan().title(), json.get("title").textValue());
        assertEquals(explanation.result().outcome().label(), json.get("outcome").textValue());
        checkMoney(explanation.result().cash(), json.get("totals").get("cash_to_employee"));
        checkMoney(explanation.result().cost(), json.get("totals").get("cost_to_employer"));
        List<AwardResult> awards = explanation.result().awards();
        assertEquals(awards.size(), json.get("awards").size());
        for (int i = 0; i < awards.size(); i++) {
            JsonNode award = json.get("awards").get(i);
            assertEquals(awards.get(i).name(), award.get("name").textValue());
            assertEquals(awards.get(i).reasons().size(), award.get("reasons").size());
            checkMoney(awards.get(i).amount(), award.get("amount"));
            checkMoney(awards.get(i).lawPart(), award.get("law_part"));
            assertEquals(
                    JSON.valueToTree(awards.get(i).laws()),
                    award.has("laws") ? award.get("laws") : JSON.createArrayNode());
            assertTrue(
                    awards.get(i).lawPart() == null || award.has("laws"),
                    awards.get(i).toString());
            for (String key : List.of("line", "quantity_line")) {
                String line = award.path(key).asText();
                assertTrue(
                        line.isEmpty()
                                || explanation.result().lines().stream()
                                        .anyMatch(each -> each.name().equals(line)),
                        line);
            }
            checkMoney(awards.get(i).planPart(), award.get("plan_part"));
            checkMoney(awards.get(i).benefits(), award.get("benefits"));
            assertEquals(JSON.valueToTree(awards.get(i).terms()), award.get("terms"));
            assertEquals(JSON.valueToTree(awards.get(i).missing()), award.get("missing"));
        }
        List<LineResult> lines = explanation.result().lines();
        assertEquals(lines.size(), json.get("lines").size());
        for (int i = 0; i < lines.size(); i++) {
            checkLine(lines.get(i), json.get("lines").get(i));
        }
    }

    private static void checkLine(LineResult line, JsonNode json) {
        assertEquals(line.name(), json.get("name").textValue());
        assertEquals(line.formula(), json.get("formula").textValue());
        assertEquals(line.source(), json.path("source").asText());
        assertEquals(line.title(), json.path("title").asText());
        checkValue(line.value(), json.get("value"));
        assertFalse(json.has("override"));
        List<LineResult.Read> reads = line.reads();
        assertEquals(reads.size(), json.get("reads").size());
        for (int i = 0; i < reads.size(); i++) {
            JsonNode read = json.get("reads").get(i);
            assertEquals(reads.get(i).name(), read.get("name").textValue());
            assertEquals(reads.get(i).source(), read.path("source").asText());
            checkValue(reads.get(i).value(), read.get("value"));
        }
    }

    private static void checkMoney(@Nullable Money money, @Nullable JsonNode json) {
        assertEquals(money == null, json == null);
        if (money != null && json != null) {
            assertEquals(money.amount().toPlainString(), json.get("amount").textValue());
            assertEquals(
                    money.currency().getCurrencyCode(), json.get("currency").textValue());
        }
    }

    private static void checkValue(LineValue value, JsonNode json) {
        if (value instanceof LineValue.Figure figure) {
            assertEquals(figure.value().toString(), json.get("value").textValue());
            assertEquals(figure.unit().toString(), json.get("unit").textValue());
        } else if (value instanceof LineValue.YesNo yesNo) {
            assertEquals(yesNo.yes(), json.get("value").booleanValue());
        } else if (value instanceof LineValue.Span span) {
            assertEquals(span.from().toString(), json.get("from").textValue());
            assertEquals(span.through().toString(), json.get("through").textValue());
        } else if (value instanceof LineValue.Unknown unknown) {
            assertEquals(JSON.valueToTree(unknown.missing()), json.get("missing"));
            assertEquals(JSON.valueToTree(unknown.failures()), json.get("failures"));
        } else if (value instanceof LineValue.NoLimit) {
            assertEquals("no_limit", json.get("kind").textValue());
        } else {
            assertEquals(value.toString(), json.get("value").textValue());
        }
    }

    @Test
    void anAwardSaysWhichLinesItComesFromAndWhichLawsItStandsOn() throws IOException, Unanswerable {
        JsonNode json = JSON.readTree(PackageJson.bytes(example(List.of())));
        JsonNode notice = json.get("awards").get(0);
        assertEquals("notice_pay", notice.get("line").textValue());
        assertEquals("days_paid", notice.get("quantity_line").textValue());
    }

    @Test
    void theTextsOfPeopleAreWrittenAsTheyAre() throws IOException, Unanswerable {
        Plan plan = plan("packages/amazon-aws-2023-24-60day");
        String id = "Å \"1\"\\\n\u2028\uD83D\uDE00";
        Leaver leaver = leaver(plan);
        Leaver named = ImmutableLeaver.builder()
                .from(leaver)
                .employee(ImmutableEmployee.builder()
                        .from(leaver.employee())
                        .employeeId(id)
                        .build())
                .build();
        String line = EXPLAIN.explain(plan, named, List.of()).result().lines().stream()
                .filter(each -> each.value() instanceof LineValue.Figure)
                .map(LineResult::name)
                .findFirst()
                .orElseThrow();
        ManualValue manual = new ManualValue(line, new BigDecimal("12.5"), "a \"reason\"\tof É", id);

        JsonNode json = JSON.readTree(
                PackageJson.bytes(EXPLAIN.explain(plan, named, List.of(manual)).passingOver(List.of("colour"))));

        assertEquals(id, json.get("employee_id").textValue());
        assertEquals("[\"colour\"]", json.get("unasked_inputs").toString());
        List<JsonNode> overrides = json.get("lines").findValues("override");
        assertEquals(1, overrides.size());
        assertEquals(manual.reason(), overrides.get(0).get("reason").textValue());
        assertEquals(id, overrides.get(0).get("by").textValue());
        assertTrue(overrides.get(0).get("computed").has("value"));
    }

    @Test
    void theIndentedTextSaysTheSameAsTheBytes() throws IOException, Unanswerable {
        Explanation explanation = example(List.of());
        StringWriter indented = new StringWriter();
        ResultJson.write(indented, json -> PackageJson.write(json, explanation));

        assertTrue(indented.toString().startsWith("{\n  \"plan\": \"packages/amazon-aws-2023-24-60day\",\n"));
        assertEquals(JSON.readTree(PackageJson.bytes(explanation)), JSON.readTree(indented.toString()));
    }
}
