package org.openseverance.adapters.http.problem;

import java.util.List;
import java.util.Map;
import org.openseverance.domain.document.Fault;

/**
 * One problem, ready to be told.
 *
 * @param detail what is wrong this time, one sentence
 * @param advice what to do about it; may be empty
 * @param faults each thing that is wrong; the place's file says where: "query", "header", or else the body
 * @param headers that go with the answer, such as Retry-After
 */
public record ProblemAnswer(
        ProblemKind kind, String detail, String advice, List<Fault> faults, Map<String, String> headers) {

    public ProblemAnswer {
        faults = List.copyOf(faults);
        headers = Map.copyOf(headers);
    }

    public ProblemAnswer(ProblemKind kind, String detail, String advice) {
        this(kind, detail, advice, List.of(), Map.of());
    }

    /** The same, with one more header. */
    public ProblemAnswer with(String header, String value) {
        Map<String, String> more = new java.util.HashMap<>(headers);
        more.put(header, value);
        return new ProblemAnswer(kind, detail, advice, faults, more);
    }

    public int status() {
        return kind.status();
    }
}
