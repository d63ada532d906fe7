package org.openseverance.adapters.http.page;

import org.openseverance.adapters.http.problem.ProblemKind;

/** The page that the types of problems refer to. */
public final class ProblemPage {

    private ProblemPage() {}

    public static ContractPage.Html html() {
        StringBuilder html = new StringBuilder(
                "<h1>Problems</h1>\n<p>What the service answers when it cannot do what was asked, as "
                        + "<code>application/problem+json</code>. <a href=\"/#problems\">What such an answer holds</a>.</p>\n");
        for (ProblemKind kind : ProblemKind.values()) {
            html.append("<section id=\"")
                    .append(kind.slug())
                    .append("\">\n<h2>")
                    .append(kind.status())
                    .append(' ');
            html.append(Markup.line(kind.title())).append("</h2>\n<p><code>").append(kind.type());
            html.append("</code></p>\n<p>").append(Markup.line(kind.meaning())).append("</p>\n</section>\n");
        }
        return PageFrame.around("OpenSeverance: problems", html.toString());
    }
}
