package org.openseverance.adapters.http.request;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.problem.Problem;
import org.openseverance.application.problem.Refused;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Faults;
import org.openseverance.domain.document.Node;

/**
 * A body that was read: the record, or what is wrong with it, or both, so that what follows can find the rest of what is wrong.
 *
 * @param value null where nothing can be made of the body
 * @param tree of the body
 */
public record Bound<T extends Record>(@Nullable T value, Node tree, List<Fault> faults) {

    private static final String MESSAGE = "The body says things that are wrong.";

    public Bound {
        faults = List.copyOf(faults);
    }

    public boolean isSound() {
        return faults.isEmpty();
    }

    /**
     * The record.
     *
     * @throws Refused if anything is wrong
     */
    public T sound() {
        if (!faults.isEmpty()) {
            throw Refused.faulty(MESSAGE, faults);
        }
        return Objects.requireNonNull(value);
    }

    /** What comes of a stage; where it is refused for its faults, or the body has some, all of them together, each with its line. */
    public <A> CompletionStage<A> together(CompletionStage<A> stage) {
        return stage.handle((answer, failure) -> {
            Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
            if (cause instanceof Refused refused && refused.problem() instanceof Problem.Faulty faulty) {
                throw Refused.faulty(isSound() ? faulty.message() : MESSAGE, all(faulty.faults()));
            }
            sound();
            if (failure != null) {
                throw failure instanceof RuntimeException same ? same : new CompletionException(failure);
            }
            return answer;
        });
    }

    /** Where a fault was told, a further one says nothing new. */
    private List<Fault> all(List<Fault> later) {
        Set<String> told = faults.stream().map(fault -> fault.place().pointer()).collect(Collectors.toSet());
        Faults all = new Faults();
        faults.forEach(all::add);
        later.stream()
                .filter(fault -> !told.contains(fault.place().pointer()))
                .map(fault -> Places.inBody(fault, tree))
                .forEach(all::add);
        return all.inOrder();
    }
}
