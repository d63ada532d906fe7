package org.openseverance.adapters.http.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The page of the plan language, {@code docs/plan-language.md}, as it is and for browsers, and its JSON Schema, {@code docs/plan.schema.json}. */
public final class LanguagePage {

    private static final String PAGE = "/openseverance/plan-language.md";
    private static final String SCHEMA = "/openseverance/plan.schema.json";

    private LanguagePage() {}

    public static String markdown() {
        return new String(bytes(PAGE), StandardCharsets.UTF_8);
    }

    public static byte[] schema() {
        return bytes(SCHEMA);
    }

    public static ContractPage.Html html() {
        return PageFrame.around("OpenSeverance: the plan language", Prose.html(markdown()));
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = LanguagePage.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + resource + " on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
