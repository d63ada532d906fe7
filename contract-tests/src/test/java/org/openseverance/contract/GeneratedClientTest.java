package org.openseverance.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openseverance.client.ApiClient;
import org.openseverance.client.ApiException;
import org.openseverance.client.ApiResponse;
import org.openseverance.client.api.CalculationsApi;
import org.openseverance.client.api.JobsApi;
import org.openseverance.client.api.PlansApi;
import org.openseverance.client.api.ServiceApi;
import org.openseverance.client.api.WhatIfsApi;
import org.openseverance.client.api.WorkforcesApi;
import org.openseverance.client.model.CalculationRequest;
import org.openseverance.client.model.ChangeOfPerson;
import org.openseverance.client.model.ChangePage;
import org.openseverance.client.model.EmployeeRecord;
import org.openseverance.client.model.Employer;
import org.openseverance.client.model.EmployerHeadcount;
import org.openseverance.client.model.Health;
import org.openseverance.client.model.InputAnswer;
import org.openseverance.client.model.Job;
import org.openseverance.client.model.ModelImport;
import org.openseverance.client.model.ModelPackage;
import org.openseverance.client.model.Outcome;
import org.openseverance.client.model.Pay;
import org.openseverance.client.model.PlanChange;
import org.openseverance.client.model.Problem;
import org.openseverance.client.model.Publication;
import org.openseverance.client.model.Recomputation;
import org.openseverance.client.model.Separation;
import org.openseverance.client.model.State;
import org.openseverance.client.model.WhatIfRequest;
import org.openseverance.client.model.WorkLocation;

/** What a portal does, by the client that openapi-generator makes of the contract. */
@ExtendWith(RunningService.Giver.class)
class GeneratedClientTest {

    private static ApiClient client = new ApiClient();

    @BeforeAll
    static void connect(RunningService service) {
        client = new ApiClient();
        client.updateBaseUri(service.address().toString());
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + RunningService.TOKEN));
    }

    @Test
    void aQuoteIsKeptAndWorkedOutAgain() throws ApiException {
        CalculationsApi calculations = new CalculationsApi(client);
        ModelPackage quote = calculations.createCalculation(quote(), null);
        assertEquals(Outcome.ENTITLED, quote.getOutcome());
        assertNull(quote.getId());

        ModelPackage stored = calculations.createCalculation(quote().store(true), "client-1");
        assertEquals(quote.getTotals(), stored.getTotals());
        assertEquals("USD", stored.getTotals().getCashToEmployee().getCurrency());
        UUID id = stored.getId();
        assertEquals(
                stored.getAwards(), calculations.getCalculation(id).getAnswer().getAwards());
        Recomputation again = calculations.recomputeCalculation(id);
        assertTrue(again.getMatches());
        assertEquals(List.of(), again.getDifferences());
    }

    private static CalculationRequest quote() {
        return new CalculationRequest()
                .plan(Texts.LIBRARY_PLAN)
                .employee(new EmployeeRecord()
                        .employeeId("C-1")
                        .hireDate(LocalDate.of(2017, 8, 21))
                        .workLocation(new WorkLocation().country("US").subdivision("US-WA"))
                        .pay(pay("156000.00", Pay.PeriodEnum.YEAR))
                        .benefits(pay("1450.00", Pay.PeriodEnum.MONTH)))
                .separation(new Separation()
                        .cause("redundancy")
                        .noticeDate(LocalDate.of(2024, 4, 3))
                        .terminationDate(LocalDate.of(2024, 6, 2)))
                .employer(new Employer().headcount(new EmployerHeadcount(1_525_000)))
                .putInputsItem("outplacement_cost", new InputAnswer("2500.00"));
    }

    private static Pay pay(String rate, Pay.PeriodEnum period) {
        return new Pay().rate(rate).currency("USD").period(period);
    }

    @Test
    void aPlanIsPublishedAndAWorkforceComparedUnderIt() throws Exception {
        PlansApi plans = new PlansApi(client);
        String plan = "acme/client";
        Publication published = plans.publishPlan(plan, Texts.plan(plan, 1), null, "*", null);
        assertEquals(1, published.getNumber());
        assertEquals(published.getRevision(), plans.getPlan(plan, null).getRevision());
        assertEquals(
                Texts.plan(plan, 1),
                Files.readString(plans.getPlanDocument(plan, null).toPath()));

        ModelImport imported = new WorkforcesApi(client)
                .importWorkforce("client", Texts.WORKFORCE, null, null, null, null, null, null, null, null, null, null);
        assertEquals(1, imported.getRowsFaulty());
        assertEquals("hire_date", imported.getFaults().get(0).getField());

        WhatIfsApi whatIfs = new WhatIfsApi(client);
        Job job = whatIfs.createWhatIf(
                new WhatIfRequest()
                        .workforce(imported.getId())
                        .plan(plan)
                        .addSetItem(new PlanChange()
                                .path("parameters.weeks_per_year")
                                .value("2"))
                        .terminationDate(LocalDate.of(2026, 6, 30))
                        .addByItem("department"),
                null);
        assertEquals(State.DONE, end(job.getId()).getState());
        assertEquals(3, whatIfs.getWhatIf(job.getId()).getReport().getPeople());
        assertTrue(Files.readString(whatIfs.getWhatIfCsv(job.getId()).toPath()).startsWith("scenario,"));

        ChangePage first = whatIfs.listWhatIfPeople(1, job.getId(), null, null, 2);
        ChangePage last = whatIfs.listWhatIfPeople(1, job.getId(), null, first.getNext(), 2);
        assertEquals(2, first.getItems().size());
        ChangeOfPerson most = first.getItems().get(0);
        assertEquals(
                List.of("A-1001", "24000.00", "48000.00"),
                List.of(most.getEmployeeId(), most.getBefore(), most.getAfter()));
        assertEquals("A-1003", last.getItems().get(0).getEmployeeId());
        assertNull(last.getNext());

        ApiResponse<Void> deleted = new WorkforcesApi(client).deleteWorkforceWithHttpInfo(imported.getId());
        assertEquals(204, deleted.getStatusCode());
    }

    /** Follows the job by asking until it is over. */
    private static Job end(UUID id) throws ApiException, InterruptedException {
        JobsApi jobs = new JobsApi(client);
        Job job = jobs.getJob(id);
        while (job.getState() == State.QUEUED || job.getState() == State.RUNNING) {
            Thread.sleep(20);
            job = jobs.getJob(id);
        }
        return job;
    }

    @Test
    void problemsComeAsExceptionsWithAllFaults() throws Exception {
        CalculationRequest wrong = quote().plan("no/plan");
        ApiException missing =
                assertThrows(ApiException.class, () -> new CalculationsApi(client).createCalculation(wrong, null));
        assertEquals(404, missing.getCode());
        assertEquals("/problems#not-found", problem(missing).getType());

        ApiException invalid = assertThrows(
                ApiException.class,
                () -> new PlansApi(client).publishPlan("acme/faulty", "plan: acme/faulty\n", null, "*", null));
        assertEquals(422, invalid.getCode());
        assertTrue(problem(invalid).getFaults().size() > 2);
    }

    private static Problem problem(ApiException exception) throws Exception {
        return client.getObjectMapper().readValue(exception.getResponseBody(), Problem.class);
    }

    @Test
    void theServiceIsWell() throws ApiException {
        ServiceApi service = new ServiceApi(client);
        assertEquals(Health.StatusEnum.UP, service.getLiveness().getStatus());
        assertEquals(Health.StatusEnum.UP, service.getReadiness().getStatus());
        assertTrue(service.getMetrics().contains("jvm"), "metrics");
    }
}
