package org.openseverance.application.explain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openseverance.domain.plan.Input;
import org.openseverance.domain.plan.Vocabulary;
import org.openseverance.domain.worksheet.Need;

/** Turns the names of missing facts into questions, with the words of the plan that needs them. */
final class Questions {

    private static final Set<String> OF_SEPARATION =
            Set.of("cause", "notice_date", "last_day_of_work", "termination_date", "redeployed_on");
    private static final Set<String> OF_EMPLOYER = Set.of("headcount", "annual_payroll");

    private final Map<String, Input> asked;
    private final String currency;

    /**
     * @param currency of the plan
     */
    Questions(Map<String, Input> asked, String currency) {
        this.asked = asked;
        this.currency = currency;
    }

    /** Questions about all, the most wanted first. */
    List<Question> about(Map<String, Need> needs) {
        return needs.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(each -> about(each.getKey(), each.getValue()))
                .toList();
    }

    private Question about(String name, Need need) {
        Input input = asked.get(name);
        if (input != null) {
            return Question.about(input, need);
        }
        Vocabulary.Kind kind = Vocabulary.FACTS.get(name);
        Question.Answer answer = kind == null ? null : Question.Answer.valueOf(kind.name());
        return new Question(
                name,
                record(name),
                Vocabulary.ask(name),
                answer,
                Question.words(Vocabulary.unit(name, currency)),
                name.equals("cause") ? Vocabulary.CAUSES : List.of(),
                need);
    }

    private static String record(String name) {
        if (OF_SEPARATION.contains(name)) {
            return "separation." + name;
        }
        if (OF_EMPLOYER.contains(name)) {
            return "employer." + name;
        }
        return "employee." + (name.equals("base_pay") ? "pay" : name);
    }
}
