package org.openseverance.adapters.files.leaver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openseverance.adapters.files.document.DocumentReader;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.plan.PlanBuilder;

/** Records whose facts cannot be true together. */
class RecordCheckTest {

    private static final Plan PLAN = PlanBuilder.plan("acme/weeks")
            .currency("USD")
            .cites("a handbook")
            .missingDay("last day")
            .pay("weeks_pay", "per week", "base_pay", "year", "52 weeks")
            .formula("severance", "2 weeks * weeks_pay", "half up to 0.01")
            .award("severance_pay", "amount", "severance")
            .build();

    private static List<String> faults(String record) {
        LeaverReader.Result read = LeaverReader.read(
                Objects.requireNonNull(
                        DocumentReader.read("record.json", record).node()),
                PLAN,
                false);
        assertEquals(read.faults().isEmpty(), read.leaver() != null);
        return read.faults().stream()
                .map(fault -> (fault.place().pointer() + ": " + fault.message() + " | " + fault.advice()).strip())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "{'employee': {'hire_date': '2020-01-01'}, 'separation': {'termination_date': '2019-12-31'}}#/separation/termination_date: termination_date: 2019-12-31 is before hire_date, 2020-01-01 | Check the two dates.",
                "{'employee': {'hire_date': '2020-01-01'}, 'separation': {'notice_date': '2019-12-31'}}#/separation/notice_date: notice_date: 2019-12-31 is before hire_date, 2020-01-01 | Check the two dates.",
                "{'employee': {'hire_date': '2020-01-01'}, 'separation': {'last_day_of_work': '2019-12-31'}}#/separation/last_day_of_work: last_day_of_work: 2019-12-31 is before hire_date, 2020-01-01 | Check the two dates.",
                "{'employee': {'hire_date': '2020-01-01', 'date_of_birth': '2020-01-01'}}#/employee/hire_date: hire_date: 2020-01-01 is not after date_of_birth, 2020-01-01 | Check the two dates.",
                "{'employee': {'date_of_birth': '2020-01-01'}, 'separation': {'termination_date': '2019-12-31'}}#/separation/termination_date: termination_date: 2019-12-31 is not after date_of_birth, 2020-01-01 | Check the two dates.",
                "{'employee': {'hire_date': '2020-01-01', 'original_hire_date': '2020-01-02'}}#/employee/hire_date: hire_date: 2020-01-01 is before original_hire_date, 2020-01-02 | Check the two dates.",
                "{'employee': {'service_date': '2020-01-01'}, 'separation': {'termination_date': '2019-12-31'}}#/separation/termination_date: termination_date: 2019-12-31 is before service_date, 2020-01-01 | Check the two dates.",
                "{'separation': {'last_day_of_work': '2020-01-01', 'termination_date': '2019-12-31'}}#/separation/termination_date: termination_date: 2019-12-31 is before last_day_of_work, 2020-01-01 | Check the two dates.",
                "{'employee': {'work_location': {'country': 'US', 'subdivision': 'CA-ON'}}}#/employee/work_location/subdivision: subdivision: \"CA-ON\" is not in US | Check the country and the subdivision.",
                "{'employee': {'work_location': {'country': 'US', 'subdivision': 'WA'}}}#/employee/work_location/subdivision: subdivision: \"WA\" is no subdivision of a country | Maybe \"US-WA\".",
                "{'employee': {'work_location': {'subdivision': 'Ohio'}}}#/employee/work_location/subdivision: subdivision: \"Ohio\" is no subdivision of a country | Write it as ISO 3166-2 does, such as US-WA or GB-ENG.",
                "{'separation': {'cause': 'redundncy'}}#/separation/cause: cause: \"redundncy\" is no cause | Maybe \"redundancy\".",
                "{'employee': {'work_location': {'country': 'XX'}}}#/employee/work_location/country: country: \"XX\" is no country | Write the two letters of ISO 3166-1, such as US or GB.",
                "{'employee': {'work_location': {'country': 'us'}}}#/employee/work_location/country: country: \"us\" is no country | Maybe \"US\".",
                "{'employee': {'work_location': {'country': 'UK'}}}#/employee/work_location/country: country: \"UK\" is no country | Maybe \"GB\".",
                "{'employee': {'pay': {'rate': '0.00', 'currency': 'USD', 'period': 'day'}}}#/employee/pay/rate: rate is \"0\"; expected more than zero and at most 10000000000 | ",
                "{'employee': {'pay': {'rate': '10000000000.01', 'currency': 'USD', 'period': 'year'}}}#/employee/pay/rate: rate is \"10000000000.01\"; expected more than zero and at most 10000000000 | ",
                "{'employee': {'benefits': {'rate': '10000000001', 'currency': 'USD', 'period': 'year'}}}#/employee/benefits/rate: rate is \"10000000001\"; expected at most 10000000000 | ",
                "{'employee': {'pay': {'rate': '5', 'currency': 'ZZZ', 'period': 'day'}}}#/employee/pay/currency: currency is \"ZZZ\"; expected an ISO 4217 code such as USD | ",
                "{'employee': {'pay': {'rate': '5', 'currency': 'EUR', 'period': 'day'}}}#/employee/pay/currency: currency: pay is in EUR, but acme/weeks counts in USD | Give it in USD; nothing is converted."
            })
    void nonsenseIsToldWhereItStands(String record, String fault) {
        assertEquals(List.of(fault), faults(record.replace('\'', '"')));
    }

    /** A worked case of the law of Great Britain has it. */
    @Test
    void aNoticeAfterTheLastDayIsLetThrough() {
        assertEquals(
                List.of(),
                faults("{\"separation\": {\"notice_date\": \"2018-01-05\", \"termination_date\": \"2018-01-01\"}}"));
    }

    @Test
    void theEdgesAreNoNonsense() {
        assertEquals(List.of(), faults("""
                {"employee": {"date_of_birth": "2019-12-31", "hire_date": "2020-01-01", "original_hire_date": "2020-01-01",
                   "service_date": "2020-01-01", "work_location": {"country": "GB", "subdivision": "GB-ENG"},
                   "benefits": {"rate": "5", "currency": "EUR", "period": "day"}},
                 "separation": {"cause": "redundancy", "notice_date": "2020-01-01", "last_day_of_work": "2020-01-01", "termination_date": "2020-01-01"}}
                """));
    }
}
