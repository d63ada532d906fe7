package org.openseverance.app.explain;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openseverance.app.terminal.TextPage;
import org.openseverance.application.explain.Explanation;
import org.openseverance.application.explain.ManualValue;
import org.openseverance.application.explain.Question;
import org.openseverance.domain.money.Money;
import org.openseverance.domain.quote.AwardResult;
import org.openseverance.domain.quote.LineResult;
import org.openseverance.domain.quote.LineValue;
import org.openseverance.domain.quote.Outcome;
import org.openseverance.domain.quote.SeparationPackage;

/** A package as text for a terminal. */
final class PackageText {

    private static final int INDENT = 4;
    private static final int COLUMN = 20;

    private final Explanation explanation;
    private final SeparationPackage result;
    private final TextPage page;

    PackageText(Explanation explanation, PrintWriter out) {
        this.explanation = explanation;
        this.result = explanation.result();
        this.page = new TextPage(out);
    }

    void write() {
        page.line(0, explanation.plan().title());
        page.line(0, "plan " + result.plan());
        if (!result.revision().isEmpty()) {
            page.line(0, "revision " + result.revision());
        }
        String who = Subject.of(explanation.leaver());
        if (!who.isEmpty()) {
            page.line(0, who);
        }
        page.heading(outcome());
        for (AwardResult award : result.awards()) {
            page.blank();
            award(award);
        }
        page.blank();
        page.ends(0, "Cash to the employee", total(result.cash()));
        page.ends(0, "Cost to the employer", total(result.cost()));
        questions();
        notes();
        page.heading("HOW IT WAS WORKED OUT");
        for (LineResult line : result.lines()) {
            page.blank();
            line(line);
        }
    }

    private String outcome() {
        return switch (result.outcome()) {
            case ENTITLED -> "ENTITLED";
            case NOT_ENTITLED -> "NOT ENTITLED";
            case FACTS_MISSING ->
                result.missing().isEmpty()
                        ? "NO FIGURES: something cannot be worked out"
                        : "FACTS MISSING: " + String.join(", ", result.missing());
        };
    }

    private static String total(@Nullable Money money) {
        return money == null ? "not known yet" : Wording.of(money);
    }

    private void award(AwardResult award) {
        String title = Wording.phrase(award.name());
        page.ends(
                0,
                title
                        + (award.kind().label().equals(award.name())
                                ? ""
                                : " (" + award.kind().label() + ")"),
                Amounts.of(award));
        if (award.outcome() != Outcome.ENTITLED) {
            label("outcome", award.outcome().label().replace('_', ' '));
        }
        for (AwardResult.Reason reason : award.reasons()) {
            label("reason", reason.reason() + parenthesized(reason.line(), reason.source()));
        }
        if (!award.missing().isEmpty()) {
            label("needs", String.join(", ", award.missing()));
        }
        award.failures().forEach(failure -> label("failed", Amounts.failure(failure, result)));
        Money law = award.lawPart();
        Money plan = award.planPart();
        if (law != null) {
            label("by law", Wording.of(law) + (plan == null ? "" : "; this plan adds " + Wording.of(plan)));
        }
        Money benefits = award.benefits();
        if (benefits != null) {
            label("benefits", Wording.of(benefits) + " (the employer's cost)");
        }
        LineValue.Figure quantity = award.quantity();
        if (quantity != null) {
            label("quantity", Wording.of(quantity));
        }
        if (award.firstDay() != null || award.lastDay() != null) {
            label("dates", Amounts.dates(award));
        }
        award.terms().forEach((name, words) -> label(Amounts.term(name), words));
    }

    private void label(String name, String text) {
        page.labelled(INDENT, name, COLUMN + INDENT, text);
    }

    private static String parenthesized(String line, String source) {
        String inside = line + (line.isEmpty() || source.isEmpty() ? "" : "; ") + source;
        return inside.isEmpty() ? "" : " (" + inside + ")";
    }

    private void questions() {
        if (!explanation.questions().isEmpty()) {
            page.heading("TO ASK");
            for (Question question : explanation.questions()) {
                page.labelled(INDENT, question.record(), COLUMN + 2 * INDENT, Amounts.asked(question));
            }
        }
    }

    private void notes() {
        if (!result.warnings().isEmpty()) {
            page.heading("WARNINGS");
            result.warnings().forEach(warning -> page.labelled(INDENT - 2, "-", INDENT, warning));
        }
        if (!result.readings().isEmpty()) {
            page.heading("READINGS CHOSEN");
            for (Map.Entry<String, String> reading : result.readings().entrySet()) {
                label(reading.getKey(), Amounts.reading(reading, explanation.plan()));
            }
        }
        String about = Amounts.about(explanation.plan());
        if (!about.isEmpty()) {
            page.heading("ABOUT THE PLAN");
            page.line(INDENT - 2, about);
        }
        if (!explanation.manual().isEmpty()) {
            page.heading("OVERRIDDEN BY HAND");
            for (ManualValue value : explanation.manual()) {
                label(value.line(), value.value().toPlainString() + ": " + value.reason() + " (" + value.by() + ")");
            }
        }
    }

    private void line(LineResult line) {
        page.line(0, line.name() + " = " + Wording.of(line.value()));
        Optional<ManualValue> manual = explanation.manual(line.name());
        manual.ifPresent(value ->
                label("by hand", value.reason() + " (" + value.by() + "); computed: " + Wording.of(line.computed())));
        if (Amounts.hasOwnTitle(line)) {
            label("what", line.title());
        }
        label("formula", line.formula());
        String reads = line.reads().stream()
                .map(read -> read.name() + " " + Wording.of(read.value())
                        + (read.source().isEmpty() ? "" : " [" + read.source() + "]"))
                .collect(Collectors.joining("\n"));
        if (!reads.isEmpty()) {
            label("from", reads);
        }
        if (!line.source().isEmpty()) {
            label("source", line.source());
        }
    }
}
