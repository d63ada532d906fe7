package org.openseverance.app.terminal;

import java.util.Locale;
import picocli.CommandLine.Option;

/** How a command writes its result. */
public enum OutputFormat {
    TEXT,
    JSON;

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The option {@code --format} of a command. */
    public static final class Choice {

        @Option(
                names = "--format",
                paramLabel = "text|json",
                description = "How to write the result: ${COMPLETION-CANDIDATES} (default: text).")
        private OutputFormat format = TEXT;

        public boolean isJson() {
            return format == JSON;
        }
    }
}
