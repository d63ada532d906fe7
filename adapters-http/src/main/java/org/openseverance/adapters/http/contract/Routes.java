package org.openseverance.adapters.http.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the operation of a path, segment by segment. A place in the tree has words or one parameter below it, never both, so nothing is tried twice. */
public final class Routes {

    private final Map<String, Routes> words = new HashMap<>();
    private final Map<String, Operation> operations = new TreeMap<>();
    private @Nullable Routes parameter;

    private Routes() {}

    public static Routes of(List<Operation> operations) {
        Routes root = new Routes();
        operations.forEach(root::add);
        return root;
    }

    private void add(Operation operation) {
        Routes place = this;
        for (String segment : Segments.of(operation.path())) {
            place = segment.startsWith("{") ? place.parameterPlace(operation) : place.wordPlace(segment, operation);
        }
        Operation other = place.operations.put(operation.method(), operation);
        if (other != null) {
            throw OperationReader.wrong(null, operation + " and " + other + " are one route");
        }
    }

    private Routes parameterPlace(Operation operation) {
        if (!words.isEmpty()) {
            throw OperationReader.wrong(null, operation + " has a parameter where others have " + words.keySet());
        }
        if (parameter == null) {
            parameter = new Routes();
        }
        return parameter;
    }

    private Routes wordPlace(String word, Operation operation) {
        if (parameter != null) {
            throw OperationReader.wrong(null, operation + " has " + word + " where others have a parameter");
        }
        return words.computeIfAbsent(word, key -> new Routes());
    }

    /** The operations of a path by their methods; null if the contract has no such path. */
    public @Nullable Map<String, Operation> find(List<String> segments) {
        Routes place = this;
        for (String segment : segments) {
            Routes next = place.parameter != null ? place.parameter : place.words.get(segment);
            if (next == null) {
                return null;
            }
            place = next;
        }
        return place.operations.isEmpty() ? null : place.operations;
    }
}
