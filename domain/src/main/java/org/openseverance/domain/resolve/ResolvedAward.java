package org.openseverance.domain.resolve;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.plan.Award;

/**
 * An award whose columns are known. Amounts are in the currency's smallest units; -1 stands for "has none".
 *
 * @param plan the id of the plan that grants it
 * @param gates its conditions with their reasons; all must hold
 * @param gate whether all hold
 * @param own this plan's amount, 0 where refused
 * @param law what the plans of law beneath it give
 * @param total what is paid
 * @param benefits the employer's cost of benefits, 0 where refused
 * @param laws the plans of law beneath it that apply
 */
public record ResolvedAward(
        String plan,
        Award award,
        List<Gate> gates,
        int gate,
        int own,
        int law,
        int total,
        int benefits,
        @Nullable Operand figure,
        @Nullable Operand quantity,
        @Nullable Operand from,
        @Nullable Operand through,
        List<ResolvedPlan> laws) {

    public ResolvedAward {
        gates = List.copyOf(gates);
        laws = List.copyOf(laws);
    }

    /** A condition of an award. */
    public record Gate(String line, int slot, String reason, String cites) {}
}
