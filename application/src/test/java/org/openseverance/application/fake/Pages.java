package org.openseverance.application.fake;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.problem.Refused;
import org.openseverance.application.store.Page;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Place;

/** Pages of lists. A page ends with the name of its last item. */
final class Pages {

    private static final String PREFIX = "after ";

    private Pages() {}

    static <T> Page<T> of(List<T> all, @Nullable String after, int limit, Function<T, String> name) {
        int from = 0;
        if (after != null) {
            List<String> names =
                    all.stream().map(item -> PREFIX + name.apply(item)).toList();
            from = names.indexOf(after) + 1;
            if (from == 0) {
                throw Refused.faulty(
                        "The list cannot be continued.",
                        List.of(new Fault(Place.BUILT.child("after"), "is not what a page gave as its next", "")));
            }
        }
        int to = Math.min(all.size(), from + Math.max(1, Math.min(limit, Page.MOST)));
        return new Page<>(all.subList(from, to), to < all.size() ? PREFIX + name.apply(all.get(to - 1)) : null);
    }
}
