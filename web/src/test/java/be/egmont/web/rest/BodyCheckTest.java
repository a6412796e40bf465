package be.egmont.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.web.attendance.EventResource;
import be.egmont.web.meeting.MeetingResource;
import jakarta.json.JsonObject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A body is refused by its head: too large for the verb, or not known to be JSON. */
class BodyCheckTest {

    private static final Calls SMALL = method(MeetingResource.class, "ask").getAnnotation(Calls.class);
    private static final Calls BATCH = method(EventResource.class, "receive").getAnnotation(Calls.class);

    private static Method method(Class<?> resource, String name) {
        return Arrays.stream(resource.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(Calls calls, int length, MediaType type, int status) {
        assertThatThrownBy(() -> BodyCheck.admit(calls, length, type))
                .isInstanceOfSatisfying(
                        UnfitBody.class,
                        unfit -> assertThat(unfit.type().status()).isEqualTo(status));
    }

    @Test
    void eachVerbHasItsOwnMeasure() {
        assertThatCode(() -> BodyCheck.admit(SMALL, 16 * 1024, MediaType.APPLICATION_JSON_TYPE))
                .doesNotThrowAnyException();
        assertThatCode(() -> BodyCheck.admit(BATCH, 256 * 1024, MediaType.APPLICATION_JSON_TYPE))
                .doesNotThrowAnyException();
        refused(SMALL, 16 * 1024 + 1, MediaType.APPLICATION_JSON_TYPE, 413);
        refused(BATCH, 256 * 1024 + 1, MediaType.APPLICATION_JSON_TYPE, 413);
    }

    @Test
    void aBodySaysThatItIsJson() {
        refused(SMALL, 2, null, 415);
        refused(SMALL, 2, MediaType.TEXT_PLAIN_TYPE, 415);
        assertThatCode(() -> BodyCheck.admit(SMALL, 0, null)).doesNotThrowAnyException();
    }

    /** A tree is never larger than what the reader of trees takes. */
    @Test
    void everyMethodThatTakesABodySaysWhatItCalls() {
        List<Method> taking = Stream.of(MeetingResource.class, EventResource.class)
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(POST.class) || method.isAnnotationPresent(PUT.class))
                .toList();
        assertThat(taking).hasSizeGreaterThan(5).allSatisfy(method -> {
            assertThat(method.isAnnotationPresent(Calls.class))
                    .as(method.toString())
                    .isTrue();
            if (Arrays.asList(method.getParameterTypes()).contains(JsonObject.class)) {
                assertThat(method.getAnnotation(Calls.class).largest()).isLessThanOrEqualTo(JsonBody.LARGEST);
            }
        });
    }
}
