package be.egmont.web.frame;

import be.egmont.kernel.Translated;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;

/**
 * Of two who have changed the same thing at once, what the one has not touched is as the other has written it. Where both have written
 * something, the one's own stands, and both are shown ({@link Difference}).
 */
public final class Merge {

    private Merge() {}

    /**
     * Field by field; a text in each language by itself.
     *
     * @param before what both began with
     * @param mine what the one wants to keep
     * @param theirs what the other has kept meanwhile
     */
    public static <R extends Record> R of(R before, R mine, R theirs) {
        RecordComponent[] fields = before.getClass().getRecordComponents();
        Object[] values = Arrays.stream(fields)
                .map(field -> field(value(field, before), value(field, mine), value(field, theirs)))
                .toArray();
        try {
            @SuppressWarnings("unchecked")
            Constructor<R> canonical = (Constructor<R>) before.getClass()
                    .getDeclaredConstructor(
                            Arrays.stream(fields).map(RecordComponent::getType).toArray(Class[]::new));
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(RecordComponent field, Record of) {
        try {
            return field.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object field(Object before, Object mine, Object theirs) {
        if (mine instanceof Translated || theirs instanceof Translated) {
            return text(text(before), text(mine), text(theirs));
        }
        return Objects.equals(before, mine) ? theirs : mine;
    }

    private static Translated text(Object text) {
        return text == null ? new Translated(null, null, null, null) : (Translated) text;
    }

    private static Translated text(Translated before, Translated mine, Translated theirs) {
        return new Translated(
                text(before.getFr(), mine.getFr(), theirs.getFr()),
                text(before.getNl(), mine.getNl(), theirs.getNl()),
                text(before.getDe(), mine.getDe(), theirs.getDe()),
                text(before.getEn(), mine.getEn(), theirs.getEn()));
    }

    private static String text(String before, String mine, String theirs) {
        return Objects.equals(before, mine) ? theirs : mine;
    }
}
