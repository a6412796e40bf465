package be.egmont.web.rest;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Converts query parameters. An invalid value is answered by 400 with the parameter's name; by default the server would
 * answer 404.
 */
@Provider
public class QueryParams implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            int.class,
            Integer::valueOf,
            Integer.class,
            Integer::valueOf,
            UUID.class,
            UUID::fromString,
            Instant.class,
            QueryParams::moment);

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        String name = Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst()
                .orElse(null);
        boolean ours = READERS.containsKey(type) || type.isEnum();
        return name == null || !ours ? null : new Named<>(name, type);
    }

    /** A moment that a calendar and the database have. */
    private static Instant moment(String text) {
        OffsetDateTime read = OffsetDateTime.parse(text);
        if (read.getYear() < 1 || read.getYear() > 9999) {
            throw new DateTimeException("No year of a calendar: " + read.getYear());
        }
        return read.toInstant();
    }

    private record Named<T>(String name, Class<T> type) implements ParamConverter<T> {

        @Override
        public T fromString(String value) {
            if (value == null || value.isEmpty()) {
                return null;
            }
            try {
                return read(value);
            } catch (IllegalArgumentException | DateTimeException none) {
                throw new InvalidParameter(name, value, none);
            }
        }

        @SuppressWarnings("unchecked") // int.class has no cast of its own, and an enum's type is its own
        private T read(String value) {
            return (T)
                    (type.isEnum()
                            ? Codes.read(type.asSubclass(Enum.class), value)
                            : READERS.get(type).apply(value));
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
