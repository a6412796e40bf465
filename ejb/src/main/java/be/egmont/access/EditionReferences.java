package be.egmont.access;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.time.temporal.Temporal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the arguments of a verb refer to: references of things, and codes of editions. Orders, lists and optional values are
 * looked into; a type that cannot be looked into is an error, so that nothing passes unseen.
 */
final class EditionReferences {

    private final Set<UUID> things = new LinkedHashSet<>();
    private final Set<String> codes = new LinkedHashSet<>();

    private EditionReferences() {}

    static EditionReferences of(Method verb, Object[] arguments) {
        EditionReferences found = new EditionReferences();
        Parameter[] parameters = verb.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (!parameters[i].isAnnotationPresent(Unscoped.class)) {
                found.add(arguments[i], parameters[i].getAnnotation(EditionCode.class));
            }
        }
        return found;
    }

    Set<UUID> things() {
        return things;
    }

    Set<String> codes() {
        return codes;
    }

    boolean isEmpty() {
        return things.isEmpty() && codes.isEmpty();
    }

    private void add(Object value, Annotation ofEdition) {
        if (value instanceof UUID thing) {
            things.add(thing);
        } else if (value instanceof String code && ofEdition != null) {
            codes.add(code);
        } else if (value instanceof Iterable<?> many) {
            many.forEach(one -> add(one, ofEdition));
        } else if (value instanceof Optional<?> one) {
            one.ifPresent(present -> add(present, ofEdition));
        } else if (value instanceof Record order) {
            addAll(order);
        } else if (value != null && !isPlain(value.getClass())) {
            throw new IllegalArgumentException("Cannot look for references in a " + value.getClass());
        }
    }

    private void addAll(Record order) {
        for (RecordComponent component : order.getClass().getRecordComponents()) {
            if (!component.isAnnotationPresent(Unscoped.class)) {
                add(value(order, component), component.getAnnotation(EditionCode.class));
            }
        }
    }

    private static Object value(Record order, RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(order);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException("Cannot read " + component, e);
        }
    }

    /** Whether a value of that type refers to nothing by itself. */
    static boolean isPlain(Class<?> type) {
        return type.isPrimitive()
                || type.isEnum()
                || type == String.class
                || type == Boolean.class
                || Number.class.isAssignableFrom(type)
                || Temporal.class.isAssignableFrom(type)
                || type == byte[].class;
    }
}
