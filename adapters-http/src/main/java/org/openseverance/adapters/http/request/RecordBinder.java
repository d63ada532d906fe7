package org.openseverance.adapters.http.request;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.openseverance.application.problem.Refused;
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
        Faults faults = new Faults();
        Object read = form.read(document, faults);
        if (read != null) {
            Constraints.check(type.cast(read), document, faults);
        }
        if (read == null || !faults.isEmpty()) {
            throw Refused.faulty("The body says things that are wrong.", List.copyOf(faults.inOrder()));
        }
        return type.cast(read);
    }
}
