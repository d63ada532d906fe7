package org.openseverance.app.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openseverance.app.Session;

/** Runs the examples of {@code docs/what-if.md}. */
class WhatIfPageOfDocsTest {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir
    private Path folder;

    @Test
    void everyCommandOfThePageRuns() throws IOException {
        int run = 0;
        for (String line : Files.readAllLines(Session.ROOT.resolve("docs/what-if.md"))) {
            if (line.startsWith("./severance ")) {
                Session session = Session.run(
                        words(line.substring("./severance ".length())).toArray());
                assertEquals(0, session.code(), line + "\n" + session.err());
                run++;
            }
        }
        assertTrue(run >= 5);
    }

    private List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(command);
        while (matcher.find()) {
            String word = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            words.add(
                    word.matches("examples/.*\\.(csv|yaml)")
                            ? Session.ROOT.resolve(word).toString()
                            : word.endsWith(".html") ? folder.resolve(word).toString() : word);
        }
        return words;
    }
}
