package org.openseverance.adapters.http.dispatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.openseverance.adapters.http.contract.Contract;
import org.openseverance.adapters.http.contract.Operation;
import org.openseverance.adapters.http.exchange.Handler;

/** Which handler answers which operation. There is one for each operation of the contract, and none besides. */
final class Wiring {

    private final Map<String, Handler> handlers;

    private Wiring(Map<String, Handler> handlers) {
        this.handlers = handlers;
    }

    /**
     * Checks that the two agree.
     *
     * @throws IllegalArgumentException naming all differences
     */
    static Wiring of(Contract contract, Map<String, Handler> handlers) {
        List<String> differences = new ArrayList<>();
        TreeSet<String> surplus = new TreeSet<>(handlers.keySet());
        for (Operation operation : contract.operations()) {
            if (!surplus.remove(operation.operationId())) {
                differences.add("nobody answers " + operation);
            }
        }
        surplus.forEach(name -> differences.add("the contract has no operation " + name));
        if (!differences.isEmpty()) {
            throw new IllegalArgumentException(
                    "the contract and the handlers differ:\n" + String.join("\n", differences));
        }
        return new Wiring(new HashMap<>(handlers));
    }

    Handler handler(Operation operation) {
        return java.util.Objects.requireNonNull(handlers.get(operation.operationId()));
    }
}
