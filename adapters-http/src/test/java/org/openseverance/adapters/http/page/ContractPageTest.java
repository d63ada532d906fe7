package org.openseverance.adapters.http.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openseverance.adapters.files.document.DocumentReader;
import org.openseverance.adapters.files.document.JsonText;
import org.openseverance.adapters.http.contract.Contract;
import org.openseverance.adapters.http.contract.Operation;
import org.openseverance.adapters.http.contract.Outline;
import org.openseverance.adapters.http.problem.ProblemKind;
import org.openseverance.domain.document.Node;

class ContractPageTest {

    private static final Contract CONTRACT = Contract.shipped();
    private static final String PAGE = ContractPage.of(CONTRACT).text();

    @Test
    void tellsEveryOperation() {
        for (Operation operation : CONTRACT.operations()) {
            assertTrue(PAGE.contains("<section id=\"" + operation.operationId() + "\">"), operation.toString());
            assertTrue(PAGE.contains("<b>" + operation.method() + "</b> " + operation.path()), operation.toString());
        }
    }

    @Test
    void everyLinkLeadsSomewhere() {
        Set<String> problems = new HashSet<>();
        for (ProblemKind kind : ProblemKind.values()) {
            problems.add(kind.slug());
            assertTrue(ProblemPage.html().text().contains("<section id=\"" + kind.slug() + "\">"));
        }
        Matcher links = Pattern.compile("href=\"([^\"]*)\"").matcher(PAGE);
        int count = 0;
        while (links.find()) {
            String link = links.group(1);
            count++;
            if (link.startsWith("/problems#")) {
                assertTrue(problems.contains(link.substring(10)), link);
            } else if (link.startsWith("#")) {
                assertTrue(PAGE.contains("id=\"" + link.substring(1) + "\""), link);
            } else {
                assertTrue(
                        CONTRACT.operations().stream()
                                .anyMatch(operation -> operation.path().equals(link)),
                        link);
            }
        }
        assertTrue(count > 300, count + " links");
    }

    @Test
    void callsCanBeMadeAsTheyStand() {
        assertFalse(Pattern.compile("[?&;][a-z_]+=(&quot;|&amp;|$)", Pattern.MULTILINE)
                .matcher(PAGE)
                .find());
        assertTrue(PAGE.contains("/comparison?from=sha256%3Ace36537a3bde"));
        assertTrue(PAGE.contains("curl -sSN &quot;$SEVERANCE/v1/jobs/"));
        assertTrue(PAGE.contains("-H 'If-Match: &quot;sha256:...&quot;'"));
    }

    @Test
    void thePageOfThePlanLanguageIsShownWhole() {
        String html = LanguagePage.html().text();
        assertTrue(html.contains("<h1 id=\"the-plan-language\">The plan language</h1>"));
        assertTrue(html.contains("<h3 id=\"count\">count</h3>"));
        assertTrue(html.contains("<tr><th>key</th><th>meaning</th></tr>"));
        assertTrue(html.contains("A <b>plan</b> is one YAML"));
        assertTrue(html.contains("<pre><code>plan: example/one-week-per-year"));
        String prose = html.replaceAll("(?s)<code>.*?</code>|<style>.*?</style>", "");
        assertFalse(prose.contains("**") || prose.contains("|") || prose.contains("```"), prose);
        assertTrue(PAGE.contains("<a href=\"/docs/plan-language\">"));
    }

    @Test
    void needsNoScriptAndNoNetwork() {
        assertFalse(PAGE.contains("<script")
                || PAGE.contains("<link")
                || PAGE.contains("<img")
                || PAGE.contains(" style="));
        assertTrue(PAGE.contains("<title>OpenSeverance: the REST service</title>"));
    }

    @Test
    void showsFirstCallsAndExamplesAsTheyGoOverTheWire() {
        assertTrue(PAGE.contains("curl -sS &quot;$SEVERANCE/v1/calculations&quot;"));
        assertTrue(PAGE.contains("curl -sS -X PUT &quot;$SEVERANCE/v1/plans/acme%2Fone-week&quot;"));
        assertTrue(PAGE.contains("&quot;rate&quot;: &quot;156000.00&quot;"));
        assertTrue(PAGE.contains("&quot;fault_count&quot;: 1"));
        assertTrue(PAGE.contains("&quot;entitled&quot;: true"));
    }

