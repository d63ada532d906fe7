package org.openseverance.adapters.http.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.http.contract.Operation;
import org.openseverance.adapters.http.contract.Parameter;
import org.openseverance.adapters.http.contract.Parameter.In;
import org.openseverance.application.problem.Refused;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Nearest;
import org.openseverance.domain.document.Place;

/** Checks the parameters of a request against the contract, and tells all that is wrong with them. */
public final class ArgumentReader {

    private final Operation operation;
    private final Map<String, List<String>> values = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private ArgumentReader(Operation operation) {
        this.operation = operation;
    }

    /**
     * Reads the parameters.
     *
     * @param path the values of the template's parameters by their names
     * @param query all values by name
     * @param headers the value of a header; null where it is not given
     * @return with all faults
     * @throws Refused if there is nothing at the path
     */
    public static Arguments read(
            Operation operation,
            Map<String, String> path,
            Map<String, List<String>> query,
            java.util.function.Function<String, @Nullable String> headers) {
        ArgumentReader reader = new ArgumentReader(operation);
        for (Parameter parameter : operation.parameters()) {
            reader.take(parameter, reader.given(parameter, path, query, headers));
        }
        reader.checkNames(query.keySet());
        return new Arguments(reader.values, reader.faults);
    }

    private List<String> given(
            Parameter parameter,
            Map<String, String> path,
            Map<String, List<String>> query,
            java.util.function.Function<String, @Nullable String> headers) {
        String one = parameter.in() == In.PATH
                ? path.get(parameter.name())
                : parameter.in() == In.HEADER ? headers.apply(parameter.name()) : null;
        return parameter.in() == In.QUERY
                ? query.getOrDefault(parameter.name(), List.of())
                : one == null ? List.of() : List.of(one);
    }

    private void take(Parameter parameter, List<String> given) {
        if (given.size() > 1 && !parameter.repeated()) {
            fault(parameter, parameter.name() + " is given " + given.size() + " times; expected once");
        }
        for (String text : given) {
            String expected = parameter.type().complaint(text);
            if (expected != null && parameter.in() == In.PATH) {
                throw Refused.notFound(
                        "There is nothing at this address: " + parameter.name() + " is \"" + text + "\".",
                        "Expected " + expected + ".");
            }
            if (expected != null) {
                fault(parameter, parameter.name() + " is \"" + text + "\"; expected " + expected);
            }
        }
        if (given.isEmpty() && parameter.required()) {
            fault(parameter, parameter.name() + " is missing");
        }
        boolean fallback = given.isEmpty() && parameter.fallback() != null;
        values.put(parameter.name(), fallback ? List.of(parameter.fallback()) : List.copyOf(given));
    }

    private void fault(Parameter parameter, String message) {
        faults.add(new Fault(place(parameter.in(), parameter.name()), message, ""));
    }

    private void checkNames(Set<String> given) {
        if (given.isEmpty()) {
            return;
        }
        Set<String> known = new HashSet<>();
        operation.parameters().stream()
                .filter(parameter -> parameter.in() == In.QUERY)
                .forEach(parameter -> known.add(parameter.name()));
        for (String name : given) {
            if (!known.contains(name)) {
                faults.add(new Fault(
                        place(In.QUERY, name),
                        "\"" + name + "\" is no parameter of " + operation.operationId(),
                        known.isEmpty() ? "Leave it out; there are none." : Nearest.advice(name, known)));
            }
        }
    }

    private static Place place(In in, String name) {
        return new Place(in.name().toLowerCase(Locale.ROOT), 0, 0, "").child(name);
    }
}
