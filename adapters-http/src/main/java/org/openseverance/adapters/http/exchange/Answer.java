package org.openseverance.adapters.http.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.files.result.LentBytes;
import org.openseverance.adapters.files.result.ResultJson;

/**
 * What is answered. Values, so that a handler can be followed by what adds to its answer.
 *
 * @param body all of it; null where there is none, or where it is written piece by piece
 * @param stream writes it piece by piece; null where it is not
 */
public record Answer(
        int status,
        Map<String, String> headers,
        @Nullable LentBytes body,
        @Nullable Function<Sink, CompletionStage<Void>> stream) {

    public static final String JSON = "application/json";
    public static final String EVENTS = "text/event-stream";

    public Answer {
        headers = headers.size() <= 1 ? Map.copyOf(headers) : Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    public static Answer json(int status, ResultJson.Content content) {
        return json(status, ResultJson.bytes(content));
    }

    /** JSON that is there already. */
    public static Answer json(int status, byte[] json) {
        return bytes(status, JSON, json);
    }

    /** JSON in an array that is given back when it is sent. */
    public static Answer json(int status, LentBytes json) {
        return new Answer(status, Map.of("Content-Type", JSON), json, null);
    }

    public static Answer ok(ResultJson.Content content) {
        return json(200, content);
    }

    /** 201 with the address of what was stored. */
    public static Answer created(String location, ResultJson.Content content) {
        return json(201, content).with("Location", location);
    }

    /** 202 with the address where it will be, and when to ask. */
    public static Answer accepted(String location, Duration retryAfter, ResultJson.Content content) {
        return json(202, content)
                .with("Location", location)
                .with("Retry-After", Long.toString(Math.max(1, retryAfter.toSeconds())));
    }

    /** 204. */
    public static Answer empty() {
        return new Answer(204, Map.of(), null, null);
    }

    public static Answer text(String mediaType, String text) {
        return bytes(200, mediaType + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer bytes(int status, String contentType, byte[] body) {
        return new Answer(status, Map.of("Content-Type", contentType), LentBytes.own(body), null);
    }

    /** A body of any length, written piece by piece. */
    public static Answer stream(String contentType, Function<Sink, CompletionStage<Void>> writer) {
        return new Answer(200, Map.of("Content-Type", contentType), null, writer);
    }

    /** Server-sent events. A comment is sent where none comes for some seconds, so that the connection stays. */
    public static Answer events(Function<Sink, CompletionStage<Void>> writer) {
        return stream(EVENTS, writer);
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body, stream);
    }

    /**
     * The same with its ETag. A read whose If-None-Match names it is answered by 304.
     *
     * @param tag without quotes
     */
    public Answer etag(String tag) {
        return with("ETag", "\"" + tag + "\"");
    }

    /** The same, marked if it answers a request that came before with the same key. */
    public Answer replayed(boolean before) {
        return before ? with("Idempotency-Replayed", "true") : this;
    }

    /** The same as a file to keep. */
    public Answer download(String fileName) {
        return with("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
    }
}
