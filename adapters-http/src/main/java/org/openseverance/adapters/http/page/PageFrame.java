package org.openseverance.adapters.http.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.openseverance.adapters.http.exchange.Hash;

/** What all pages have in common: one file, its style within. */
final class PageFrame {

    private static final String STYLE = style();

    private PageFrame() {}

    static ContractPage.Html around(String title, String content) {
        String text = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
                + Markup.escaped(title) + "</title>\n<style>" + STYLE + "</style>\n</head>\n<body>\n<main>\n" + content
                + "</main>\n</body>\n</html>\n";
        MessageDigest digest = Hash.digest();
        byte[] hash = digest.digest(STYLE.getBytes(StandardCharsets.UTF_8));
        return new ContractPage.Html(text, "sha256-" + Base64.getEncoder().encodeToString(hash));
    }

    private static String style() {
        try (InputStream in = PageFrame.class.getResourceAsStream("/openseverance/page.css")) {
            if (in == null) {
                throw new IllegalStateException("there is no page.css on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("page.css cannot be read", e);
        }
    }
}
