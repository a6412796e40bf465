package be.egmont.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.meeting.RequestState;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.annotation.Annotation;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An address with a number that is none gets an answer about that number. */
class QueryParamsTest {

    @SuppressWarnings("unused") // read for its annotations
    private static void asked(
            @QueryParam("page") int page, @QueryParam("state") RequestState state, @PathParam("one") UUID one) {}

    private static <T> ParamConverter<T> converter(int parameter, Class<T> type) throws NoSuchMethodException {
        Annotation[][] annotations = QueryParamsTest.class
                .getDeclaredMethod("asked", int.class, RequestState.class, UUID.class)
                .getParameterAnnotations();
        return new QueryParams().getConverter(type, type, annotations[parameter]);
    }

    @Test
    void whatIsRightIsRead() throws NoSuchMethodException {
        assertThat(converter(0, int.class).fromString("3")).isEqualTo(3);
        assertThat(converter(1, RequestState.class).fromString("submitted")).isEqualTo(RequestState.SUBMITTED);
        assertThat(converter(1, RequestState.class).fromString("")).isNull();
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
    }

    @Test
    void aPathThatIsNotThereStaysNotFound() throws NoSuchMethodException {
        assertThat(converter(2, UUID.class)).isNull();
    }
}
