package org.openseverance.domain.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.formula.Expression;
import org.openseverance.domain.formula.ExpressionTree;

/** Finds lines that depend on each other in a circle, also through the dates and words that choose a parameter's value. */
final class CircleCheck {

    /** The most names of a circle that are told. */
    private static final int LONGEST = 20;

    private final Draft draft;
    private final Map<String, Set<String>> uses = new LinkedHashMap<>();
    private final Map<String, Integer> ranks = new HashMap<>();

    CircleCheck(Draft draft) {
        this.draft = draft;
        for (Line line : draft.lines.values()) {
            Set<String> names = new LinkedHashSet<>();
            for (Expression root : FormTree.expressions(line.form())) {
                ExpressionTree.visit(root, part -> {
                    if (part instanceof Expression.Name name) {
                        names.add(name.name());
                    } else if (part instanceof Expression.Given given) {
                        names.add(given.name());
                    }
                });
            }
            uses.put(line.name(), names);
            ranks.put(line.name(), ranks.size());
        }
        for (Parameter parameter : draft.parameters.values()) {
            String asOf = parameter.asOf();
            uses.put(parameter.name(), asOf == null ? Set.of() : Set.of(asOf));
        }
    }

    void check() {
        Set<String> done = new HashSet<>();
        Set<String> told = new HashSet<>();
        for (String start : uses.keySet()) {
            follow(start, done, told);
        }
    }

    /** Depth first, without recursion: a document may chain any number of lines. */
    private void follow(String start, Set<String> done, Set<String> told) {
        List<String> path = new ArrayList<>();
        Set<String> onPath = new HashSet<>();
        Deque<Iterator<String>> open = new ArrayDeque<>();
        enter(start, path, onPath, open, done);
        while (!open.isEmpty()) {
            Iterator<String> rest = open.peek();
            if (!rest.hasNext()) {
                open.pop();
                onPath.remove(path.remove(path.size() - 1));
                continue;
            }
            String next = rest.next();
            if (onPath.contains(next)) {
                tell(path.subList(path.indexOf(next), path.size()), told);
            } else if (uses.containsKey(next)) {
                enter(next, path, onPath, open, done);
            }
        }
    }

    private void enter(
            String name, List<String> path, Set<String> onPath, Deque<Iterator<String>> open, Set<String> done) {
        if (done.add(name)) {
            path.add(name);
            onPath.add(name);
            open.push(uses.getOrDefault(name, Set.of()).iterator());
        }
    }

    private void tell(List<String> circle, Set<String> told) {
        if (!Collections.disjoint(told, circle)) {
            return;
        }
        told.addAll(circle);
        // told from the line that stands first in the document
        int first = 0;
        for (int i = 1; i < circle.size(); i++) {
            first = rank(circle.get(i)) < rank(circle.get(first)) ? i : first;
        }
        List<String> inOrder = new ArrayList<>(circle.subList(first, circle.size()));
        inOrder.addAll(circle.subList(0, first + 1));
        if (inOrder.size() > LONGEST) {
            String last = inOrder.get(inOrder.size() - 1);
            inOrder = new ArrayList<>(inOrder.subList(0, LONGEST));
            inOrder.addAll(List.of("...", last));
        }
        Line line = draft.lines.get(inOrder.get(0));
        Place place = line == null ? Place.BUILT : line.place();
        draft.faults.add(
                place,
                "lines in a circle: " + String.join(" -> ", inOrder),
                "Each of them waits for another; one must be computed without the others.");
    }

    private int rank(String name) {
        return ranks.getOrDefault(name, Integer.MAX_VALUE);
    }
}
