package org.openseverance.domain.whatif;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.plan.PlanReader;
import org.openseverance.domain.plan.PlanSource;
import org.openseverance.domain.resolve.Resolver;
import org.openseverance.domain.rule.Rule;
import org.openseverance.domain.workforce.Workforce;
import org.openseverance.domain.worksheet.WorkforceFacts;

/**
 * The people that a what-if is for, by a test in the words of the plan language: {@code department is Marketing and hire_date < 2020-01-01}.
 *
 * @param rows those for whom the test holds
 * @param undecided how many people's facts do not say; they are left out
 */
public record Selection(BitSet rows, long undecided) {

    /** Those for whom the test holds; null, with the faults, if it cannot be read. */
    public static @Nullable Selection of(
            Workforce workforce, WorkforceFacts.Event event, String test, String currency, List<Fault> faults) {
        PlanReader.Result read = PlanReader.read(document(test, currency), "");
        Plan plan = read.plan();
        faults.addAll(told(read.faults()));
        WorkforceRun run = plan == null ? null : WorkforceRun.ofAll(workforce, event, plan, faults);
        if (run == null) {
            return null;
        }
        BitSet rows = new BitSet(workforce.size());
        long[] undecided = {0};
        run.worker().run(0, workforce.size(), (worksheet, plans, sources, n) -> {
            int gate = plans.get(0).awards().get(0).gate();
            for (int i = 0; i < n; i++) {
                long holds = worksheet.cell(gate, i);
                rows.set(sources[i], holds == 1);
                undecided[0] += holds == Rule.UNKNOWN ? 1 : 0;
            }
        });
        return new Selection(rows, undecided[0]);
    }

    /** All that is wrong with a test, whoever it is put to. */
    public static List<Fault> check(String test, String currency) {
        PlanReader.Result read = PlanReader.read(document(test, currency), "");
        return read.plan() == null ? told(read.faults()) : Resolver.check(read.plan(), PlanSource.NONE);
    }

    /** A test reads the employees' facts; it is put to no plan, so it knows no lines. */
    private static List<Fault> told(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.advice().equals(PlanReader.KNOWN_NAMES)
                        ? new Fault(
                                fault.place(),
                                fault.message(),
                                "Only facts of the employees can be tested, such as department or hire_date; lines, parameters and inputs of a plan cannot.")
                        : fault)
                .toList();
    }

    /** A plan whose one condition is the test. */
    private static Node document(String test, String currency) {
        Node require = mapping(Map.of("require", scalar(test), "reason", scalar("not chosen")));
        Node award = mapping(Map.of("amount", scalar("0")));
        return mapping(Map.of(
                "plan", scalar("people"),
                "currency", scalar(currency),
                "missing_day", scalar("last day"),
                "lines", mapping(Map.of("chosen", require)),
                "awards", mapping(Map.of("fixed_amount", award))));
    }

    private static Node mapping(Map<String, Node> entries) {
        return new Node.Mapping(entries, PLACE);
    }

    private static Node scalar(String text) {
        return new Node.Scalar(text, PLACE);
    }

    private static final Place PLACE = new Place("the test of people", 0, 0, "");
}
