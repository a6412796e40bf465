package be.egmont.job;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.kernel.Translated;
import org.junit.jupiter.api.Test;

class DetailsTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        Translated title = new Translated("Bruxelles", "Brussel", null, "Brussels");
        assertThat(Details.read(Details.write(new Object[] {"a\"b", 12, null, title, 5L})))
                .containsExactly("a\"b", 12L, null, title, 5L);
    }

    @Test
    void nothingIsNothing() {
        assertThat(Details.write(new Object[0])).isNull();
        assertThat(Details.read(null)).isEmpty();
    }
}
