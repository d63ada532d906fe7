package org.openseverance.adapters.files.workforce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeaderPageTest {

    @Test
    void theHeadersOfThePageAreUnderstoodAsItSays() throws IOException {
        Path page = Path.of(System.getProperty("basedir", "."), "..", "docs", "workforce-files.md");
        List<String> rows = Files.readAllLines(page).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
        assertTrue(rows.size() > 10);
        for (String row : rows) {
            String[] cells = row.split("\\|", -1);
            String fact = cells[1].replace("`", "").strip();
            for (String header : cells[2].contains("(") ? new String[] {fact} : cells[2].split(",", -1)) {
                assertEquals(Optional.of(fact), Headers.meaning(header), header);
            }
        }
    }
}
