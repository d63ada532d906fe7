package org.openseverance.adapters.http.contract;

import java.time.Duration;
import java.util.List;

/**
 * One operation of the contract.
 *
 * @param method in capitals
 * @param path the template, such as {@code /v1/plans/{plan}}
 * @param produces media types of its answers that are no problems, in lower case
 * @param timeLimit how long the answer may take to begin; zero: as long as it takes
 */
public record Operation(
        String method,
        String path,
        String operationId,
        Access access,
        List<Parameter> parameters,
        BodyRule body,
        List<String> produces,
        Duration timeLimit) {

    public Operation {
        parameters = List.copyOf(parameters);
        produces = List.copyOf(produces);
    }

    /** Whether it changes nothing. */
    public boolean isRead() {
        return method.equals("GET");
    }

    @Override
    public String toString() {
        return operationId + " (" + method + " " + path + ")";
    }
}
