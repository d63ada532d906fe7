package org.openseverance.app.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that send too slowly, too much, or what is no request; all on a service that waits a second and takes 64 KiB. */
class SlowAndLargeTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int BODY = 16 << 10;
    private static final int UPLOAD = 64 << 10;

    private static final String OTHER = """
            {"plan": "packages/amazon-aws-2023-24-60day", "employee": {"employee_id": "%s"}}""".formatted("other".repeat(20));

    private static Running running;
    private static Client client;

    @BeforeAll
    static void start() {
        running = Running.start(
                Databases.at(Databases.url()),
                options -> options.headerTime(SECOND)
                        .bodyTime(SECOND)
                        .bodyBytes(BODY)
                        .uploadBytes(UPLOAD));
        client = running.someone("slow");
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void headersThatDribbleAreCut() {
        long begun = System.nanoTime();
        try (RawConnection raw = RawConnection.open(client)) {
            raw.write("GET /v1/plans HTTP/1.1\r\nHost: x\r\n");
            String answer = raw.dribble("X-Letter: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
            assertEquals("", answer);
        }
        assertTrue(System.nanoTime() - begun < Duration.ofSeconds(5).toNanos());
    }

    @ParameterizedTest
    @CsvSource({
        "POST /v1/calculations, application/json",
        "PUT /v1/plans/slow%2Fplan, application/yaml",
        "POST /v1/workforces?name=slow, text/csv"
    })
    void aBodyThatStopsIsAnswered408(String operation, String mediaType) {
        try (RawConnection raw = RawConnection.open(client)) {
            raw.write(
                    operation + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + client.token() + "\r\nContent-Type: "
                            + mediaType + "\r\nIf-None-Match: *\r\nContent-Length: 1000\r\n\r\n{\"plan\":");
            String answer = raw.rest();
            assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
            assertTrue(answer.contains("application/problem+json") && answer.contains("/problems#too-slow"), answer);
        }
    }

    @Test
    void aBodyThatDribblesIsCutThoughEachLetterIsInTime() {
        try (RawConnection raw = RawConnection.open(client)) {
            raw.write("POST /v1/calculations HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + client.token()
                    + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n");
            String answer = raw.dribble("{\"plan\":\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
            assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void bodiesThatAreTooLongAreRefusedWholeOrInPieces(boolean inPieces) {
        byte[] long1 = "x".repeat(BODY + 1).getBytes(StandardCharsets.UTF_8);
        byte[] long2 = "x".repeat(UPLOAD + 1).getBytes(StandardCharsets.UTF_8);
        Problems.check(413, send("POST", "/v1/calculations", "application/json", long1, inPieces));
        Problems.check(413, send("PUT", "/v1/plans/too%2Flong", "application/yaml", long1, inPieces));
        Problems.check(413, send("POST", "/v1/workforces?name=long", "text/csv", long2, inPieces));
        assertEquals(0, client.all("/v1/workforces").size());
        assertEquals(200, client.get("/v1/plans").statusCode());
    }

    /** What waits to be sent is never written over by the answers that follow. */
    @Test
    void whoReadsLateGetsEachAnswerWhole() {
        int people = 120;
        StringBuilder asked = new StringBuilder();
        for (int person = 0; person < people; person++) {
            String body = """
                    {"plan": "packages/amazon-aws-2023-24-60day", "employee": {"employee_id": "late-%03d"}}""".formatted(person);
            asked.append("POST /v1/calculations HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ")
                    .append(client.token())
                    .append("\r\nContent-Type: application/json\r\nContent-Length: ")
                    .append(body.length())
                    .append(person + 1 == people ? "\r\nConnection: close" : "")
                    .append("\r\n\r\n")
                    .append(body);
        }
        try (RawConnection raw = RawConnection.open(client)) {
            raw.write(asked.toString());
            for (int other = 0; other < 50; other++) {
                assertEquals(200, client.post("/v1/calculations", OTHER).statusCode());
            }
            List<String> answers = List.of(raw.rest().split("HTTP/1.1 200 OK", -1));
            assertEquals(people + 1, answers.size());
            String first = withoutPerson(answers.get(1), 0);
            for (int person = 0; person < people; person++) {
                assertEquals(first, withoutPerson(answers.get(person + 1), person));
            }
        }
    }

    @Test
    void whoAsksHundredsOfTimesWithoutReadingIsCut() {
        String ask =
                "GET /v1/plans?limit=1 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + client.token() + "\r\n\r\n";
        try (RawConnection raw = RawConnection.open(client)) {
            raw.write(ask.repeat(400));
            String answers = raw.restOrCut();
            assertTrue(answers.isEmpty() || answers.startsWith("HTTP/1.1 200 OK"), answers);
        }
        assertEquals(200, client.get("/v1/plans").statusCode());
    }

    private static String withoutPerson(String answer, int person) {
        String id = String.format(Locale.ROOT, "\"employee_id\":\"late-%03d\"", person);
        String body = answer.substring(answer.indexOf("\r\n\r\n"));
        assertTrue(body.contains(id), () -> id + " of " + body);
        return body.replace(id, "");
    }

    private static HttpResponse<String> send(
            String method, String path, String mediaType, byte[] body, boolean inPieces) {
        HttpRequest.BodyPublisher publisher = HttpRequest.BodyPublishers.ofByteArray(body);
        return Client.send(client.request(path)
                .header("Content-Type", mediaType)
                .header("If-None-Match", "*")
                .method(method, inPieces ? HttpRequest.BodyPublishers.fromPublisher(publisher) : publisher));
    }

    /** Six million blank lines pack into less than an upload may have. */
    @Test
    void anUploadThatHasTooManyRowsWhenItIsUnpackedIsRefused() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("employee_id,hire_date\n".getBytes(StandardCharsets.UTF_8));
            gzip.write("\n".repeat(6_000_000).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertTrue(packed.size() < UPLOAD, packed.size() + " bytes");
        HttpResponse<String> answer = Client.send(client.request("/v1/workforces?name=bomb")
                .header("Content-Type", "text/csv")
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(packed.toByteArray())));
        JsonNode problem = Problems.check(422, answer);
        assertTrue(problem.get("faults").toString().contains("has more than 5000000 rows"), problem.toString());
    }

    @Test
    void faultsOfABodyAreAllToldWithTheirPlaces() {
        JsonNode malformed =
                Problems.check(400, client.post("/v1/calculations", "{\"plan\": \"a\",\n  \"store\" true}"));
        assertEquals(2, malformed.get("faults").get(0).get("line").asInt());
        JsonNode invalid = Problems.check(
                422,
                client.post("/v1/what-ifs", "{\"workforce\":\"x\",\"sett\":[],\"set\":[{\"path\":\"a\"}],\"by\":[1]}"));
        String pointers = invalid.get("faults").findValuesAsText("pointer").toString();
        for (String pointer : new String[] {"/workforce", "/plan", "/sett", "/set/0/value"}) {
            assertTrue(pointers.contains(pointer), pointer + " of " + invalid);
        }
    }
}
