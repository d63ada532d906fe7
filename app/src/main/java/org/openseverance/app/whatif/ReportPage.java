package org.openseverance.app.whatif;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openseverance.adapters.files.report.Report;
import org.openseverance.adapters.files.report.ReportJson;
import org.openseverance.adapters.files.result.ResultJson;

/** The report as one HTML page that asks nobody for anything: style, scripts, chart library and figures are in it. The page is drawn from the figures as text, never as markup. */
final class ReportPage {

    private static final String CHARTS = "/META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z]+)}}");

    private final Report report;

    ReportPage(Report report) {
        this.report = report;
    }

    void write(Writer file) throws IOException {
        Map<String, String> parts = Map.of(
                "title",
                        escaped("What if: "
                                + report.baseline().scenario().plan().title()),
                "style", resource("report.css"),
                "charts", resource(CHARTS).replaceAll("(?m)^//# sourceMappingURL=.*$", ""),
                "figures", inScript(figures()),
                "script",
                        resource("report-elements.js")
                                + resource("report-charts.js")
                                + resource("report.js")
                                + resource("report-plans.js"));
        String template = resource("report.html");
        Matcher matcher = PLACEHOLDER.matcher(template);
        int at = 0;
        while (matcher.find()) {
            file.append(template, at, matcher.start()).append(parts.getOrDefault(matcher.group(1), ""));
            at = matcher.end();
        }
        file.append(template, at, template.length());
    }

    private String figures() {
        StringWriter text = new StringWriter();
        ResultJson.write(text, new ReportJson(report)::write);
        return text.toString();
    }

    /** JSON that cannot end the script it stands in: such characters occur in its texts only. */
    static String inScript(String json) {
        return json.replace("&", "\\u0026")
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
