package org.openseverance.app.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The portal that the API's users are shown, run as they would run it; it needs python3. */
final class PortalScriptTest {

    @TempDir
    private Path folder;

    @Test
    void theExamplePortalDoesItsWorkTwice() throws IOException, InterruptedException {
        for (int time = 1; time <= 2; time++) {
            Path report = folder.resolve("report" + time + ".csv");
            Path said = folder.resolve("said" + time + ".txt");
            ProcessBuilder portal = new ProcessBuilder("python3", "../examples/hr-portal.py", report.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            portal.environment().put("SEVERANCE_URL", Running.shared().address().toString());
            portal.environment()
                    .put("SEVERANCE_TOKEN", Running.shared().issuer().token("portal"));
            int code = portal.start().waitFor();
            String text = Files.readString(said, StandardCharsets.UTF_8);
            assertEquals(0, code, text);
            assertTrue(text.contains("92 gain 1163184.07, as the report says"), text);
            assertTrue(Files.readString(report).startsWith("scenario,"), text);
        }
    }
}
