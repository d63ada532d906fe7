package org.openseverance.domain.whatif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.resolve.Jurisdiction;
import org.openseverance.domain.workforce.Column;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.workforce.Workforce;
import org.openseverance.domain.worksheet.WorkforceFacts;

/**
 * The kinds of work locations of a workforce: those to which the same plans of law apply are one kind.
 *
 * @param kinds one location of each kind
 * @param ofRows the kind of each row; empty where there is but one
 */
record Locations(List<Jurisdiction> kinds, int[] ofRows) {

    static Locations of(Workforce workforce, WorkforceFacts.Event event, List<Plan> laws) {
        Words countries = new Words(workforce, event, Fact.WORK_COUNTRY);
        Words subdivisions = new Words(workforce, event, Fact.WORK_SUBDIVISION);
        boolean everywhere = laws.stream().allMatch(law -> law.jurisdiction().isEmpty());
        if (everywhere || (countries.cells == null && subdivisions.cells == null)) {
            return new Locations(List.of(new Jurisdiction(countries.word(0), subdivisions.word(0))), new int[0]);
        }
        Map<Long, Integer> kindOfPair = new HashMap<>();
        Map<List<String>, Integer> kindOfLaws = new HashMap<>();
        List<Jurisdiction> kinds = new ArrayList<>();
        int[] ofRows = new int[workforce.size()];
        for (int row = 0; row < ofRows.length; row++) {
            long pair = ((long) countries.code(row) << 32) | (subdivisions.code(row) & 0xffff_ffffL);
            Integer kind = kindOfPair.get(pair);
            if (kind == null) {
                Jurisdiction where = new Jurisdiction(countries.word(row), subdivisions.word(row));
                List<String> applying =
                        laws.stream().map(law -> where.decided(law)).toList();
                kind = kindOfLaws.computeIfAbsent(applying, a -> {
                    kinds.add(where);
                    return kinds.size() - 1;
                });
                kindOfPair.put(pair, kind);
            }
            ofRows[row] = kind;
        }
        return new Locations(kinds, kinds.size() == 1 ? new int[0] : ofRows);
    }

    /** A column of words, or the one word that the event sets, or nothing. */
    private static final class Words {
        private final @Nullable Column cells;
        private final List<String> dictionary;
        private final @Nullable String forAll;

        Words(Workforce workforce, WorkforceFacts.Event event, Fact fact) {
            forAll = event.words().get(fact.label());
            boolean column = forAll == null && workforce.has(fact);
            cells = column ? workforce.column(fact) : null;
            dictionary = column ? workforce.dictionary(fact) : List.of();
        }

        int code(int row) {
            return cells == null ? -1 : (int) cells.cell(row);
        }

        @Nullable
        String word(int row) {
            int code = code(row);
            return cells == null ? forAll : code < 0 ? null : dictionary.get(code);
        }
    }
}
