package be.egmont.needs;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.kernel.Translated;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A code that sealed records hold is one that the database takes, and nobody else's. */
class ChoiceCodeTest {

    private static String code(String english, String... taken) {
        return ChoiceCode.of(new Translated("Œuf à la coque", "Ei", null, english), Set.of(taken));
    }

    @Test
    void itIsMadeOfTheNameAndOfLettersAlone() {
        assertThat(code("Low-salt diet (2 g)")).isEqualTo("LOW_SALT_DIET_G");
        assertThat(code(null)).as("of what stands in for English").isEqualTo("OEUF_A_LA_COQUE");
        assertThat(code("粥")).isEqualTo("CHOICE");
        assertThat(code("x".repeat(120))).hasSize(26);
    }

    @Test
    void itIsNobodyElses() {
        assertThat(code("Vegan", "VEGAN")).isEqualTo("VEGAN_AA");
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            String code = ChoiceCode.of(new Translated("Végan", "Vegan", null, null), taken);
            assertThat(code).matches("[A-Z_]{2,30}");
            assertThat(taken.add(code)).isTrue();
        }
    }
}
