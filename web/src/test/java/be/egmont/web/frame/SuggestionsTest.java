package be.egmont.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.web.frame.Suggestions.Suggestion;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

    private final Suggestions<String> posts = new Suggestions<>(
            List.of(
                    new Suggestion<>("1", "Abidjan, Côte d’Ivoire", "ABJ"),
                    new Suggestion<>("2", "Abuja, Nigeria", "ABV"),
                    new Suggestion<>("3", "Pékin, Chine", "PEK"),
                    new Suggestion<>("4", "Yamoussoukro, Côte d’Ivoire", null),
                    new Suggestion<>("5", "Łódź, Pologne", null)),
            "none");

    @Test
    void allAreThereBeforeOneTypes() {
        assertThat(posts.find("")).containsExactly("1", "2", "3", "4", "5");
        assertThat(posts.find(null)).hasSize(5);
    }

    @Test
    void accentsAndCaseDoNotCount() {
        assertThat(posts.find("pekin")).containsExactly("3");
        assertThat(posts.find("lodz")).containsExactly("5");
        assertThat(posts.find("COTE")).containsExactly("1", "4");
    }

    @Test
    void whatBeginsSoComesFirst() {
        assertThat(posts.find("a")).containsExactly("1", "2", "4");
        assertThat(posts.find("y")).containsExactly("4");
        assertThat(posts.find("peK")).first().isEqualTo("3");
    }

    @Test
    void severalWordsAllCount() {
        assertThat(posts.find("ivoire abi")).containsExactly("1");
        assertThat(posts.find("abidjan, cote")).containsExactly("1");
        assertThat(posts.find("abidjan chine")).isEmpty();
    }

    @Test
    void whatIsTypedWholeIsAsGoodAsWhatIsPicked() {
        assertThat(posts.resolve("2")).contains("2");
        assertThat(posts.resolve("abv")).contains("2");
        assertThat(posts.resolve("abidjan, cote d’ivoire")).contains("1");
        assertThat(posts.resolve("Yamoussoukro")).contains("4");
        assertThat(posts.resolve("cote")).as("two are meant").isEmpty();
        assertThat(posts.resolve("Tromsø")).isEmpty();
    }

    @Test
    void itsWordIsShown() {
        assertThat(posts.word("3")).isEqualTo("Pékin, Chine");
        assertThat(posts.word("9")).isEmpty();
        assertThat(posts.word(null)).isEmpty();
    }
}
