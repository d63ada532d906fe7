package org.openseverance.domain.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.openseverance.domain.formula.Expression;

/** What can be said against a plan only when all of it has been read. Whether units agree is found when it is resolved. */
final class PlanCheck {

    private PlanCheck() {}

    static void check(Draft draft) {
        NameCheck names = new NameCheck(draft);
        names.check();
        new CircleCheck(draft).check();
        new MissingDayCheck(draft).check();
        new LimitCheck(draft).check();
        new AwardCheck(draft).check();
    }

    /** Every expression of the plan. */
    static List<Expression> expressions(Draft draft) {
        List<Expression> all = new ArrayList<>();
        draft.lines.values().forEach(line -> all.addAll(FormTree.expressions(line.form())));
        draft.warnings.forEach(warning -> all.add(warning.when()));
        for (Award award : draft.awards.values()) {
            Stream.of(
                            award.amount(),
                            award.benefits(),
                            award.quantity(),
                            award.from(),
                            award.through(),
                            award.condition())
                    .filter(Objects::nonNull)
                    .forEach(all::add);
        }
        return all;
    }
}
