package org.openseverance.application.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.openseverance.application.problem.Problem;
import org.openseverance.application.problem.Refused;
import org.openseverance.application.store.Page;

/** Waits for what stages come to. */
public final class Outcome {

    private static final int SECONDS = 60;

    private Outcome() {}

    public static <T> T of(CompletionStage<T> stage) {
        return stage.toCompletableFuture().orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }

    /** Why a stage was refused. */
    public static Problem refusal(CompletionStage<?> stage) {
        CompletionException failed = Assertions.assertThrows(CompletionException.class, () -> of(stage));
        return Assertions.assertInstanceOf(Refused.class, failed.getCause()).problem();
    }

    /** All items of a list, page by page. */
    public static <T> List<T> all(Function<@Nullable String, CompletionStage<Page<T>>> page) {
        List<T> all = new ArrayList<>();
        @Nullable String after = null;
        do {
            Page<T> next = of(page.apply(after));
            all.addAll(next.items());
            after = next.next();
        } while (after != null);
        return all;
    }
}
