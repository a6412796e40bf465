package be.egmont.persistence;

import be.egmont.kernel.Translated;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One row of a query, in SQL or of JPQL with aliases, read by the names of its columns; a name that the query does not give,
 * or gives twice, is an error.
 */
public final class RowReader {

    /** Has EclipseLink answer with maps from column to value, and not with arrays. */
    private static final String RESULT_TYPE = "eclipselink.result-type";

    private final Map<String, Integer> columns;
    private final List<?> values;

    private RowReader(Map<String, Integer> columns, List<?> values) {
        this.columns = columns;
        this.values = values;
    }

    /**
     * The rows of a query in SQL.
     *
     * @param values of its parameters, {@code ?1} first
     */
    public static Stream<RowReader> of(EntityManager em, String sql, Object... values) {
        return of(query(em, sql, values));
    }

    /** The rows of a query that has its parameters already. */
    public static Stream<RowReader> of(Query query) {
        return of(query.setHint(RESULT_TYPE, "Map").getResultList());
    }

    static Stream<RowReader> of(List<?> rows) {
        if (rows.isEmpty()) {
            return Stream.empty();
        }
        Map<String, Integer> columns = columns(((Map<?, ?>) rows.get(0)).keySet());
        return rows.stream().map(row -> new RowReader(columns, values(((Map<?, ?>) row).values())));
    }

    /** A query in SQL with the values of its parameters, {@code ?1} first. */
    public static Query query(EntityManager em, String sql, Object... values) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }

    /** All rows of a query have the same columns, so these are looked up once. */
    private static Map<String, Integer> columns(Collection<?> names) {
        Map<String, Integer> columns = new HashMap<>();
        for (Object name : names) {
            if (columns.put(name.toString(), columns.size()) != null) {
                throw new IllegalStateException("Two columns are called " + name + ": " + names);
            }
        }
        return columns;
    }

    private static List<?> values(Collection<?> values) {
        return values instanceof List<?> list ? list : Arrays.asList(values.toArray());
    }

    private Object value(String column) {
        Integer place = columns.get(column);
        if (place == null) {
            throw new IllegalArgumentException("No column " + column + " in " + columns.keySet());
        }
        return values.get(place);
    }

    public boolean isNull(String column) {
        return value(column) == null;
    }

    public String text(String column) {
        Object value = value(column);
        return value == null ? null : value.toString();
    }

    /** Zero when there is none. */
    public int number(String column) {
        Object value = value(column);
        return value == null ? 0 : ((Number) value).intValue();
    }

    public long id(String column) {
        return ((Number) value(column)).longValue();
    }

    /** That of a row that may be missing; null then. */
    public Long idOrNull(String column) {
        Object value = value(column);
        return value == null ? null : ((Number) value).longValue();
    }

    /** False when it is null. */
    public boolean truth(String column) {
        return Boolean.TRUE.equals(value(column));
    }

    public UUID reference(String column) {
        Object value = value(column);
        return value == null || value instanceof UUID ? (UUID) value : UUID.fromString(value.toString());
    }

    public LocalDate date(String column) {
        Object value = value(column);
        return value instanceof Date day ? day.toLocalDate() : (LocalDate) value;
    }

    public Instant moment(String column) {
        Object value = value(column);
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        return value instanceof Timestamp time ? time.toInstant() : (Instant) value;
    }

    /** As it is; what JPQL selects may be an entity. */
    public <T> T value(String column, Class<T> type) {
        return type.cast(value(column));
    }

    public <E extends Enum<E>> E word(String column, Class<E> type) {
        Object value = value(column);
        return value == null || type.isInstance(value) ? type.cast(value) : Enum.valueOf(type, value.toString());
    }

    /** The four columns {@code name_fr}, {@code name_nl}, {@code name_de} and {@code name_en}; null when all are. */
    public Translated translated(String name) {
        String fr = text(name + "_fr");
        String nl = text(name + "_nl");
        String de = text(name + "_de");
        String en = text(name + "_en");
        return fr == null && nl == null && de == null && en == null ? null : new Translated(fr, nl, de, en);
    }

    /** Words separated by a bar. */
    public List<String> list(String column) {
        String value = text(column);
        return value == null || value.isEmpty() ? List.of() : Arrays.asList(value.split("\\|", -1));
    }
}
