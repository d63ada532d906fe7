package org.openseverance.app.explain;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openseverance.app.terminal.BadInput;
import org.openseverance.application.explain.ManualValue;
import org.openseverance.domain.employee.Leaver;
import picocli.CommandLine.Option;

/** The options by which a person's decision takes the place of a computed value. */
final class Overrides {

    @Option(
            names = "--override",
            paramLabel = "LINE=VALUE",
            description = "Lay a hand-made value over a line, in the line's own unit; needs --reason and --by.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why the value is overridden.")
    private @Nullable String reason;

    @Option(names = "--by", paramLabel = "NAME", description = "Who overrides it.")
    private @Nullable String by;

    @Option(
            names = "--override-file",
            paramLabel = "FILE",
            description = "Hand-made values as a document: employee_id, line, value, reason, by; or a list of such.")
    private @Nullable Path file;

    List<ManualValue> of(Leaver leaver) {
        List<ManualValue> manual = new ArrayList<>();
        if (!values.isEmpty() && (reason == null || by == null || reason.isBlank() || by.isBlank())) {
            throw new BadInput("An override needs a reason and a name.", "Add --reason \"...\" and --by \"...\".");
        }
        if (values.isEmpty() && (reason != null || by != null)) {
            throw new BadInput(
                    "--reason and --by go with --override.", "Add --override LINE=VALUE, or leave them out.");
        }
        if (reason != null && by != null) {
            for (Map.Entry<String, String> value : values.entrySet()) {
                manual.add(new ManualValue(value.getKey(), number(value.getKey(), value.getValue()), reason, by));
            }
        }
        if (file != null) {
            manual.addAll(RecordFile.manual(file, leaver));
        }
        return manual;
    }

    private static BigDecimal number(String line, String text) {
        if (text.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?")) {
            return new BigDecimal(text);
        }
        throw new BadInput(
                "The override of " + line + " is \"" + text + "\", not a number.",
                "Write a plain number such as 1234.50.");
    }
}
