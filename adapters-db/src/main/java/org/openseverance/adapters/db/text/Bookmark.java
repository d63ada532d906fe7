package org.openseverance.adapters.db.text;

import io.vertx.sqlclient.Tuple;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.problem.Refused;
import org.openseverance.application.store.Page;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Place;

/** Where a page ends, as a text that says nothing to who carries it. */
public final class Bookmark {

    private static final int TIMED = 3 * Long.BYTES;
    private static final int PLACED = Integer.BYTES;

    private Bookmark() {}

    /** The end of a page that is ordered by time and id. */
    public static String of(Instant at, UUID id) {
        byte[] bytes = new byte[TIMED];
        ByteBuffer.wrap(bytes)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return text(bytes);
    }

    /** The end of a page that is ordered by a number. */
    public static String of(int place) {
        byte[] bytes = new byte[PLACED];
        ByteBuffer.wrap(bytes).putInt(place);
        return text(bytes);
    }

    /** Time and id as arguments of a statement; two nulls at the beginning. */
    public static Tuple addTimed(Tuple arguments, @Nullable String after) {
        if (after == null) {
            return arguments.addValue(null).addValue(null);
        }
        ByteBuffer bytes = bytes(after, TIMED);
        Instant at = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
        return arguments
                .addOffsetDateTime(OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .addUUID(new UUID(bytes.getLong(), bytes.getLong()));
    }

    /** The number after which a page begins; -1 at the beginning. */
    public static int place(@Nullable String after) {
        return after == null ? -1 : bytes(after, PLACED).getInt();
    }

    /** How many rows to ask for, so that it is known whether there are more. */
    public static int rows(int limit) {
        return Math.max(1, Math.min(limit, Page.MOST)) + 1;
    }

    /** The page of what was found when {@link #rows} were asked for. */
    public static <R, T> Page<T> page(Iterable<R> found, int limit, Function<R, T> item, Function<T, String> bookmark) {
        int most = rows(limit) - 1;
        List<T> items = new ArrayList<>();
        for (R row : found) {
            if (items.size() == most) {
                return new Page<>(items, bookmark.apply(items.get(most - 1)));
            }
            items.add(item.apply(row));
        }
        return new Page<>(items, null);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static ByteBuffer bytes(String text, int length) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            bytes = new byte[0];
        }
        if (bytes.length != length) {
            throw Refused.faulty(
                    "The list cannot be continued.",
                    List.of(new Fault(
                            new Place("query", 0, 0, "").child("cursor"),
                            "is not what a page of this list gave as its next",
                            "Begin without it, and continue with the next of each page.")));
        }
        return ByteBuffer.wrap(bytes);
    }
}
