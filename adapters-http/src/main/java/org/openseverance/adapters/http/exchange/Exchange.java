package org.openseverance.adapters.http.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.http.contract.Operation;
import org.openseverance.adapters.http.contract.Parameter;
import org.openseverance.adapters.http.request.Bound;
import org.openseverance.application.access.Caller;
import org.openseverance.application.access.Scope;
import org.openseverance.application.problem.Refused;
import org.openseverance.application.store.RequestKey;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Place;

/** One request as its handler sees it: who asks, the parameters and body as the contract has them, and what takes time. */
public final class Exchange {

    private static final String KEY = "Idempotency-Key";
    private static final Set<String> PAGING = Set.of("cursor", "limit");

    private final Operation operation;
    private final Incoming incoming;
    private final @Nullable Caller caller;
    private final Arguments arguments;
    private final Body body;

    /** Made by the router, or by a test. */
    public Exchange(Operation operation, Incoming incoming, @Nullable Caller caller, Arguments arguments, Body body) {
        this.operation = operation;
        this.incoming = incoming;
        this.caller = caller;
        this.arguments = arguments;
        this.body = body;
    }

    public Operation operation() {
        return operation;
    }

    /** Names the request in the log and in problems. */
    public String requestId() {
        return incoming.requestId();
    }

    /** Who asks. */
    public Caller caller() {
        if (caller == null) {
            throw new IllegalStateException(operation + " is open, so nobody is known to ask");
        }
        return caller;
    }

    /**
     * Asks for one more scope than the operation's own.
     *
     * @throws org.openseverance.adapters.http.problem.Declined if the caller lacks it
     */
    public void require(Scope scope) {
        if (!caller().may(scope)) {
            throw Denial.of(scope);
        }
    }

    /** The parameters as the contract has them. */
    public Arguments arguments() {
        arguments.check();
        return arguments;
    }

    /** Likewise, where what the contract does not allow is still to be told, together with what else is wrong: before a streamed body is read. */
    public Arguments uncheckedArguments() {
        return arguments;
    }

    /** A parameter of the path, decoded. */
    public String path(String name) {
        return arguments.required(name);
    }

    /** The parameter {@code id} of the path. */
    public UUID id() {
        return arguments.uuid("id");
    }

    /**
     * The place in the list that the parameter {@code cursor} leads to; null on the first page.
     *
     * @throws Refused if it is a cursor of another list
     */
    public @Nullable String cursor() {
        String cursor = arguments.text("cursor");
        return cursor == null ? null : Cursor.place(list(), cursor);
    }

    /** What a client asks the next page with: {@link #cursor} gives the place then. */
    public String next(String place) {
        return Cursor.to(list(), place);
    }

    private String list() {
        return operation.operationId() + arguments.besides(PAGING);
    }

    /** The parameter {@code limit}. */
    public int limit() {
        return arguments.integer("limit");
    }

    public Body body() {
        return body;
    }

    /** The JSON body as a record whose constraints are checked; see {@link Body#json}. */
    public <T extends Record> Bound<T> bind(Class<T> type) {
        return body.json(type);
    }

    /** The body of an operation whose contract says {@code x-streamed-body}. */
    public Upload upload() {
        return incoming.upload();
    }

    /** Of the media types of the operation's answers, the one that Accept likes most. */
    public String accepted() {
        return incoming.accepted();
    }

    /**
     * For an operation that does not choose the media type of its answer.
     *
     * @throws org.openseverance.adapters.http.problem.Declined if Accept leaves it out
     */
    public void requireAccepted(String mediaType) {
        incoming.requireAccepted(mediaType);
    }

    /** What marks this request as one that may come twice; null if the caller does not mark it. */
    public @Nullable RequestKey requestKey() {
        return requestKey(Hash.of(body.bytes()));
    }

    /**
     * The same for a body that was not read whole.
     *
     * @param bodyHash as {@link Upload#hash} says it once it is read
     */
    public @Nullable RequestKey requestKey(String bodyHash) {
        String key = incoming.header(KEY);
        if (key == null) {
            return null;
        }
        if (!key.matches("[\\x21-\\x7e]{1,200}")) {
            throw Refused.faulty(
                    "The headers say things that are wrong.",
                    List.of(new Fault(
                            new Place("header", 0, 0, "/" + KEY),
                            "the key does not have 1 to 200 visible ASCII characters",
                            "Make a new UUID for each request and send it again with the same one.")));
        }
        String whole = operation.operationId() + "\n" + incoming.address() + "\n" + headers() + bodyHash;
        return new RequestKey(key, Hash.of(whole.getBytes(StandardCharsets.UTF_8)));
    }

    /** What the contract's headers say, such as which revision is replaced. */
    private String headers() {
        StringBuilder said = new StringBuilder();
        for (Parameter parameter : operation.parameters()) {
            if (parameter.in() == Parameter.In.HEADER && !parameter.name().equals(KEY)) {
                for (String text : arguments.texts(parameter.name())) {
                    said.append(parameter.name()).append(": ").append(text).append('\n');
                }
            }
        }
        return said.toString();
    }

    /**
     * The revision that the request replaces, by If-Match; null for the first one, by {@code If-None-Match: *}.
     *
     * @throws Refused if the request says neither
     */
    public @Nullable String replaces() {
        return Condition.replaces(incoming.header("If-Match"), incoming.header("If-None-Match"));
    }

    /**
     * Whether a header If-None-Match names a tag.
     *
     * @param tag as the header ETag has it
     */
    public static boolean names(String ifNoneMatch, String tag) {
        return Condition.names(ifNoneMatch, tag.substring(1, tag.length() - 1));
    }

    /** Does what blocks or counts for long on a thread that is made for it. */
    public <T> CompletionStage<T> blocking(Callable<T> work) {
        return incoming.blocking(work);
    }

    /** Ends after some time, without holding a thread. */
    public CompletionStage<Void> after(Duration time) {
        return incoming.after(time);
    }
}
