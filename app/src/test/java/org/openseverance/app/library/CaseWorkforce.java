package org.openseverance.app.library;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.openseverance.domain.employee.Leaver;
import org.openseverance.domain.employee.Pay;
import org.openseverance.domain.time.PackedDate;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.workforce.Workforce;

/** Leavers as the rows of a workforce: what a file of employees would give, with inputs as further columns and past pay and absences as lists. */
final class CaseWorkforce {

    private final Workforce.Builder builder = Workforce.builder();

    private CaseWorkforce() {}

    static Workforce of(List<Leaver> leavers) {
        CaseWorkforce cases = new CaseWorkforce();
        for (int row = 0; row < leavers.size(); row++) {
            cases.add(leavers.get(row));
            cases.builder.endRow(row + 1);
        }
        return cases.builder.build();
    }

    private void add(Leaver leaver) {
        for (Fact fact : Fact.values()) {
            String name = fact.label();
            if (name.matches("(base_pay|variable_pay|benefits)\\..*")) {
                continue;
            }
            switch (fact.kind()) {
                case DATE -> date(name, Leaver.date(name).apply(leaver));
                case NUMBER -> number(name, Leaver.number(name).apply(leaver));
                case TEXT -> word(name, Leaver.word(name).apply(leaver));
            }
        }
        for (String name : List.of("base_pay", "variable_pay", "benefits")) {
            Pay pay = Leaver.pay(name).apply(leaver);
            if (pay != null) {
                number(name + ".rate", pay.rate());
                word(name + ".period", pay.period().label());
                word(name + ".currency", pay.currency().getCurrencyCode());
            }
        }
        if (leaver.employee().payHistory() != null) {
            builder.history(leaver.employee().payHistory());
        }
        if (leaver.employee().absences() != null) {
            builder.absences(leaver.employee().absences());
        }
        leaver.inputs().forEach(this::input);
    }

    private void input(String name, Object answer) {
        if (answer instanceof Boolean yes) {
            word(name, yes ? "yes" : "no");
        } else if (answer instanceof BigDecimal number) {
            number(name, number);
        } else if (answer instanceof LocalDate date) {
            date(name, date);
        } else {
            word(name, answer.toString());
        }
    }

    private void date(String name, LocalDate date) {
        if (date != null) {
            builder.dates(name).set(PackedDate.of(date));
        }
    }

    private void number(String name, BigDecimal number) {
        if (number != null) {
            int least = Fact.labelled(name).map(Fact::decimals).orElse(0);
            builder.numbers(name, least).set(number.unscaledValue().longValueExact(), number.scale());
        }
    }

    private void word(String name, String word) {
        if (word != null) {
            builder.words(name).set(word);
        }
    }

    /** The word of a fact or input, as the single path tells it. */
    static String word(String name, Leaver leaver) {
        Map<String, Object> inputs = leaver.inputs();
        if (List.of("base_pay", "variable_pay", "benefits").contains(name)) {
            return String.valueOf(Leaver.pay(name).apply(leaver));
        }
        return String.valueOf(
                inputs.containsKey(name)
                        ? inputs.get(name)
                        : Fact.labelled(name).isPresent() ? Leaver.word(name).apply(leaver) : null);
    }
}
