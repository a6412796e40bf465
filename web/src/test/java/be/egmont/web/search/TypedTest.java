package be.egmont.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Sessions are found as people are: in any order of the words, without accents, and with a wrong letter. */
class TypedTest {

    private static final List<String> SESSIONS = List.of(
            "Séance plénière d’ouverture S01",
            "Atelier : diplomatie économique S02",
            "Ouverture de l’exposition S03",
            "Réception S04");

    private static List<String> found(String text) {
        return new Typed(text).among(SESSIONS, Function.identity(), 8);
    }

    @Test
    void wordsAreFoundInAnyOrderWithoutAccents() {
        assertThat(found("economique diplomatie")).containsExactly(SESSIONS.get(1));
        assertThat(found("PLÉNIÈRE")).containsExactly(SESSIONS.get(0));
        assertThat(found("s04")).containsExactly(SESSIONS.get(3));
    }

    @Test
    void whatBeginsSoComesFirst() {
        assertThat(found("ouverture")).containsExactly(SESSIONS.get(2), SESSIONS.get(0));
    }

    @Test
    void aWrongLetterIsForgiven() {
        assertThat(found("recpetion")).as("two letters changed places").containsExactly(SESSIONS.get(3));
        assertThat(found("recption")).containsExactly(SESSIONS.get(3));
        assertThat(found("diplomtie")).containsExactly(SESSIONS.get(1));
        assertThat(found("xyzzyplugh")).isEmpty();
        assertThat(found("rec x")).isEmpty();
    }
}
