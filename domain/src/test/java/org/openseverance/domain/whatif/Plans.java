package org.openseverance.domain.whatif;

import java.util.Map;
import org.openseverance.domain.document.FlowDocument;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.plan.PlanReader;
import org.openseverance.domain.plan.PlanSource;
import org.openseverance.domain.time.PackedDate;
import org.openseverance.domain.worksheet.WorkforceFacts;

/** Plans for what-ifs: a package on top of a law that holds in one state only. */
final class Plans {

    static final WorkforceFacts.Event EVENT =
            new WorkforceFacts.Event(Map.of("termination_date", PackedDate.of(RandomWorkforce.LAST_DAY)), Map.of());

    static final Plan LAW = read("""
            plan: us-nj/law, jurisdiction: US-NJ, currency: USD, cites: a law, missing_day: last day,
            lines: {
              service: {period: {from: service_date, through: termination_date}},
              years: {count: years, of: service, part: up},
              weeks_pay: {pay: per week, of: base_pay, taking: {year: 52 weeks}},
              due: {formula: "years * 1 week per year * weeks_pay", round: half up to 0.01}
            },
            awards: {severance_pay: {amount: due}}""");

    static final Plan COMPANY = read("""
            plan: company, currency: USD, cites: a handbook, missing_day: last day,
            parameters: {per_year: {unit: weeks per year, value: 1/3}, limit: {unit: weeks, value: 6}},
            lines: {
              service: {period: {from: service_date, through: termination_date}},
              years: {count: years, of: service, part: drop},
              qualifies: {require: "years >= 1", reason: less than a year},
              weeks: {formula: "min(years * per_year, limit)"},
              weeks_pay: {pay: per week, of: base_pay, taking: {year: 52 weeks}},
              severance: {formula: "weeks * weeks_pay", round: half up to 0.01},
              fee: {formula: 500 USD, round: half up to 0.01}
            },
            warnings: [{when: "service < 1 year", say: short service}],
            awards: {
              severance_pay: {amount: severance, quantity: weeks, law: {tops_up: [us-nj/law]}},
              job_search_support: {amount: fee, paid_to: vendor, requires: []}
            }""");

    static final PlanSource SOURCE = id -> id.equals("us-nj/law") ? LAW : null;

    private Plans() {}

    static Plan read(String text) {
        return PlanReader.read(FlowDocument.read(text), "").orThrow();
    }

    /** The company's plan with another limit. */
    static Plan withLimit(String weeks) {
        DocumentChange.Result changed = DocumentChange.apply(COMPANY.document(), "parameters.limit", weeks);
        return PlanReader.read(java.util.Objects.requireNonNull(changed.document()), "")
                .orThrow();
    }
}
