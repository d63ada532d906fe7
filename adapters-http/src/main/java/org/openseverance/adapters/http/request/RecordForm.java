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

    private final String[] names;
    private final ValueForm[] forms;
    private final MethodHandle constructor;

    private RecordForm(Map<String, ValueForm> keys, MethodHandle constructor) {
        this.names = keys.keySet().toArray(String[]::new);
        this.forms = keys.values().toArray(ValueForm[]::new);
        this.constructor = constructor;
    }

    static RecordForm of(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Map<String, ValueForm> keys = new LinkedHashMap<>();
        for (RecordComponent component : components) {
            keys.put(key(component.getName()).intern(), form(component.getGenericType(), component));
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
                    "Keys: " + String.join(", ", names) + ".");
            return null;
        }
        @Nullable Object[] values = new Object[names.length];
        int known = 0;
        for (int i = 0; i < names.length; i++) {
            values[i] = mapping.entries().get(names[i]);
            known += values[i] == null ? 0 : 1;
        }
        if (known < mapping.entries().size()) {
            tellUnknown(mapping, faults);
        }
        for (int i = 0; i < names.length; i++) {
            values[i] = values[i] instanceof Node value ? forms[i].read(value, faults) : forms[i].absent();
        }
        return made(values, node, faults);
    }

    private void tellUnknown(Node.Mapping mapping, Faults faults) {
        List<String> known = List.of(names);
        mapping.entries().forEach((name, value) -> {
            if (!known.contains(name)) {
                faults.add(value.place(), "\"" + name + "\" is no key here", Nearest.advice(name, known));
            }
        });
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
