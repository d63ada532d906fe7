package org.openseverance.app.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Spoils requests in the ways in which clients spoil them. */
record Spoiler(Random random) {

    /** It takes the place of an odd value, which no tree could hold. */
    private static final String MARK = "the mark";

    private static final List<String> ODD_VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e999",
            "123456789012345678901234567890",
            "0.1",
            "\"\"",
            "\" \"",
            "[]",
            "{}",
            "[[[[]]]]",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"٣١\"",
            "\"😀\"",
            "\"2026-02-30\"",
            "\"9999-12-31\"",
            "\"0000-00-00\"",
            "\"-5\"",
            "\"1/0\"",
            "\"1e9\"",
            "\"" + "x".repeat(5_000) + "\"",
            "{\"a\":{\"b\":[1]}}",
            "\"../../etc\"",
            "\"'; drop table what_if;--\"",
            "\"lines.severance\"",
            "\"parameters.weeks_per_year\"",
            "\"1..9999999/0.0001\"",
            "\"department in [\"",
            "\"termination_date\"");
    private static final List<String> KINDS = List.of(
            "null",
            "true",
            "0",
            "\"\"",
            "\"x\"",
            "[]",
            "[null]",
            "[\"\"]",
            "[[]]",
            "[{}]",
            "{}",
            "{\"x\":null}",
            "{\"x\":[]}");
    private static final List<String> ODD_TEXTS = List.of(
            "",
            "%20",
            "%00",
            "%FF",
            "%C3%28",
            "..%2F..%2Fetc",
            "a%2Fb%2Fc",
            "%F0%9F%98%80",
            "null",
            "-1",
            "0",
            "1001",
            "99999999999999999999",
            "x".repeat(300),
            "%27%20or%201%3D1",
            "00000000-0000-0000-0000-000000000000",
            "0190b8a4",
            "NaN",
            "true",
            "%2A",
            "MQ",
            "LTE",
            "=",
            "+");
    private static final List<String> HEADERS = List.of(
            "Accept",
            "Content-Type",
            "Content-Encoding",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "Accept-Encoding",
            "X-Request-Id",
            "Range",
            "Cookie");
    private static final List<String> ODD_HEADERS = List.of(
            "text/html",
            "application/xml",
            "gzip",
            "br",
            "*/*;q=0",
            ";;;",
            "\"",
            "W/\"x\"",
            "*",
            "text/csv; charset=utf-99",
            "x".repeat(300),
            "a b",
            "bytes=0-5",
            "application/json; charset=utf-16");
    private static final List<String> METHODS =
            List.of("GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "HEAD", "PROPFIND");

    SpoiltRequest spoil(SpoiltRequest request) {
        return switch (random.nextInt(12)) {
            case 0 -> new SpoiltRequest(one(METHODS), request.address(), request.headers(), request.body());
            case 1, 2 -> header(request);
            case 3 -> path(request);
            case 4, 5 -> query(request);
            case 6 -> bytes(request);
            default -> request.body().length == 0 ? query(request) : json(request);
        };
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private SpoiltRequest header(SpoiltRequest request) {
        Map<String, String> headers = new LinkedHashMap<>(request.headers());
        headers.put(one(HEADERS), one(ODD_HEADERS));
        return new SpoiltRequest(request.method(), request.address(), headers, request.body());
    }

    /** Any segment but the first, which is the version. */
    private SpoiltRequest path(SpoiltRequest request) {
        String[] parts = request.address().split("\\?", 2);
        String[] segments = parts[0].split("/", -1);
        segments[segments.length - 1 - random.nextInt(Math.max(1, segments.length - 2))] = one(ODD_TEXTS);
        String path = String.join("/", segments);
        String address = (path.startsWith("/") ? path : "/" + path) + (parts.length > 1 ? "?" + parts[1] : "");
        return new SpoiltRequest(request.method(), address, request.headers(), request.body());
    }

    private SpoiltRequest query(SpoiltRequest request) {
        List<String> names = List.of(
                "limit",
                "cursor",
                "scenario",
                "change",
                "by",
                "name",
                "origin",
                "revision",
                "from",
                "employee_id",
                "subject",
                "dry_run",
                "map",
                "set",
                "date_format",
                "decimal_mark",
                "delimiter",
                "encoding",
                "plan",
                "strict",
                "unknown",
                "");
        String pair = one(names) + "=" + one(ODD_TEXTS);
        String address = request.address() + (request.address().contains("?") ? "&" : "?") + pair;
        return new SpoiltRequest(request.method(), address, request.headers(), request.body());
    }

    /** Cut, or with bytes that stand for nothing. */
    private SpoiltRequest bytes(SpoiltRequest request) {
        byte[] body = request.body().clone();
        if (body.length == 0) {
            return query(request);
        }
        if (random.nextBoolean()) {
            body = Arrays.copyOf(body, random.nextInt(body.length));
        }
        for (int i = 0; i < 3 && body.length > 0; i++) {
            body[random.nextInt(body.length)] = (byte) random.nextInt();
        }
        return new SpoiltRequest(request.method(), request.address(), request.headers(), body);
    }

    /** A key taken out or put in, or a value of another kind; a text that is no JSON is spoilt byte by byte. */
    private SpoiltRequest json(SpoiltRequest request) {
        try {
            JsonNode tree = Client.JSON.readTree(request.body());
            List<ContainerNode<?>> places = new ArrayList<>();
            gather(tree, places);
            if (places.isEmpty()) {
                return bytes(request);
            }
            String odd = one(ODD_VALUES);
            String text = random.nextInt(20) == 0 ? odd : spoilt(tree, one(places), odd);
            return new SpoiltRequest(
                    request.method(), request.address(), request.headers(), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException none) {
            return bytes(request);
        }
    }

    /** The request with a value of every kind in place of each value of its JSON in turn; none where its body is no JSON. */
    static List<SpoiltRequest> withEveryKind(SpoiltRequest request) {
        List<SpoiltRequest> all = new ArrayList<>();
        try {
            JsonNode tree = Client.JSON.readTree(request.body());
            List<ContainerNode<?>> places = new ArrayList<>();
            gather(tree, places);
            for (ContainerNode<?> place : places) {
                if (place instanceof ObjectNode object) {
                    for (Map.Entry<String, JsonNode> entry : List.copyOf(object.properties())) {
                        object.put(entry.getKey(), MARK);
                        String text = Client.JSON.writeValueAsString(tree);
                        object.set(entry.getKey(), entry.getValue());
                        KINDS.forEach(kind -> all.add(new SpoiltRequest(
                                request.method(),
                                request.address(),
                                request.headers(),
                                text.replace("\"" + MARK + "\"", kind).getBytes(StandardCharsets.UTF_8))));
                    }
                }
            }
        } catch (IOException none) {
            return List.of();
        }
        return all;
    }

    private static void gather(JsonNode node, List<ContainerNode<?>> places) {
        if (node instanceof ContainerNode<?> place) {
            places.add(place);
            node.forEach(child -> gather(child, places));
        }
    }

    private String spoilt(JsonNode tree, ContainerNode<?> place, String odd) throws JsonProcessingException {
        if (place instanceof ObjectNode object) {
            List<String> keys = new ArrayList<>();
            object.fieldNames().forEachRemaining(keys::add);
            if (keys.isEmpty() || random.nextInt(5) == 0) {
                object.put(one(List.of("unknown", "", "plan", "employee", "😀", "__proto__")), MARK);
            } else if (random.nextInt(4) == 0) {
                object.remove(one(keys));
            } else {
                object.put(one(keys), MARK);
            }
        } else if (place instanceof ArrayNode array) {
            for (int i = 0; i < (random.nextInt(10) == 0 ? 300 : 1); i++) {
                array.add(MARK);
            }
        }
        return Client.JSON.writeValueAsString(tree).replace("\"" + MARK + "\"", odd);
    }
}
