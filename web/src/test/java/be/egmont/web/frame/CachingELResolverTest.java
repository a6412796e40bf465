package be.egmont.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which calls of a page are remembered, and which are left to the server. */
class CachingELResolverTest {

    public record Row(String code, int members) implements Comparable<Row> {

        public String with(String separator, Object... more) {
            return code + separator + more.length;
        }

        public String twice() {
            return twice(2);
        }

        public String twice(int times) {
            return code.repeat(times);
        }

        @Override
        public int compareTo(Row other) {
            return code.compareTo(other.code);
        }
    }

    private record Hidden(String code) {}

    @Test
    void aMethodOfThatNameAloneIsMeant() {
        assertThat(only(Row.class, "code", 0)).map(Method::getName).contains("code");
        assertThat(only(Row.class, "members", 1)).as("with too much").isEmpty();
        assertThat(only(Row.class, "nobody", 0)).isEmpty();
    }

    @Test
    void aBridgeIsNoSecondMethod() {
        assertThat(only(Row.class, "compareTo", 1))
                .map(method -> method.getParameterTypes()[0])
                .contains(Row.class);
    }

    @Test
    void whereTwoCouldBeMeantTheServerChooses() {
        assertThat(only(Row.class, "twice", 0)).isEmpty();
        assertThat(only(Row.class, "twice", 1)).isEmpty();
    }

    @Test
    void theLastOfItsParametersMayBeMany() {
        assertThat(only(Row.class, "with", 0)).isEmpty();
        assertThat(only(Row.class, "with", 1)).isPresent();
        assertThat(only(Row.class, "with", 4)).isPresent();
    }

    @Test
    void whatTheLanguageAddsAndWhatIsHiddenIsNotOurs() {
        assertThat(only(List.class, "stream", 0)).isEmpty();
        assertThat(only(Hidden.class, "code", 0)).isEmpty();
    }

    private static Optional<Method> only(Class<?> type, String name, int arguments) {
        return CachingELResolver.find(type, name).filter(method -> CachingELResolver.fits(method, arguments));
    }
}
