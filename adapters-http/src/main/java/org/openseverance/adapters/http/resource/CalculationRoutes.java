package org.openseverance.adapters.http.resource;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.files.document.DocumentReader;
import org.openseverance.adapters.files.result.PackageJson;
import org.openseverance.adapters.files.result.QuestionJson;
import org.openseverance.adapters.files.result.ResultJson;
import org.openseverance.adapters.http.exchange.Answer;
import org.openseverance.adapters.http.exchange.Exchange;
import org.openseverance.adapters.http.exchange.Handler;
import org.openseverance.adapters.http.request.Bound;
import org.openseverance.application.access.Scope;
import org.openseverance.application.calculations.Calculate;
import org.openseverance.application.calculations.CalculationStore;
import org.openseverance.application.calculations.Recompute;
import org.openseverance.application.calculations.StoredCalculation;
import org.openseverance.application.plans.DocumentComparison;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.employee.EmployeeId;

/** Quotes, and those that are kept. */
final class CalculationRoutes {

    private final Calculate calculate;
    private final Recompute recompute;
    private final CalculationStore store;

    CalculationRoutes(Calculate calculate, Recompute recompute, CalculationStore store) {
        this.calculate = calculate;
        this.recompute = recompute;
        this.store = store;
    }

    Map<String, Handler> handlers() {
        return Map.of(
                "createCalculation", this::create,
                "listCalculations", this::list,
                "getCalculation", this::get,
                "recomputeCalculation", this::recompute,
                "askPlan", this::ask);
    }

    private CompletionStage<Answer> create(Exchange exchange) {
        Bound<CalculationRequest> body = exchange.bind(CalculationRequest.class);
        if (!body.isSound()) {
            CalculationRequest faulty = body.value();
            return faulty == null
                    ? refuse(exchange, body, null, null)
                    : refuse(exchange, body, faulty.plan(), revision(faulty));
        }
        CalculationRequest request = body.sound();
        Calculate.Question question = new Calculate.Question(
                Objects.requireNonNull(request.plan()), request.revision(), (Node.Mapping) body.tree());
        if (!Boolean.TRUE.equals(request.store())) {
            return body.together(calculate.quote(exchange.caller(), question))
                    .thenApply(answer -> Answer.json(200, PackageJson.lent(answer.explanation())));
        }
        exchange.require(Scope.CALCULATIONS_STORE);
        return body.together(calculate.store(
                        exchange.caller(), question, exchange.body().bytes(), exchange.requestKey()))
                .thenApply(kept -> Answer.json(201, told(kept.calculation()))
                        .with(
                                "Location",
                                "/v1/calculations/" + kept.calculation().id())
                        .replayed(kept.replayed()));
    }

    /** That the facts are read by; what is no revision is told, and they are read by the newest. */
    private static @Nullable String revision(CalculationRequest request) {
        @Nullable String revision = request.revision();
        return revision != null && revision.matches(PlanChoice.REVISION) ? revision : null;
    }

    /** With what is wrong with the body, and with its facts as far as the plan can tell. */
    private CompletionStage<Answer> refuse(
            Exchange exchange, Bound<?> body, @Nullable String plan, @Nullable String revision) {
        CompletionStage<Object> rest = plan == null || plan.isEmpty() || !(body.tree() instanceof Node.Mapping record)
                ? CompletableFuture.completedStage(body)
                : calculate
                        .quote(exchange.caller(), new Calculate.Question(plan, revision, record))
                        .thenApply(quoted -> body);
        return body.together(rest).thenApply(never -> Answer.empty());
    }

    /** The package with its id before all else. */
    private static byte[] told(StoredCalculation stored) {
        String answer = stored.answer();
        String head = "{\"id\":\"" + stored.id() + "\"";
        return (answer == null ? head + "}" : head + "," + answer.substring(1)).getBytes(UTF_8);
    }

    /** What a plan still needs to know: the questions of the package that it gives for what is known. */
    private CompletionStage<Answer> ask(Exchange exchange) {
        Bound<LeaverRecord> body = exchange.bind(LeaverRecord.class);
        String plan = exchange.path("plan");
        String revision = exchange.arguments().text("revision");
        if (!body.isSound()) {
            return refuse(exchange, body, plan, revision);
        }
        Calculate.Question question = new Calculate.Question(plan, revision, (Node.Mapping) body.tree());
        return calculate
                .quote(exchange.caller(), question)
                .thenApply(answer -> Answer.ok(json -> {
                    json.writeStartObject();
                    json.writeStringField("plan", answer.plan().id());
                    json.writeStringField("revision", answer.plan().revision());
                    QuestionJson.write(json, "questions", answer.explanation().questions());
                    QuestionJson.write(
                            json, "optional", answer.shelf().explain().optional(answer.explanation()));
                    ResultJson.texts(
                            json, "failures", answer.explanation().result().failures());
                    json.writeEndObject();
                }));
    }

    private CompletionStage<Answer> list(Exchange exchange) {
        String employeeId = exchange.arguments().text("employee_id");
        return store.page(
                        exchange.caller(),
                        employeeId == null ? null : EmployeeId.trimmed(employeeId),
                        exchange.cursor(),
                        exchange.limit())
                .thenApply(page -> Pages.answer(exchange, page, (json, stored) -> {
                    json.writeStartObject();
                    head(json, stored);
                    json.writeEndObject();
                }));
    }

    private CompletionStage<Answer> get(Exchange exchange) {
        return calculate
                .find(exchange.caller(), exchange.id())
                .thenApply(stored -> Answer.ok(json -> {
                    json.writeStartObject();
                    head(json, stored);
                    ResultJson.words(json, "revisions", new TreeMap<>(stored.revisions()));
                    json.writeStringField("question_hash", stored.questionHash());
                    json.writeStringField("answer_hash", stored.answerHash());
                    raw(json, "question", stored.question());
                    raw(json, "answer", stored.answer());
                    json.writeEndObject();
                }));
    }

    private static void head(JsonGenerator json, StoredCalculation stored) throws IOException {
        json.writeStringField("id", stored.id().toString());
        json.writeStringField("at", stored.at().toString());
        json.writeStringField("by", stored.by());
        json.writeStringField("plan", stored.plan());
        json.writeStringField("revision", stored.revision());
        if (stored.employeeId() != null) {
            json.writeStringField("employee_id", stored.employeeId());
        }
        json.writeBooleanField("erased", stored.erased());
    }

    private static void raw(JsonGenerator json, String name, @Nullable String text) throws IOException {
        if (text != null) {
            json.writeFieldName(name);
            json.writeRawValue(text);
        }
    }

    private CompletionStage<Answer> recompute(Exchange exchange) {
        return recompute
                .recompute(exchange.caller(), exchange.id())
                .thenApply(result -> Answer.ok(json -> {
                    json.writeStartObject();
                    json.writeBooleanField("matches", result.matches());
                    json.writeArrayFieldStart("differences");
                    for (DocumentComparison.Change change : differences(result)) {
                        ChangeJson.write(json, change, "stored", "now");
                    }
                    json.writeEndArray();
                    raw(json, "answer", result.text());
                    json.writeEndObject();
                }));
    }

    private static List<DocumentComparison.Change> differences(Recompute.Result result) {
        return result.matches()
                ? List.of()
                : DocumentComparison.between(
                        tree(Objects.requireNonNull(result.stored().answer())), tree(result.text()));
    }

    private static Node tree(String json) {
        return Objects.requireNonNull(DocumentReader.read("answer.json", json).node());
    }
}
