package org.openseverance.domain.quote;

import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.money.Money;

/** What a plan gives one leaver: the awards, the totals, and every line behind them. */
@Value.Immutable
public interface SeparationPackage {

    String plan();

    /** The revision of the plan document; empty if it has none. */
    String revision();

    Outcome outcome();

    List<AwardResult> awards();

    /** All that is paid to the employee; null: a part is unknown. */
    @Nullable
    Money cash();

    /** All that it costs the employer: cash, benefits, vendors; null: a part is unknown. */
    @Nullable
    Money cost();

    List<String> warnings();

    /** Interpretations that were chosen, with their words. */
    Map<String, String> readings();

    /** Every line, each after those it reads. */
    List<LineResult> lines();

    /** Facts and inputs that are not given and that an award needs. */
    List<String> missing();

    /** A line by its name. */
    default LineResult line(String name) {
        return lines().stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no line is named \"" + name + "\""));
    }

    /** An award by its name. */
    default AwardResult award(String name) {
        return awards().stream()
                .filter(award -> award.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no award is named \"" + name + "\""));
    }
}
