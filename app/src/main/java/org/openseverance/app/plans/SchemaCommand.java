package org.openseverance.app.plans;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.concurrent.Callable;
import org.openseverance.app.terminal.ExitCode;
import org.openseverance.domain.plan.PlanSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the JSON Schema of the plan language, for editors that complete and check as one types. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema (draft 2020-12) of plan documents, for editors.",
        footer = {"", "Example:", "  severance schema > plan.schema.json"})
public final class SchemaCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws JsonProcessingException {
        spec.commandLine()
                .getOut()
                .println(JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(PlanSchema.document()));
        return ExitCode.DONE;
    }
}