    @Test
    void escapesWhatIsMarkup() {
        assertEquals("a &lt;b&gt; <code>&amp;</code>", Markup.line("a <b> `&`"));
        assertEquals(
                "<h2 id=\"a-b\">A b</h2>\n<p>one two</p>\n<ul>\n<li>x</li>\n<li>y</li>\n</ul>\n<pre><code>&lt;z&gt;</code></pre>\n",
                Prose.html("## A b\none\ntwo\n\n- x\n- y\n\n```\n<z>\n```"));
    }

    @Test
    void theContractAsJsonIsTheContract() {
        byte[] json = ContractJson.of(CONTRACT);
        Node read = DocumentReader.read("openapi.json", json).node();
        assertEquals(JsonText.of(CONTRACT.outline().root()), JsonText.of(read));
    }

    @Test
    void numbersAndTruthsOfTheContractAreSuchInJson() throws IOException {
        String json = new String(ContractJson.of(CONTRACT), StandardCharsets.UTF_8);
        assertTrue(json.contains("\"minimum\":1,\"maximum\":1000,\"default\":100"));
        assertTrue(json.contains("\"x-streamed-body\":true"));
        assertTrue(json.contains("\"rows_read\":4"));
        assertTrue(json.contains("\"version\":\"0.1.0\""));
        assertTrue(json.contains("\"required\":[\"plan\"]"));
        assertFalse(
                Pattern.compile("\"(required|deprecated)\":\"").matcher(json).find());
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                assertFalse(parser.currentToken() == JsonToken.VALUE_NULL);
            }
        }
    }

    @Test
    void everyExampleFitsItsSchema() {
        List<String> misfits = new ArrayList<>();
        Outline outline = CONTRACT.outline();
        int examples = walk(outline.root(), misfits);
        assertEquals(List.of(), misfits);
        assertTrue(examples > 35, examples + " examples");
    }

    private static int walk(Node node, List<String> misfits) {
        int found = 0;
        Map<String, Node> entries = Outline.entries(node);
        Node schema = entries.get("schema");
        Node example = entries.get("example");
        if (schema != null && example != null) {
            misfits(CONTRACT.outline().follow(schema), example, misfits);
            found++;
        }
        for (Node child : entries.values()) {
            found += walk(child, misfits);
        }
        for (Node child : Outline.items(node)) {
            found += walk(child, misfits);
        }
        return found;
    }

    private static void misfits(Node schema, Node example, List<String> misfits) {
        Outline outline = CONTRACT.outline();
        if (example instanceof Node.Mapping mapping) {
            Map<String, Node> known = Schemas.properties(outline, schema);
            boolean open =
                    Outline.entries(outline.follow(schema)).containsKey("additionalProperties") || known.isEmpty();
            for (String name : Schemas.required(outline, schema)) {
                if (!mapping.entries().containsKey(name)) {
                    misfits.add(example.place() + " lacks " + name);
                }
            }
            mapping.entries().forEach((name, value) -> {
                if (!open && !known.containsKey(name)) {
                    misfits.add(value.place() + " is unknown");
                }
                misfits(Schemas.property(outline, schema, name), value, misfits);
            });
        }
        for (Node item : Outline.items(example)) {
            misfits(outline.at(schema, "items"), item, misfits);
        }
        List<String> words = Outline.texts(Outline.entries(schema).get("enum"));
        if (example instanceof Node.Scalar scalar && !words.isEmpty() && !words.contains(scalar.text())) {
            misfits.add(example.place() + " is none of " + words);
        }
        if (example instanceof Node.Scalar scalar
                && List.of("integer").equals(Schemas.types(schema))
                && !scalar.text().matches("[0-9]+")) {
            misfits.add(example.place() + " is no number");
        }
    }
}
