package org.openseverance.domain.quote;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.money.Money;
import org.openseverance.domain.resolve.ResolvedPlan;
import org.openseverance.domain.worksheet.Need;

/** What a plan gives one leaver: the awards, the totals, and every line behind them. It keeps the leaver's row and reads it when it is asked. */
public final class SeparationPackage {

    private final Script script;
    private final Row row;
    private final List<AwardResult> awards;

    SeparationPackage(Script script, Row row) {
        this.script = script;
        this.row = row;
        AwardResult[] awards = new AwardResult[script.plan().awards().size()];
        for (int i = 0; i < awards.length; i++) {
            awards[i] = new AwardResult(script.plan().awards().get(i), script.currency(), row);
        }
        this.awards = List.of(awards);
    }

    public String plan() {
        return script.plan().plan().id();
    }

    /** The plan as it was resolved: the same object in many quotes, so that what is the same in all of them need be put in words once. */
    public ResolvedPlan resolved() {
        return script.plan();
    }

    /** The revision of the plan document; empty if it has none. */
    public String revision() {
        return script.plan().plan().revision();
    }

    /** Short of facts for one award, else entitled to something, else to nothing. */
    public Outcome outcome() {
        Outcome together = Outcome.NOT_ENTITLED;
        for (AwardResult award : awards) {
            Outcome outcome = award.outcome();
            if (outcome == Outcome.FACTS_MISSING) {
                return outcome;
            }
            together = outcome == Outcome.ENTITLED ? outcome : together;
        }
        return together;
    }

    public List<AwardResult> awards() {
        return awards;
    }

    /** All that is paid to the employee; null: a part is unknown. */
    public @Nullable Money cash() {
        return row.money(script.plan().cash(), script.currency());
    }

    /** All that it costs the employer: cash, benefits, vendors; null: a part is unknown. */
    public @Nullable Money cost() {
        return row.money(script.plan().cost(), script.currency());
    }

    public List<String> warnings() {
        Set<String> said = new LinkedHashSet<>();
        warn(script.plan(), said);
        script.laws().forEach(law -> warn(law, said));
        return List.copyOf(said);
    }

    private void warn(ResolvedPlan from, Set<String> said) {
        for (ResolvedPlan.ResolvedWarning warning : from.warnings()) {
            if (row.cell(warning.when()) == 1) {
                said.add(warning.say());
            }
        }
    }

    /** Interpretations that were chosen, with their words. */
    public Map<String, String> readings() {
        return script.readings();
    }

    /** Every line, each after those it reads. */
    public List<LineResult> lines() {
        return new Lines(script.lines(), row);
    }

    /** Lines that are told one by one, when they are asked. */
    private static final class Lines extends AbstractList<LineResult> implements RandomAccess {

        private final List<Script.Named> named;
        private final Row row;

        Lines(List<Script.Named> named, Row row) {
            this.named = named;
            this.row = row;
        }

        @Override
        public LineResult get(int index) {
            return told(named.get(index));
        }

        @Override
        public Iterator<LineResult> iterator() {
            Iterator<Script.Named> each = named.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return each.hasNext();
                }

                @Override
                public LineResult next() {
                    return told(each.next());
                }
            };
        }

        private LineResult told(Script.Named line) {
            return new LineResult(line.name(), line.line(), row);
        }

        @Override
        public int size() {
            return named.size();
        }
    }

    /** Facts and inputs that are not given and that an award needs. */
    public List<String> missing() {
        Set<String> missing = null;
        for (AwardResult award : awards) {
            List<String> more = award.missing();
            if (!more.isEmpty()) {
                missing = missing == null ? new TreeSet<>() : missing;
                missing.addAll(more);
            }
        }
        return missing == null ? List.of() : List.copyOf(missing);
    }

    /** What is known and cannot be worked with, each a whole sentence. */
    public List<String> failures() {
        return awards.stream()
                .flatMap(award -> award.failures().stream())
                .distinct()
                .toList();
    }

    /** All facts and inputs that are not given and could still say something, by name. */
    public Map<String, Need> needs() {
        return row.cells().needs(awards.stream().flatMapToInt(AwardResult::parts));
    }

    /** A line by its name. */
    public LineResult line(String name) {
        return lines().stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no line is named \"" + name + "\""));
    }

    /** An award by its name. */
    public AwardResult award(String name) {
        return awards().stream()
                .filter(award -> award.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no award is named \"" + name + "\""));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SeparationPackage that
                && plan().equals(that.plan())
                && revision().equals(that.revision())
                && awards().equals(that.awards())
                && Objects.equals(cash(), that.cash())
                && Objects.equals(cost(), that.cost())
                && warnings().equals(that.warnings())
                && readings().equals(that.readings())
                && lines().equals(that.lines());
    }

    @Override
    public int hashCode() {
        return Objects.hash(plan(), revision(), cash(), cost());
    }

    @Override
    public String toString() {
        return plan() + ": " + outcome().label() + ", " + awards();
    }
}
