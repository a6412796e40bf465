package be.egmont.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.meeting.RequestState;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An address with a number that is none gets an answer about that number. */
class QueryParamsTest {

    @SuppressWarnings("unused") // read for its annotations
    private static void asked(
            @QueryParam("page") int page,
            @QueryParam("state") RequestState state,
            @PathParam("one") UUID one,
            @QueryParam("at") Instant at,
            @QueryParam("thing") UUID thing) {}

    private static <T> ParamConverter<T> converter(int parameter, Class<T> type) throws NoSuchMethodException {
        Annotation[][] annotations = QueryParamsTest.class
                .getDeclaredMethod("asked", int.class, RequestState.class, UUID.class, Instant.class, UUID.class)
                .getParameterAnnotations();
        return new QueryParams().getConverter(type, type, annotations[parameter]);
    }

    @Test
    void whatIsRightIsRead() throws NoSuchMethodException {
        assertThat(converter(0, int.class).fromString("3")).isEqualTo(3);
        assertThat(converter(1, RequestState.class).fromString("submitted")).isEqualTo(RequestState.SUBMITTED);
        assertThat(converter(1, RequestState.class).fromString("")).isNull();
        assertThat(converter(3, Instant.class).fromString("2026-02-04T10:42:00+01:00"))
                .isEqualTo(Instant.parse("2026-02-04T09:42:00Z"));
        assertThat(converter(4, UUID.class).fromString("00000000-0000-0000-0000-000000000001"))
                .isEqualTo(new UUID(0, 1));
    }

    @Test
    void whatIsNotIsToldByName() throws NoSuchMethodException {
        ParamConverter<Integer> page = converter(0, int.class);
        ParamConverter<RequestState> state = converter(1, RequestState.class);

        assertThatThrownBy(() -> page.fromString("x"))
                .isInstanceOf(InvalidParameter.class)
                .hasMessageContaining("page")
                .hasMessageContaining("x");
        assertThatThrownBy(() -> state.fromString("SUBMITTED")).isInstanceOf(InvalidParameter.class);
        ParamConverter<Instant> at = converter(3, Instant.class);
        ParamConverter<UUID> thing = converter(4, UUID.class);
        assertThatThrownBy(() -> at.fromString("yesterday"))
                .isInstanceOf(InvalidParameter.class)
                .hasMessageContaining("at");
        for (String far : List.of("-999999999-01-01T00:00:00Z", "0000-12-31T23:59:59Z", "+10000-01-01T00:00:00Z")) {
            assertThatThrownBy(() -> at.fromString(far)).isInstanceOf(InvalidParameter.class);
        }
        assertThatThrownBy(() -> thing.fromString("this one")).isInstanceOf(InvalidParameter.class);
    }

    @Test
    void aPathThatIsNotThereStaysNotFound() throws NoSuchMethodException {
        assertThat(converter(2, UUID.class)).isNull();
    }
}
