package org.openseverance.adapters.files.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openseverance.adapters.files.workforce.WorkforceReading;
import org.openseverance.application.whatif.Answer;
import org.openseverance.application.whatif.Question;
import org.openseverance.domain.money.Money;
import org.openseverance.domain.plan.Award;
import org.openseverance.domain.time.PackedDate;
import org.openseverance.domain.whatif.ScenarioResult;
import org.openseverance.domain.workforce.Workforce;

/**
 * All that a report of a what-if says, whatever its form.
 *
 * @param made the day it says that it was made on
 * @param names by which notes advise
 */
public record Report(ReportSource source, Question question, Answer answer, LocalDate made, Names names) {

    /** The most row faults that a report lists. */
    public static final int MOST_FAULTS = 100;

    /**
     * How whoever asked says two things that a report may advise to give.
     *
     * @param people the test for whom it is: {@code --for}
     * @param lastDay everyone's last day of employment: {@code --end}
     */
    public record Names(String people, String lastDay) {}

    /** Of all amounts. */
    public Currency currency() {
        return question.scenarios().get(0).plan().currency();
    }

    /** An amount of minor units. */
    public Money money(long minor) {
        return new Money(minor, currency());
    }

    /** The baseline first. */
    public List<ScenarioResult> results() {
        return answer.results();
    }

    public ScenarioResult baseline() {
        return results().get(0);
    }

    /** A, B, ... Z, AA, AB, ... */
    public static String letter(int scenario) {
        return (scenario < 26 ? "" : letter(scenario / 26 - 1)) + (char) ('A' + scenario % 26);
    }

    /** The names of all awards, in the order in which the scenarios have them. */
    public List<String> awards() {
        Set<String> names = new LinkedHashSet<>();
        results().forEach(result -> result.total().awards().forEach(award -> names.add(award.name())));
        return List.copyOf(names);
    }

    /** The place of an award of that name in a scenario; -1 if it has none. */
    public static int place(ScenarioResult result, String award) {
        List<Award> awards = result.total().awards();
        for (int i = 0; i < awards.size(); i++) {
            if (awards.get(i).name().equals(award)) {
                return i;
            }
        }
        return -1;
    }

    /** The groups of a dimension, those that cost most in any scenario first. */
    public List<String> groups(String dimension) {
        List<String> sorted = new ArrayList<>(
                baseline().groups().getOrDefault(dimension, Map.of()).keySet());
        sorted.sort(java.util.Comparator.comparingLong((String group) -> -largestCost(dimension, group))
                .thenComparing(group -> group));
        return sorted;
    }

    private long largestCost(String dimension, String group) {
        return results().stream()
                .mapToLong(result -> result.group(dimension, group).cost())
                .max()
                .orElse(0);
    }

    /** The dimensions that the workforce has. */
    public List<String> dimensions() {
        return List.copyOf(baseline().groups().keySet());
    }

    /** A part of a whole in percent with two decimals; empty if there is no whole. */
    public static String percent(long part, long whole) {
        if (whole == 0) {
            return "";
        }
        BigDecimal percent = BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
        return percent.toPlainString();
    }

    /** The same with a plus sign. */
    public static String signedPercent(long part, long whole) {
        String percent = percent(part, whole);
        return (part > 0 && !percent.isEmpty() ? "+" : "") + percent;
    }

    /** The day that the event sets for all; empty if it sets none. */
    public String day(String fact) {
        Integer date = question.event().dates().get(fact);
        return date == null ? "" : PackedDate.toLocalDate(date).toString();
    }

    /** What is worth knowing about the figures. */
    public List<String> notes() {
        Workforce workforce = question.workforce();
        List<String> notes = new ArrayList<>(WorkforceReading.gapsOfPay(workforce.names()));
        for (String fact : List.of("termination_date", "notice_date")) {
            if (!day(fact).isEmpty() && workforce.has(fact)) {
                notes.add(fact + " is " + day(fact) + " for everyone; the file's column is not used");
            }
        }
        if (question.event().words().containsKey("cause") && workforce.has("cause")) {
            notes.add("the cause is " + question.event().words().get("cause")
                    + " for everyone; the file's column is not used");
        }
        for (String dimension : question.dimensions()) {
            if (!dimensions().contains(dimension)) {
                notes.add("no row of the file says " + dimension + ", so there are no figures by it");
            }
        }
        if (answer.undecided() > 0) {
            notes.add(FigureText.count(answer.undecided())
                    + " people are left out, because their facts do not say whether " + names.people() + " holds");
        }
        if (answer.later().isEmpty()) {
            notes.add("nobody's last day is known, so nothing is said about one day later; give " + names.lastDay());
        }
        notes.addAll(source.notes());
        return notes;
    }
}
