package org.openseverance.app.library;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openseverance.application.cases.WorkedCase;
import org.openseverance.domain.employee.DateOrder;
import org.openseverance.domain.employee.Employee;
import org.openseverance.domain.employee.ImmutableEmployee;
import org.openseverance.domain.employee.ImmutableLeaver;
import org.openseverance.domain.employee.ImmutableSeparation;
import org.openseverance.domain.employee.Leaver;
import org.openseverance.domain.employee.Pay;
import org.openseverance.domain.employee.Separation;
import org.openseverance.domain.employee.WorkLocation;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.quote.Outcome;

/** Records of the worked cases, changed and with facts dropped at random: both paths give the same, unknown where unknown. */
class RandomRecordsTest {

    private static final int RECORDS = 200;
    private static final int FACTS_DROPPED_OF_A_HUNDRED = 12;

    static Set<String> plans() {
        return new TreeSet<>(Shipped.casesByPlan().keySet());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void bothPathsGiveTheSame(String id) {
        Plan plan = Shipped.LIBRARY.find(id);
        assertNotNull(plan);
        List<Leaver> leavers = new RandomLeavers(id).leavers(RECORDS);
        List<String> names = leavers.stream().map(Leaver::toString).toList();
        BothPaths.agree(plan, leavers, names, (row, bulk) -> {});
    }

    @Test
    void allOutcomesAreAmongThem() {
        Set<Outcome> seen = EnumSet.noneOf(Outcome.class);
        String id = "gb/statutory-redundancy-pay";
        Plan plan = Shipped.LIBRARY.find(id);
        assertNotNull(plan);
        List<Leaver> leavers = new RandomLeavers(id).leavers(RECORDS);
        List<String> names = leavers.stream().map(Leaver::toString).toList();
        BothPaths.agree(plan, leavers, names, (row, bulk) -> seen.add(bulk.outcome()));
        assertTrue(seen.equals(EnumSet.allOf(Outcome.class)), seen::toString);
    }

    /** Changed records, the same at every run. */
    private static final class RandomLeavers {

        private final List<WorkedCase> cases;
        private final Random random;

        RandomLeavers(String plan) {
            cases = Shipped.casesByPlan().get(plan);
            random = new Random(plan.hashCode());
        }

        List<Leaver> leavers(int count) {
            List<Leaver> leavers = new ArrayList<>();
            while (leavers.size() < count) {
                Leaver leaver = changed(cases.get(random.nextInt(cases.size())).leaver());
                if (DateOrder.ALL.stream().noneMatch(order -> isBroken(order, leaver))) {
                    leavers.add(leaver);
                }
            }
            return leavers;
        }

        /** Neither path is asked about dates that cannot be true together. */
        private static boolean isBroken(DateOrder order, Leaver leaver) {
            LocalDate earlier = Leaver.date(order.earlier()).apply(leaver);
            LocalDate later = Leaver.date(order.later()).apply(leaver);
            return earlier != null && later != null && order.broken(later.compareTo(earlier));
        }

        private Leaver changed(Leaver leaver) {
            Map<String, Object> inputs = new HashMap<>();
            leaver.inputs().forEach((name, answer) -> {
                Object kept = kept(answer);
                if (kept != null) {
                    inputs.put(name, kept instanceof LocalDate date ? moved(date) : kept);
                }
            });
            return ImmutableLeaver.builder()
                    .employee(changed(leaver.employee()))
                    .separation(changed(leaver.separation()))
                    .employer(leaver.employer())
                    .inputs(inputs)
                    .build();
        }

        private Employee changed(Employee employee) {
            WorkLocation place = employee.workLocation();
            return ImmutableEmployee.builder()
                    .from(employee)
                    .dateOfBirth(moved(kept(employee.dateOfBirth())))
                    .hireDate(moved(kept(employee.hireDate())))
                    .serviceDate(moved(kept(employee.serviceDate())))
                    .pay(changed(kept(employee.pay())))
                    .variablePay(changed(kept(employee.variablePay())))
                    .fullTimeEquivalent(kept(employee.fullTimeEquivalent()))
                    .standardWeeklyHours(kept(employee.standardWeeklyHours()))
                    .employmentType(kept(employee.employmentType()))
                    .professionalCategory(kept(employee.professionalCategory()))
                    .jobLevel(kept(employee.jobLevel()))
                    .workLocation(
                            new WorkLocation(kept(place.country()), kept(place.subdivision()), kept(place.site())))
                    .payHistory(kept(employee.payHistory()))
                    .absences(kept(employee.absences()))
                    .build();
        }

        private Separation changed(Separation separation) {
            return ImmutableSeparation.builder()
                    .from(separation)
                    .cause(kept(separation.cause()))
                    .noticeDate(moved(kept(separation.noticeDate())))
                    .lastDayOfWork(moved(kept(separation.lastDayOfWork())))
                    .terminationDate(moved(kept(separation.terminationDate())))
                    .build();
        }

        private <T> @Nullable T kept(@Nullable T fact) {
            return random.nextInt(100) < FACTS_DROPPED_OF_A_HUNDRED ? null : fact;
        }

        /** The same day, one near by, or one years away. */
        private @Nullable LocalDate moved(@Nullable LocalDate date) {
            return date == null
                    ? null
                    : switch (random.nextInt(3)) {
                        case 0 -> date;
                        case 1 -> date.plusDays(random.nextInt(61) - 30);
                        default -> date.plusDays(random.nextInt(4001) - 2000);
                    };
        }

        private @Nullable Pay changed(@Nullable Pay pay) {
            return pay == null
                    ? null
                    : new Pay(
                            pay.rate().add(BigDecimal.valueOf(random.nextInt(1_000_000), 2)),
                            pay.currency(),
                            pay.period());
        }
    }
}
