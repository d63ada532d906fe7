package org.openseverance.domain.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openseverance.domain.document.FlowDocument;
import org.openseverance.domain.document.Node;

/** Plans for tests: a small sound one, and changes of it. */
final class Plans {

    static final String BASE = """
            plan: test/base, currency: USD, cites: the book, missing_day: last day,
            parameters: {rate: {unit: weeks per year, value: 1}},
            lines: {
              service: {period: {from: service_date, through: termination_date}},
              years: {count: years, of: service, part: drop},
              weeks: {formula: years * rate}},
            awards: {severance_pay: {quantity: weeks}}""";

    private Plans() {}

    /** The sound plan, over which other keys are laid; entries of mappings join, and {@code REMOVED} takes a key away. */
    static Node.Mapping with(String changes) {
        Node.Mapping base = FlowDocument.read(BASE);
        Map<String, Node> all = new LinkedHashMap<>(base.entries());
        FlowDocument.read(changes).entries().forEach((key, node) -> {
            if (node instanceof Node.Scalar scalar && scalar.text().equals("REMOVED")) {
                all.remove(key);
            } else if (node instanceof Node.Mapping added && all.get(key) instanceof Node.Mapping before) {
                Map<String, Node> joined = new LinkedHashMap<>(before.entries());
                joined.putAll(added.entries());
                all.put(key, new Node.Mapping(joined, added.place()));
            } else {
                all.put(key, node);
            }
        });
        return new Node.Mapping(all, base.place());
    }

    static Plan plan(String changes) {
        return PlanReader.read(with(changes), "").orThrow();
    }

    /** One line of each: pointer, message, advice. */
    static List<String> faults(String changes) {
        return PlanReader.read(with(changes), "").faults().stream()
                .map(fault -> fault.place().pointer() + ": " + fault.message()
                        + (fault.advice().isEmpty() ? "" : " | " + fault.advice()))
                .toList();
    }
}
