package org.openseverance.adapters.http.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.openseverance.application.problem.Problem;
import org.openseverance.application.problem.Refused;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Place;

class ProblemAnswersTest {

    private static final List<Fault> FAULTS =
            List.of(new Fault(new Place("request.json", 3, 7, "/plan"), "\"plan\" is missing", "Give it."));

    @Test
    void everyProblemHasItsStatus() {
        Map<Problem, Integer> statuses = Map.of(
                new Problem.NotFound("m", "a"), 404,
                new Problem.Faulty("m", "a", FAULTS), 422,
                new Problem.Conflict("m", "a"), 409,
                new Problem.Stale("m", "a"), 412,
                new Problem.Unconditional("m", "a"), 428,
                new Problem.KeyReused("m", "a"), 422,
                new Problem.TooLarge("m", "a"), 413,
                new Problem.Unavailable("m", "a", Duration.ofSeconds(7)), 503);
        assertEquals(Problem.class.getPermittedSubclasses().length, statuses.size());
        statuses.forEach((problem, status) -> {
            ProblemAnswer answer = ProblemAnswers.of(problem);
            assertEquals(status, answer.status(), problem.toString());
            assertEquals("m", answer.detail());
            assertEquals("a", answer.advice());
        });
    }

    @Test
    void saysWhenToAskAgain() {
        assertEquals(
                Map.of("Retry-After", "7"),
                ProblemAnswers.of(new Problem.Unavailable("m", "", Duration.ofSeconds(7)))
                        .headers());
        assertEquals(
                Map.of("Retry-After", "1"),
                ProblemAnswers.of(new Problem.Unavailable("m", "", Duration.ZERO))
                        .headers());
    }

    @Test
    void findsTheProblemBehindAFailureAndTakesAllElseForABug() {
        Refused refused = Refused.notFound("m", "");
        assertEquals(404, ProblemAnswers.of(new CompletionException(refused)).status());
        Declined declined = new Declined(ProblemKind.FORBIDDEN, "m", "");
        assertSame(declined.answer(), ProblemAnswers.of(new CompletionException(new CompletionException(declined))));
        assertNull(ProblemAnswers.of(new IllegalStateException("m")));
    }

    @Test
    void writesAllMembersOfTheStandardAndAllFaults() {
        ProblemAnswer answer = ProblemAnswers.of(new Problem.Faulty("Wrong.", "Mend it.", FAULTS));
        assertEquals(
                "{\"type\":\"/problems#invalid\",\"title\":\"Invalid\",\"status\":422,\"detail\":\"Wrong.\",\"instance\":\"urn:x\","
                        + "\"advice\":\"Mend it.\",\"faults\":[{\"in\":\"body\",\"pointer\":\"/plan\",\"detail\":\"\\\"plan\\\" is missing\","
                        + "\"advice\":\"Give it.\",\"line\":3,\"column\":7}]}\n",
                new String(ProblemJson.write(answer, "urn:x"), StandardCharsets.UTF_8));
    }

    @Test
    void leavesOutWhatThereIsNot() {
        assertEquals(
                "{\"type\":\"/problems#conflict\",\"title\":\"Conflict\",\"status\":409,\"detail\":\"m\",\"instance\":\"/requests/1\"}\n",
                new String(
                        ProblemJson.write(ProblemAnswers.of(new Problem.Conflict("m", "")), "/requests/1"),
                        StandardCharsets.UTF_8));
    }
}
