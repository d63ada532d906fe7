package org.openseverance.app.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.explain.Explanation;
import org.openseverance.application.explain.ManualValue;
import org.openseverance.application.explain.Question;
import org.openseverance.domain.money.Money;
import org.openseverance.domain.quote.AwardResult;
import org.openseverance.domain.quote.LineResult;
import org.openseverance.domain.quote.LineValue;
import org.openseverance.domain.quote.Outcome;
import org.openseverance.domain.quote.SeparationPackage;

/** A package as one self-contained page, to read on a screen, light or dark, and to print. */
final class PackagePage {

    private final Explanation explanation;
    private final SeparationPackage result;
    private final Markup page = new Markup();

    PackagePage(Explanation explanation) {
        this.explanation = explanation;
        this.result = explanation.result();
    }

    String text() {
        String title = explanation.plan().title();
        page.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .element("title", title)
                .raw("<style>\n" + style() + "</style>\n</head>\n<body>\n<main>\n<header>\n")
                .element("h1", title);
        String who = Subject.of(explanation.leaver());
        if (!who.isEmpty()) {
            page.element("p class=\"who\"", who);
        }
        page.element("p class=\"badge " + result.outcome().label() + "\"", phrase(result.outcome()))
                .raw("</header>\n<section class=\"totals\">\n");
        total("Cash to the employee", result.cash());
        total("Cost to the employer", result.cost());
        page.raw("</section>\n");
        questions();
        page.raw("<section>\n").element("h2", "Awards");
        result.awards().forEach(this::award);
        page.raw("</section>\n");
        notes();
        page.raw("<section>\n")
                .element("h2", "How it was worked out")
                .raw("<table>\n<thead><tr><th>Line</th><th>Value</th><th>From</th></tr></thead>\n<tbody>\n");
        result.lines().forEach(this::line);
        page.raw("</tbody>\n</table>\n</section>\n<footer>\n")
                .element(
                        "p",
                        "Plan " + result.plan()
                                + (result.revision().isEmpty() ? "" : ", revision " + result.revision()))
                .element("p", "Computed by OpenSeverance. Not legal advice.")
                .raw("</footer>\n</main>\n</body>\n</html>\n");
        return page.toString();
    }

    private static String phrase(Outcome outcome) {
        return Wording.phrase(outcome.label());
    }

    private void total(String label, @Nullable Money money) {
        page.raw("<div>")
                .element("span", label)
                .element("strong", money == null ? "not known yet" : Wording.of(money))
                .raw("</div>\n");
    }

    private void award(AwardResult award) {
        page.raw("<article class=\"" + award.outcome().label() + "\">\n<h3>")
                .text(Wording.phrase(award.name()))
                .raw("<span>")
                .text(Amounts.of(award))
                .raw("</span></h3>\n<dl>\n");
        if (award.outcome() != Outcome.ENTITLED) {
            page.pair("Outcome", phrase(award.outcome()));
        }
        for (AwardResult.Reason reason : award.reasons()) {
            page.pair("Reason", reason.reason() + (reason.source().isEmpty() ? "" : " (" + reason.source() + ")"));
        }
        page.pair("Needs", String.join(", ", award.missing()));
        award.failures().forEach(failure -> page.pair("Failed", Amounts.failure(failure, result)));
        money("By law", award.lawPart());
        money("Added by this plan", award.planPart());
        money("Benefits, the employer's cost", award.benefits());
        LineValue.Figure quantity = award.quantity();
        page.pair("Quantity", quantity == null ? "" : Wording.of(quantity));
        page.pair("Dates", Amounts.dates(award));
        award.terms().forEach((name, words) -> page.pair(Wording.phrase(Amounts.term(name)), words));
        page.raw("</dl>\n</article>\n");
    }

    private void money(String label, @Nullable Money money) {
        page.pair(label, money == null ? "" : Wording.of(money));
    }

    private void questions() {
        if (!explanation.questions().isEmpty()) {
            page.raw("<section class=\"ask\">\n").element("h2", "To ask").raw("<dl>\n");
            for (Question question : explanation.questions()) {
                page.pair(question.record(), Amounts.asked(question));
            }
            page.raw("</dl>\n</section>\n");
        }
    }

    private void notes() {
        list("Warnings", result.warnings());
        list(
                "Readings chosen",
                result.readings().entrySet().stream()
                        .map(reading -> reading.getKey() + ": " + Amounts.reading(reading, explanation.plan()))
                        .toList());
        String about = Amounts.about(explanation.plan());
        list("About the plan", about.isEmpty() ? List.of() : List.of(about));
        list(
                "Overridden by hand",
                explanation.manual().stream()
                        .map(value -> value.line() + " = " + value.value().toPlainString() + ": " + value.reason()
                                + " (" + value.by() + ")")
                        .toList());
    }

    private void list(String title, List<String> items) {
        if (!items.isEmpty()) {
            page.raw("<section>\n").element("h2", title).raw("<ul>\n");
            items.forEach(item -> page.element("li", item));
            page.raw("</ul>\n</section>\n");
        }
    }

    private void line(LineResult line) {
        page.raw("<tr><td>").element("code", line.name());
        if (Amounts.hasOwnTitle(line)) {
            page.element("div", line.title());
        }
        page.raw("</td><td>").element("strong", Wording.of(line.value()));
        Optional<ManualValue> manual = explanation.manual(line.name());
        manual.ifPresent(value -> page.element(
                "div class=\"manual\"",
                "By hand: " + value.reason() + " (" + value.by() + "). Computed: " + Wording.of(line.computed())));
        page.raw("</td><td>").element("code", line.formula()).raw("<ul>\n");
        for (LineResult.Read read : line.reads()) {
            page.raw("<li>").element("code", read.name()).text(" " + Wording.of(read.value()));
            if (!read.source().isEmpty()) {
                page.element("span class=\"source\"", " " + read.source());
            }
            page.raw("</li>\n");
        }
        page.raw("</ul>\n");
        if (!line.source().isEmpty()) {
            page.element("div class=\"source\"", line.source());
        }
        page.raw("</td></tr>\n");
    }

    private static String style() {
        try (InputStream css = PackagePage.class.getResourceAsStream("package.css")) {
            if (css == null) {
                throw new IllegalStateException("package.css is not on the class path");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("package.css cannot be read", e);
        }
    }
}
