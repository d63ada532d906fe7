package org.openseverance.adapters.http.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The page of the plan language, {@code docs/plan-language.md}, as it is and for browsers. */
public final class LanguagePage {

    private static final String RESOURCE = "/openseverance/plan-language.md";

    private LanguagePage() {}

    public static String markdown() {
        try (InputStream in = LanguagePage.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + RESOURCE + " on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }

    public static ContractPage.Html html() {
        return PageFrame.around("OpenSeverance: the plan language", Prose.html(markdown()));
    }
}
