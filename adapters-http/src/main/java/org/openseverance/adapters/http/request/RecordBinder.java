package org.openseverance.adapters.http.request;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.openseverance.application.problem.Refused;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Faults;
import org.openseverance.domain.document.Node;

/**
 * Reads a document into a record and checks the record's constraints. Keys are the names of the components in snake_case; an absent
 * list is empty, an absent map too, and all else that is absent is null. What the record needs it says by constraints, so its
 * constructor must bear nulls.
 */
public final class RecordBinder<T extends Record> {

    private static final ConcurrentMap<Class<?>, RecordBinder<?>> PREPARED = new ConcurrentHashMap<>();

    private final Class<T> type;
    private final RecordForm form;

    private RecordBinder(Class<T> type) {
        this.type = type;
        this.form = RecordForm.of(type);
    }

    /**
     * The binder of a record class, which is prepared once.
     *
     * @throws IllegalArgumentException if a component has a type that cannot be read
     */
    @SuppressWarnings("unchecked") // the key says the type
    public static <T extends Record> RecordBinder<T> of(Class<T> type) {
        return (RecordBinder<T>) PREPARED.computeIfAbsent(type, key -> new RecordBinder<>(type));
    }

    /**
     * The record.
     *
     * @throws Refused with all faults: unknown keys, values of the wrong kind, and what the constraints say
     */
    public T bind(Node document) {
        return read(document, List.of()).sound();
    }

    /**
     * The record and what is wrong with it.
     *
     * @param before what was found wrong with the document when it was read; at its places nothing more is told
     */
    public Bound<T> read(Node document, List<Fault> before) {
        Faults found = new Faults();
        Object read = form.read(document, found);
        if (read != null) {
            Constraints.check(type.cast(read), document, found);
        }
        T bound = read == null ? null : type.cast(read);
        if (before.isEmpty()) {
            return new Bound<>(bound, document, found.inOrder());
        }
        Faults all = new Faults();
        before.forEach(all::add);
        Set<String> told = before.stream().map(fault -> fault.place().pointer()).collect(Collectors.toSet());
        found.inOrder().stream()
                .filter(fault -> !told.contains(fault.place().pointer()))
                .forEach(all::add);
        return new Bound<>(bound, document, all.inOrder());
    }
}
