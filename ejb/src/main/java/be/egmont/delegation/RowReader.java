package be.egmont.delegation;

import be.egmont.kernel.Translated;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads the columns of one SQL row from left to right. */
public final class RowReader {

    private final Object[] values;
    private int next;

    private RowReader(Object row) {
        this.values = (Object[]) row;
    }

    /**
     * The rows of a query in SQL.
     *
     * @param sql of more than one column
     * @param values of its parameters, {@code ?1} first
     */
    public static Stream<RowReader> of(EntityManager em, String sql, Object... values) {
        return of(query(em, sql, values));
    }

    /** Those of one that is asked for with its parameters, or for a part only. */
    public static Stream<RowReader> of(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(RowReader::new);
    }

    /** A query in SQL with the values of its parameters, {@code ?1} first. */
    public static Query query(EntityManager em, String sql, Object... values) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }

    public String text() {
        Object value = values[next++];
        return value == null ? null : value.toString();
    }

    public int number() {
        Object value = values[next++];
        return value == null ? 0 : ((Number) value).intValue();
    }

    public long id() {
        return ((Number) values[next++]).longValue();
    }

    public boolean truth() {
        return Boolean.TRUE.equals(values[next++]);
    }

    public UUID reference() {
        String value = text();
        return value == null ? null : UUID.fromString(value);
    }

    public LocalDate date() {
        Object value = values[next++];
        return value instanceof Date day ? day.toLocalDate() : (LocalDate) value;
    }

    public Instant moment() {
        Object value = values[next++];
        return value instanceof OffsetDateTime time
                ? time.toInstant()
                : value == null ? null : ((Timestamp) value).toInstant();
    }

    public <E extends Enum<E>> E word(Class<E> type) {
        String value = text();
        return value == null ? null : Enum.valueOf(type, value);
    }

    /** Four columns in the order fr, nl, de, en; null when all are. */
    public Translated translated() {
        String fr = text();
        String nl = text();
        String de = text();
        String en = text();
        return fr == null && nl == null && de == null && en == null ? null : new Translated(fr, nl, de, en);
    }

    /** Words separated by a bar. */
    public List<String> list() {
        String value = text();
        return value == null || value.isEmpty() ? List.of() : Arrays.asList(value.split("\\|", -1));
    }
}
