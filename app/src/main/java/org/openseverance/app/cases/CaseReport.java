package org.openseverance.app.cases;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openseverance.app.terminal.TextPage;
import org.openseverance.application.cases.CaseResult;
import org.openseverance.application.cases.CaseResult.Miss;
import org.openseverance.application.cases.CaseResult.Verdict;
import org.openseverance.application.cases.WorkedCase;
import org.openseverance.domain.formula.Expression;
import org.openseverance.domain.plan.Award;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.plan.PlanSource;
import org.openseverance.domain.quote.AwardResult;
import org.openseverance.domain.quote.LineResult;
import org.openseverance.domain.quote.SeparationPackage;

/** What came of worked cases: the misses with their explanation, then the counts. */
final class CaseReport {

    private static final int COLUMN = 18;
    private static final int MOST_LINES = 12;

    private final PlanSource plans;
    private final PrintWriter out;
    private final TextPage page;

    CaseReport(PlanSource plans, PrintWriter out) {
        this.plans = plans;
        this.out = out;
        this.page = new TextPage(out);
    }

    static long count(List<CaseResult> results, Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }

    /** Misses, plans that are not there, and the closing line. */
    void text(List<CaseResult> results) {
        results.stream().filter(result -> result.verdict() == Verdict.FAILED).forEach(this::miss);
        long none = count(results, Verdict.NO_PLAN);
        if (none > 0) {
            Map<String, Long> byPlan = results.stream()
                    .filter(result -> result.verdict() == Verdict.NO_PLAN)
                    .collect(Collectors.groupingBy(
                            result -> result.worked().plan(), TreeMap::new, Collectors.counting()));
            byPlan.forEach((plan, cases) -> out.println("not in the library: " + plan + " (" + cases + ")"));
            out.println(none + " no plan");
        }
        out.println(count(results, Verdict.PASSED) + " passed, " + count(results, Verdict.FAILED) + " failed");
    }

    private void miss(CaseResult result) {
        WorkedCase worked = result.worked();
        page.line(0, "FAILED " + worked.id() + (worked.plan().isEmpty() ? "" : " (" + worked.plan() + ")"));
        for (Miss miss : result.misses()) {
            page.labelled(2, miss.what(), COLUMN, "expected " + miss.expected() + ", got " + miss.got());
        }
        SeparationPackage got = result.got();
        if (got != null) {
            why(result, got);
        }
        if (!worked.note().isEmpty()) {
            page.labelled(2, "the case says", COLUMN, worked.note());
        }
        page.blank();
    }

    private void why(CaseResult result, SeparationPackage got) {
        AwardResult award = got.awards().get(0);
        award.reasons()
                .forEach(reason -> page.labelled(2, "refused", COLUMN, reason.reason() + " (" + reason.source() + ")"));
        if (!award.missing().isEmpty()) {
            page.labelled(2, "needs", COLUMN, String.join(", ", award.missing()));
        }
        award.failures().forEach(failure -> page.labelled(2, "failed", COLUMN, failure));
        got.warnings().forEach(warning -> page.labelled(2, "warning", COLUMN, warning));
        List<LineResult> lines = relevant(result, got);
        lines.stream().limit(MOST_LINES).forEach(line -> page.labelled(2, "", 4, told(line)));
        if (lines.size() > MOST_LINES) {
            page.line(4, "and " + (lines.size() - MOST_LINES) + " more lines; \"severance explain\" tells all");
        }
    }

    private static String told(LineResult line) {
        String reads = line.reads().stream()
                .map(read -> read.name() + " " + read.value())
                .collect(Collectors.joining(", "));
        return line.name() + " = " + line.value() + " <- " + line.formula()
                + (reads.isEmpty() ? "" : " (" + reads + ")");
    }

    /** The lines that were missed, or that the first award is made of, with all that they read; what is nearest to the result first. */
    private List<LineResult> relevant(CaseResult result, SeparationPackage got) {
        Set<String> names = new LinkedHashSet<>();
        for (Miss miss : result.misses()) {
            switch (miss.what()) {
                case "amount" -> names.addAll(named(result, Award::amount));
                case "quantity", "unit" -> names.addAll(named(result, Award::quantity));
                case "end_date" -> names.addAll(named(result, Award::through));
                default -> names.add(miss.what());
            }
        }
        Map<String, LineResult> lines =
                got.lines().stream().collect(Collectors.toMap(LineResult::name, line -> line, (first, again) -> first));
        List<String> open = new java.util.ArrayList<>(names);
        for (int i = 0; i < open.size(); i++) {
            LineResult line = lines.get(open.get(i));
            if (line != null) {
                line.reads().stream()
                        .map(LineResult.Read::name)
                        .filter(name -> !open.contains(name))
                        .forEach(open::add);
            }
        }
        return open.stream().filter(lines::containsKey).map(lines::get).toList();
    }

    private Set<String> named(CaseResult result, java.util.function.Function<Award, @Nullable Expression> part) {
        Plan plan = plans.find(result.worked().plan());
        Expression expression = plan == null
                ? null
                : part.apply(plan.awards().values().iterator().next());
        return expression instanceof Expression.Name name ? Set.of(name.name()) : Set.of();
    }

    /** The same as JSON. */
    static void json(JsonGenerator json, List<CaseResult> results) throws IOException {
        json.writeStartObject();
        json.writeNumberField("passed", count(results, Verdict.PASSED));
        json.writeNumberField("failed", count(results, Verdict.FAILED));
        json.writeNumberField("no_plan", count(results, Verdict.NO_PLAN));
        json.writeArrayFieldStart("cases");
        for (CaseResult result : results) {
            json.writeStartObject();
            json.writeStringField("id", result.worked().id());
            json.writeStringField("plan", result.worked().plan());
            json.writeStringField("verdict", result.verdict().name().toLowerCase(java.util.Locale.ROOT));
            json.writeArrayFieldStart("misses");
            for (Miss miss : result.misses()) {
                json.writeStartObject();
                json.writeStringField("what", miss.what());
                json.writeStringField("expected", miss.expected());
                json.writeStringField("got", miss.got());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
