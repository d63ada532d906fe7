package org.openseverance.app.whatif;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openseverance.app.terminal.BadInput;

/** A file that the command writes beside its answer. */
final class ReportFile {

    private ReportFile() {}

    /** What is written. */
    @FunctionalInterface
    interface Content {
        void write(Writer file) throws IOException;
    }

    static void write(Path path, Content content) {
        try (Writer file = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
            content.write(file);
        } catch (IOException | UncheckedIOException e) {
            throw new BadInput(
                    "The file " + path + " cannot be written.",
                    "Check that its folder exists and that you may write there.");
        }
    }
}
