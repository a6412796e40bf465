package be.egmont.delegation;

import be.egmont.kernel.Translated;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Reads the columns of one SQL row from left to right. */
final class Columns {

    private final Object[] values;
    private int next;

    Columns(Object row) {
        this.values = (Object[]) row;
    }

    String text() {
        Object value = values[next++];
        return value == null ? null : value.toString();
    }

    int number() {
        Object value = values[next++];
        return value == null ? 0 : ((Number) value).intValue();
    }

    long id() {
        return ((Number) values[next++]).longValue();
    }

    boolean truth() {
        return Boolean.TRUE.equals(values[next++]);
    }

    UUID reference() {
        String value = text();
        return value == null ? null : UUID.fromString(value);
    }

    LocalDate date() {
        Object value = values[next++];
        return value instanceof Date day ? day.toLocalDate() : (LocalDate) value;
    }

    <E extends Enum<E>> E word(Class<E> type) {
        String value = text();
        return value == null ? null : Enum.valueOf(type, value);
    }

    /** Four columns in the order fr, nl, de, en; null when all are. */
    Translated translated() {
        String fr = text();
        String nl = text();
        String de = text();
        String en = text();
        return fr == null && nl == null && de == null && en == null ? null : new Translated(fr, nl, de, en);
    }

    /** Words separated by a bar. */
    List<String> list() {
        String value = text();
        return value == null || value.isEmpty() ? List.of() : Arrays.asList(value.split("\\|", -1));
    }
}
