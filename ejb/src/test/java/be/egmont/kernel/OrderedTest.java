package be.egmont.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OrderedTest {

    private record Row(String name, Integer value) {}

    private static final List<Row> ROWS =
            List.of(new Row("a", 2), new Row("b", null), new Row("c", 1), new Row("d", 2), new Row("e", null));

    @Test
    void whatIsEqualStaysAndWhatHasNoValueIsLast() {
        assertThat(Ordered.by(ROWS, false, Row::value)).extracting(Row::name).containsExactly("c", "a", "d", "b", "e");
    }

    @Test
    void whatHasNoValueIsLastFromTheEndToo() {
        assertThat(Ordered.by(ROWS, true, Row::value)).extracting(Row::name).containsExactly("a", "d", "c", "b", "e");
    }
}
