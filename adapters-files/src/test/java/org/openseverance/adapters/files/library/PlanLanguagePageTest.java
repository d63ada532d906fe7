package org.openseverance.adapters.files.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openseverance.adapters.files.document.DocumentReader;
import org.openseverance.adapters.files.leaver.LeaverReader;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.employee.Leaver;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.quote.Outcome;
import org.openseverance.domain.quote.Quoter;
import org.openseverance.domain.quote.SeparationPackage;
import org.openseverance.domain.resolve.Resolver;

/** Every example of the language page is read, resolved and quoted. */
class PlanLanguagePageTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final PlanFolder LIBRARY = PlanFolder.of(ROOT.resolve("library"));

    /** What examples that show a part of a plan stand on. */
    private static final String HEAD = """
            plan: example/page
            currency: USD
            cites: the page
            missing_day: last day
            """;

    private static final String LINES = """
              service:        {period: {from: service_date, through: termination_date}}
              complete_years: {count: years, of: service, part: drop}
              age:            {count: years, of: {from: date_of_birth, before: termination_date}, part: drop}
              weeks:          {formula: "complete_years * 1 week per year"}
              plain_pay:      {pay: per week, of: base_pay, taking: {year: 52 weeks}}
              severance:      {formula: "weeks * plain_pay", round: half up to 0.01}
              paid_until:     {date: notice_date + 60 days}
              days_of_notice: {formula: 60 days}
              notice_pay:     {formula: 1000 USD}
              benefits_cost:  {formula: 100 USD}
              support_fee:    {formula: 2500 USD}
            """;

    private static final String AWARDS = "awards:\n  severance_pay: {amount: severance}\n";

    private static final String LEAVER = """
            employee:
              date_of_birth: 1980-02-29
              hire_date: 2005-08-31
              employment_type: full_time
              standard_weekly_hours: 40
              job_level: L4
              professional_category: ETAM
              work_location: {country: US, subdivision: US-TX, site: Shanghai}
              pay: {rate: 78000.00, currency: USD, period: year}
              variable_pay: {rate: 1200.00, currency: USD, period: year}
              benefits: {rate: 14600.00, currency: USD, period: year}
              absences: [{kind: sickness, months: 2}]
              pay_history: [{from: 2026-06-01, to: 2026-06-30, amount: 6500.00, bonus: 100.00}]
            separation: {cause: redundancy, notice_date: 2026-05-01, last_day_of_work: 2026-05-01, termination_date: 2026-06-30}
            employer: {headcount: 500}
            """;

    static Stream<Example> examples() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/plan-language.md"));
        return Pattern.compile("```yaml (plan|part|lines)\\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> new Example(page.substring(0, found.start()).split("\n", -1).length, document(found)));
    }

    record Example(int line, String document) {
        @Override
        public String toString() {
            return "plan-language.md:" + line;
        }
    }

    private static String document(MatchResult found) {
        String text = found.group(2);
        return switch (found.group(1)) {
            case "plan" -> text;
            case "lines" -> HEAD + "lines:\n" + LINES + text.indent(2) + AWARDS;
            default ->
                HEAD
                        + unless(
                                text,
                                "inputs:",
                                "inputs:\n  local_average_wage: {unit: USD per month, decimals: 2, ask: wage}\n")
                        + text
                        + "lines:\n"
                        + LINES
                        + unless(text, "awards:", AWARDS);
        };
    }

    private static String unless(String text, String key, String otherwise) {
        return text.contains(key) ? "" : otherwise;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsSoundAndGivesAPackage(Example example) {
        PlanFile.Result result = PlanFile.read(example + ".yaml", example.document());
        assertEquals(List.of(), result.faults());
        Plan plan = java.util.Objects.requireNonNull(result.plan());
        assertEquals(List.of(), Resolver.check(plan, LIBRARY));
        SeparationPackage quoted = new Quoter(plan, LIBRARY).quote(leaver(plan));
        assertFalse(quoted.awards().isEmpty());
        assertFalse(quoted.lines().isEmpty());
    }

    @Test
    void theFirstExamplePaysWhatItSays() throws IOException {
        Example first = examples().findFirst().orElseThrow();
        Plan plan = java.util.Objects.requireNonNull(
                PlanFile.read("first.yaml", first.document()).plan());
        SeparationPackage quoted = new Quoter(plan, LIBRARY).quote(leaver(plan));
        assertEquals(Outcome.ENTITLED, quoted.outcome());
        assertEquals("30000.00 USD", String.valueOf(quoted.cash()), "20 complete years at 78000 / 52");
        assertTrue(quoted.line("complete_years").value().toString().startsWith("20"));
    }

    private static Leaver leaver(Plan plan) {
        Node node = java.util.Objects.requireNonNull(
                DocumentReader.read("leaver.yaml", LEAVER).node());
        LeaverReader.Result result = LeaverReader.read(node, plan, true);
        assertEquals(List.of(), result.faults());
        return java.util.Objects.requireNonNull(result.leaver());
    }
}
