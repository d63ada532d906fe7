package org.openseverance.application.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Nearest;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.employee.ImmutableLeaver;
import org.openseverance.domain.employee.Leaver;
import org.openseverance.domain.money.Money;
import org.openseverance.domain.plan.Line;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.plan.PlanSource;
import org.openseverance.domain.quote.AwardResult;
import org.openseverance.domain.quote.LineResult;
import org.openseverance.domain.quote.LineValue;
import org.openseverance.domain.quote.SeparationPackage;
import org.openseverance.domain.resolve.Overridden;
import org.openseverance.domain.worksheet.Need;
import org.openseverance.domain.worksheet.Unusable;

/** What a plan gives one leaver, and why. May be asked by several threads; rules that are laid are kept for the next leaver. */
public final class ExplainPackage {

    private final PlanSource plans;
    private final Quoters quoters;

    /**
     * @param plans where plans of law and plans that are read are found; an id must always give the same plan
     */
    public ExplainPackage(PlanSource plans) {
        this.plans = plans;
        this.quoters = new Quoters(plans);
    }

    /**
     * The package, with hand-made values where there are any.
     *
     * @throws Unanswerable if the plan cannot be resolved, an answer is not what the plan asks for, or a hand-made value fits no line
     */
    public Explanation explain(Plan plan, Leaver leaver, List<ManualValue> manual) throws Unanswerable {
        if (manual.isEmpty()) {
            return told(plan, leaver, quote(plan, leaver, List.of()), manual);
        }
        List<Fault> faults = faults(plan, manual);
        refuse(faults);
        List<String> lines = manual.stream().map(ManualValue::line).toList();
        SeparationPackage result = quote(plan, with(leaver, manual), lines);
        for (int i = 0; i < manual.size(); i++) {
            LineResult told = result.line(manual.get(i).line());
            if (!(told.value() instanceof LineValue.Figure)) {
                faults.add(
                        new Fault(
                                Unanswerable.override(i).child("line"),
                                "the line " + told.name() + " is no quantity, but " + told.value(),
                                "Only quantities can be overridden. Change the fact that the line reads, or override a line that counts."));
            }
        }
        refuse(faults);
        checkAmounts(result);
        return told(plan, leaver, result, manual);
    }

    /** What is wrong with hand-made values whoever they are for. */
    public static List<Fault> faults(Plan plan, List<ManualValue> manual) {
        List<Fault> faults = new ArrayList<>();
        Set<String> lines = new HashSet<>();
        for (int i = 0; i < manual.size(); i++) {
            check(manual.get(i), Unanswerable.override(i), plan, lines, faults);
        }
        return faults;
    }

    private static void refuse(List<Fault> faults) throws Unanswerable {
        if (!faults.isEmpty()) {
            throw new Unanswerable(faults);
        }
    }

    /** What a plan works out may be less than nothing by the plan's own fault; by hand it is a mistake. */
    private static void checkAmounts(SeparationPackage result) throws Unanswerable {
        for (AwardResult award : result.awards()) {
            Money amount = award.amount();
            LineValue.Figure quantity = award.quantity();
            boolean negative = (amount != null && amount.minor() < 0) || (quantity != null && quantity.numerator() < 0);
            if (negative) {
                throw new Unanswerable(
                        "by the hand-made values, " + award.name() + " is less than nothing: "
                                + (quantity == null || quantity.numerator() >= 0 ? amount : quantity),
                        "Nothing is 0; an award can be no less.");
            }
        }
    }

    private Explanation told(Plan plan, Leaver leaver, SeparationPackage result, List<ManualValue> manual) {
        List<Question> questions = result.missing().isEmpty()
                ? List.of()
                : questions(plan, result).stream()
                        .filter(question -> question.need() != Need.OPTIONAL)
                        .toList();
        return new Explanation(plan, leaver, result, questions, manual, List.of());
    }

    /** What could be asked besides: the rules do without, but what comes out can change with it. */
    public List<Question> optional(Explanation explanation) {
        return questions(explanation.plan(), explanation.result()).stream()
                .filter(question -> question.need() == Need.OPTIONAL)
                .toList();
    }

    private List<Question> questions(Plan plan, SeparationPackage result) {
        return new Questions(AskedInputs.of(plan, plans), plan.currency().getCurrencyCode()).about(result.needs());
    }

    private SeparationPackage quote(Plan plan, Leaver leaver, List<String> lines) throws Unanswerable {
        try {
            return quoters.lend(plan, quoter -> quoter.quote(leaver, lines));
        } catch (Unusable unusable) {
            throw new Unanswerable(
                    String.valueOf(unusable.getMessage()),
                    lines.isEmpty()
                            ? "Review the plan, and the numbers of the record: their decimals are limited."
                            : "Look at what is overridden: only lines that are quantities can be, by values of a usual size.");
        } catch (ArithmeticException tooFine) {
            throw new Unanswerable(
                    "the numbers of the record have more decimals than " + plan.id() + " can work with exactly",
                    "Give rates of pay and hours with fewer decimals.");
        }
    }

    private static void check(ManualValue value, Place place, Plan plan, Set<String> lines, List<Fault> faults) {
        Line line = plan.lines().get(value.line());
        if (line == null) {
            faults.add(new Fault(
                    place.child("line"),
                    plan.id() + " has no line \"" + value.line() + "\"",
                    Nearest.advice(value.line(), plan.lines().keySet())));
        } else if (!lines.add(value.line())) {
            faults.add(new Fault(
                    place.child("line"),
                    "the line " + value.line() + " has two hand-made values",
                    "Keep one of them."));
        } else if (value.value().stripTrailingZeros().scale() > Overridden.decimals(line)) {
            faults.add(new Fault(
                    place.child("value"),
                    "the hand-made value of " + value.line() + " is "
                            + value.value().toPlainString() + "; expected at most " + Overridden.decimals(line)
                            + " decimals",
                    "Round it as the line is rounded."));
        }
        if (value.reason().isBlank() || value.by().isBlank()) {
            faults.add(new Fault(
                    place.child(value.reason().isBlank() ? "reason" : "by"),
                    "the hand-made value of " + value.line() + " does not say why or who",
                    "Give a reason and the name of the person who decides."));
        }
    }

    private static Leaver with(Leaver leaver, List<ManualValue> manual) {
        Map<String, Object> inputs = new LinkedHashMap<>(leaver.inputs());
        manual.forEach(value -> inputs.put(Overridden.slotName(value.line()), value.value()));
        return ImmutableLeaver.builder().from(leaver).inputs(inputs).build();
    }
}
