package be.egmont.web.stakeholder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ScopeWordsTest {

    private static final Map<String, String> BOOK =
            Map.of("stakeholder.region.AFRICA", "Afrique", "stakeholder.region.PACIFIC", "Pacifique");

    @Test
    void groupsOfCountriesAreSaidInTheReadersLanguage() {
        assertThat(region("AFRICA+PACIFIC")).isEqualTo("Afrique, Pacifique");
    }

    @Test
    void aGroupWithoutAWordStaysAsItWasImported() {
        assertThat(region("AFRICA+MERCOSUR")).isEqualTo("Afrique, MERCOSUR");
    }

    private static String region(String tags) {
        return ScopeWords.region(tags, BOOK::containsKey, BOOK::get);
    }
}
