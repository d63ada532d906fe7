package org.openseverance.adapters.http.request;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Entries;
import org.openseverance.domain.document.Faults;
import org.openseverance.domain.document.Nearest;
import org.openseverance.domain.document.Node;

/** A record class, prepared for reading: its keys in order, how each is read, and its constructor. */
final class RecordForm implements ValueForm {

    private final Map<String, ValueForm> keys;
    private final MethodHandle constructor;

    private RecordForm(Map<String, ValueForm> keys, MethodHandle constructor) {
        this.keys = keys;
        this.constructor = constructor;
    }

    static RecordForm of(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Map<String, ValueForm> keys = new LinkedHashMap<>();
        for (RecordComponent component : components) {
            keys.put(key(component.getName()), form(component.getGenericType(), component));
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            MethodHandle handle = MethodHandles.lookup().unreflectConstructor(canonical);
            return new RecordForm(
                    keys,
                    handle.asType(MethodType.genericMethodType(types.length)).asSpreader(Object[].class, types.length));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " cannot be made", e);
        }
    }

    /** A component's name as JSON writes it: {@code terminationDate} is {@code termination_date}, and {@code for_} is {@code for}. */
    static String key(String name) {
        return name.replaceAll("_$", "")
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT);
    }

    private static ValueForm form(Type type, RecordComponent of) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return new ManyForm.OfList(form(generic.getActualTypeArguments()[0], of));
        }
        if (type instanceof ParameterizedType generic
                && generic.getRawType() == Map.class
                && generic.getActualTypeArguments()[0] == String.class) {
            return new ManyForm.OfMap(form(generic.getActualTypeArguments()[1], of));
        }
        if (type == Node.class) {
            return (node, faults) -> node;
        }
        ScalarForm scalar = type instanceof Class<?> ? ScalarForm.FORMS.get(type) : null;
        if (scalar != null) {
            return scalar;
        }
        if (type instanceof Class<?> known && known.isEnum()) {
            return WordForm.of(known);
        }
        if (type instanceof Class<?> known && known.isRecord()) {
            return RecordForm.of(known);
        }
        throw new IllegalArgumentException(
                of.getDeclaringRecord().getName() + "." + of.getName() + " is of a type that cannot be read: " + type);
    }

    @Override
    public @Nullable Object read(Node node, Faults faults) {
        if (!(node instanceof Node.Mapping mapping)) {
            faults.add(
                    node.place(),
                    Entries.found(node) + " stands here; expected a mapping",
                    "Keys: " + String.join(", ", keys.keySet()) + ".");
            return null;
        }
        mapping.entries().forEach((name, value) -> {
            if (!keys.containsKey(name)) {
                faults.add(value.place(), "\"" + name + "\" is no key here", Nearest.advice(name, keys.keySet()));
            }
        });
        @Nullable Object[] values = new Object[keys.size()];
        int next = 0;
        for (Map.Entry<String, ValueForm> key : keys.entrySet()) {
            Node value = mapping.entries().get(key.getKey());
            values[next++] =
                    value == null ? key.getValue().absent() : key.getValue().read(value, faults);
        }
        return made(values, node, faults);
    }

    private @Nullable Object made(@Nullable Object[] values, Node node, Faults faults) {
        try {
            return constructor.invoke(values);
        } catch (IllegalArgumentException refusal) {
            faults.add(node.place(), String.valueOf(refusal.getMessage()));
            return null;
        } catch (NullPointerException hole) {
            if (faults.isEmpty()) {
                throw hole;
            }
            return null;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
