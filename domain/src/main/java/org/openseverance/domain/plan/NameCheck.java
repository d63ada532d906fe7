package org.openseverance.domain.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Faults;
import org.openseverance.domain.document.Nearest;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.formula.Expression;
import org.openseverance.domain.formula.ExpressionTree;
import org.openseverance.domain.formula.FormulaParser;

/** Sees that every name is known, stands where its kind may stand, and that words are among those that can occur. */
final class NameCheck {

    private static final int MOST_ADVISED = 100;

    private final Draft draft;
    private final Faults faults;
    private final Set<String> known = new LinkedHashSet<>();
    private int unknown;

    NameCheck(Draft draft) {
        this.draft = draft;
        this.faults = draft.faults;
        known.addAll(draft.declared.keySet());
        known.addAll(Vocabulary.FACTS.keySet());
    }

    void check() {
        for (Expression root : PlanCheck.expressions(draft)) {
            ExpressionTree.visit(root, this::checkPart);
        }
        for (Line line : draft.lines.values()) {
            FormTree.visit(line.form(), this::checkForm);
            checkGivenInput(line.unlessGiven(), line.place().child("unless_given"));
        }
        for (Parameter parameter : draft.parameters.values()) {
            checkDate(parameter);
            checkGivenInput(parameter.unlessGiven(), parameter.place().child("unless_given"));
            String by = parameter.by();
            if (by != null) {
                checkWordName(
                        by, parameter.place().child("by"), parameter.values().keySet());
            }
        }
    }

    private void checkPart(Expression part) {
        if (part instanceof Expression.Name name) {
            checkValue(name.name(), name.place());
        } else if (part instanceof Expression.Given given) {
            checkKnown(given.name(), given.place());
        } else if (part instanceof Expression.Membership membership
                && membership.subject() instanceof Expression.Name name) {
            checkWords(name.name(), membership.words(), membership.place());
        }
    }

    private boolean checkKnown(String name, Place place) {
        if (known.contains(name)) {
            return true;
        }
        // the search takes time for each, and nobody reads the hundredth advice
        String nearest = ++unknown <= MOST_ADVISED ? Nearest.of(name, known) : null;
        String advice = nearest != null ? "Maybe \"" + nearest + "\"." : PlanReader.KNOWN_NAMES;
        faults.add(place, "unknown name \"" + name + "\"", advice);
        return false;
    }

    private void checkValue(String name, Place place) {
        if (!checkKnown(name, place)) {
            return;
        }
        Vocabulary.Kind kind = Vocabulary.FACTS.get(name);
        if (kind == Vocabulary.Kind.PAY) {
            faults.add(
                    place,
                    "\"" + name + "\" is a rate for a period, not a number",
                    "Read it by a line of its own: {pay: per week, of: " + name + ", taking: {...}}.");
        } else if (kind == Vocabulary.Kind.LIST) {
            faults.add(
                    place,
                    "\"" + name + "\" is a list, not a number",
                    name.equals("absences")
                            ? "Take absences off a count: minus: {absences: {...}}."
                            : "Read it by a line of its own: {history: total, of: pay_history, ...}.");
        }
        Reading reading = draft.readings.get(name);
        if (reading != null) {
            checkNumeric(reading);
        }
    }

    /** A reading that a formula names says numbers, or else words, throughout. */
    private void checkNumeric(Reading reading) {
        List<String> choices = new ArrayList<>(List.of(reading.is()));
        choices.addAll(reading.alternatives());
        long numbers = choices.stream()
                .filter(words -> FormulaParser.parse(words, reading.place(), new Faults()) instanceof Expression.Number)
                .count();
        if (numbers > 0 && numbers < choices.size()) {
            faults.add(
                    reading.place(),
                    "the reading \"" + reading.name()
                            + "\" stands in a formula and is a number in one choice, words in another",
                    "Make all its choices numbers, or all of them words.");
        }
    }

