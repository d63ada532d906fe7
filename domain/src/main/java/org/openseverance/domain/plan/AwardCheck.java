package org.openseverance.domain.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openseverance.domain.document.Faults;
import org.openseverance.domain.document.Nearest;

/** Sees that awards name conditions and other awards that exist. */
final class AwardCheck {

    private final Draft draft;
    private final Faults faults;

    AwardCheck(Draft draft) {
        this.draft = draft;
        this.faults = draft.faults;
    }

    void check() {
        List<String> conditions = draft.lines.values().stream()
                .filter(line -> line.form() instanceof Form.Require)
                .map(Line::name)
                .toList();
        for (Award award : draft.awards.values()) {
            List<String> requires = award.requires();
            for (String name : requires == null ? List.<String>of() : requires) {
                if (!conditions.contains(name) && !draft.isBroken(name)) {
                    boolean other = draft.declared.containsKey(name) || Vocabulary.FACTS.containsKey(name);
                    faults.add(
                            award.place().child("requires"),
                            other ? "\"" + name + "\" is not a require" : "unknown name \"" + name + "\"",
                            Nearest.advice(name, conditions));
                }
            }
            for (String name : award.less()) {
                if (!draft.awards.containsKey(name) && !draft.declaredAwards.contains(name)) {
                    faults.add(
                            award.place().child("less"),
                            "\"less\" names awards of this plan; \"" + name + "\" is none",
                            Nearest.advice(name, draft.awards.keySet()));
                }
            }
            if (takesOffItself(award.name())) {
                faults.add(
                        award.place().child("less"),
                        "\"" + award.name() + "\" is taken off itself",
                        "Awards may not take each other off in a circle.");
            }
        }
    }

    private boolean takesOffItself(String name) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(name));
        while (!open.isEmpty()) {
            Award award = draft.awards.get(open.pop());
            for (String next : award == null ? List.<String>of() : award.less()) {
                if (next.equals(name)) {
                    return true;
                }
                if (seen.add(next)) {
                    open.push(next);
                }
            }
        }
        return false;
    }
}