    private void checkForm(Form form) {
        if (form instanceof Form.By by) {
            checkWordName(by.subject().name(), by.subject().place(), by.cases().keySet());
        } else if (form instanceof Form.Count count && count.of() instanceof Form.PeriodSource.Named named) {
            checkPeriod(named);
        }
    }

    private void checkPeriod(Form.PeriodSource.Named named) {
        Line line = draft.lines.get(named.name());
        boolean maybe = !known.contains(named.name())
                || draft.isBroken(named.name())
                || (line != null
                        && (line.form() instanceof Form.Period
                                || line.form() instanceof Form.FromPlan
                                || line.form() instanceof Form.By
                                || line.form() instanceof Form.Choose
                                || line.form() instanceof Form.Table));
        if (!maybe) {
            List<String> periods = draft.lines.values().stream()
                    .filter(each -> each.form() instanceof Form.Period)
                    .map(Line::name)
                    .toList();
            faults.add(
                    named.place(),
                    "\"" + named.name() + "\" is no period",
                    periods.isEmpty()
                            ? "Add a line: {period: {from: ..., through: ...}}."
                            : "Periods: " + String.join(", ", periods) + ".");
        }
    }

    private void checkDate(Parameter parameter) {
        String asOf = parameter.asOf();
        Place place = parameter.place().child("as_of");
        if (asOf == null || !checkKnown(asOf, place)) {
            return;
        }
        Vocabulary.Kind kind = Vocabulary.FACTS.get(asOf);
        Input input = draft.inputs.get(asOf);
        Line line = draft.lines.get(asOf);
        boolean number = line != null
                && (line.form() instanceof Form.Count
                        || line.form() instanceof Form.Bands
                        || line.form() instanceof Form.Pay
                        || line.form() instanceof Form.Period
                        || line.form() instanceof Form.Require);
        boolean formula = line != null
                && line.form() instanceof Form.Computed computed
                && computed.expected() != Form.Expected.DATE;
        if (number
                || formula
                || (kind != null && kind != Vocabulary.Kind.DATE)
                || (input != null && input.type() != Input.Type.DATE)
                || draft.parameters.containsKey(asOf)) {
            faults.add(
                    place,
                    "\"as_of\" names a date; \"" + asOf + "\" is none",
                    "Name a date of the record, or a line with the form \"date\".");
        }
    }

    private void checkGivenInput(@Nullable String name, Place place) {
        if (name != null && !draft.inputs.containsKey(name) && !"an input".equals(draft.declared.get(name))) {
            String advice = Nearest.advice(name, draft.inputs.keySet());
            faults.add(
                    place,
                    "\"unless_given\" names an input; \"" + name + "\" is none",
                    advice.isEmpty() ? "Add it to \"inputs\"." : advice);
        }
    }

    /** A name whose word chooses among cases. */
    private void checkWordName(String name, Place place, Collection<String> cases) {
        if (!known.contains(name)) {
            checkKnown(name, place);
            return;
        }
        Input input = draft.inputs.get(name);
        boolean text = Vocabulary.FACTS.get(name) == Vocabulary.Kind.WORD
                || (input != null && input.type() == Input.Type.TEXT);
        if (!text && !("an input".equals(draft.declared.get(name)) && input == null)) {
            faults.add(
                    place,
                    "\"by\" names a fact or input that is a word; \"" + name + "\" is none",
                    input != null ? "For yes or no, write a choose." : "");
        }
        checkWords(name, cases, place);
    }

    private void checkWords(String name, Collection<String> words, Place place) {
        Input input = draft.inputs.get(name);
        List<String> possible = name.equals("cause") ? Vocabulary.CAUSES : input != null ? input.oneOf() : List.of();
        for (String word : words) {
            if (!possible.isEmpty() && !possible.contains(word)) {
                faults.add(place, "\"" + name + "\" is never \"" + word + "\"", Nearest.advice(word, possible));
            }
        }
    }
}
