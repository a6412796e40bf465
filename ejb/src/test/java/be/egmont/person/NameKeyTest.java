package be.egmont.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is the same, and who is not, to an eye and to an ear. */
class NameKeyTest {

    @ParameterizedTest
    @CsvSource({
        "Anne, Van den Broeck, Anne, Vandenbroeck",
        "Anne, Van den Broeck, ANNE, van den broeck",
        "Anne, Van den Broeck, Van den Broeck, Anne",
        "Jean, 'd''Udekem', Jean, d’Udekem",
        "Jean, d’Udekem, Jean, Udekem",
        "Zoë, Łodź-Kowalska, Zoe, Lodz Kowalska",
        "Marie-Claire, De Prez, Marie Claire, Deprez",
        "Piet, ’t Kint, Piet, Kint",
        "Jürgen, Groß, Jurgen, Gross",
        "Luc, Van der Meersch, Luc, Vandermeersch",
        "Ann, Œuvrard, Ann, Oeuvrard",
        "Le, Van, Van, Le",
    })
    void writtenInTwoWaysIsOne(String given, String family, String otherGiven, String otherFamily) {
        assertThat(NameKey.of(given, family).written())
                .isEqualTo(NameKey.of(otherGiven, otherFamily).written());
    }

    @ParameterizedTest
    @CsvSource({
        "Karel, Claes, Carel, Klaas",
        "Philippe, Maes, Filip, Maas",
        "Thierry, Van den Broeck, Thierry, Vandenbroek",
        "Luc, De Smet, Luc, Desmedt",
        "Rik, Goossens, Ric, Gosens",
        "Els, Pieters, Els, Peeters",
    })
    void whatSoundsAlikeIsFoundOrIsNear(String given, String family, String otherGiven, String otherFamily) {
        NameKey one = NameKey.of(given, family);
        NameKey other = NameKey.of(otherGiven, otherFamily);
        assertThat(one.sound().equals(other.sound()) || one.isNear(other))
                .as(one + " " + other)
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Anne, Van den Broeck, Jan, Van den Broeck",
        "Anne, Peeters, Anne, Janssens",
        "Ann, Maes, Ann, Mees",
        "Jan, De Wit, Jan, De Wilde",
        "Claire, Vandenbossche, Claire, Vandenberghe",
    })
    void othersAreOthers(String given, String family, String otherGiven, String otherFamily) {
        NameKey one = NameKey.of(given, family);
        NameKey other = NameKey.of(otherGiven, otherFamily);
        assertThat(one.written()).isNotEqualTo(other.written());
        assertThat(one.sound()).isNotEqualTo(other.sound());
        assertThat(one.isNear(other)).isFalse();
    }

    @Test
    void aLetterIsMissingTooManyAnotherOrMisplaced() {
        NameKey name = NameKey.of("Claire", "Lambrecht");
        for (String other : new String[] {"Lambrech", "Lambrechts", "Lambracht", "Lambrehct"}) {
            NameKey near = NameKey.of("Claire", other);
            assertThat(name.isNear(near)).as(other).isTrue();
            assertThat(shared(name, near)).as(other).isNotEmpty();
        }
        assertThat(name.isNear(NameKey.of("Claire", "Lambertz"))).isFalse();
    }

    private static Set<String> shared(NameKey one, NameKey other) {
        Set<String> both = new HashSet<>(one.neighbourhood());
        both.retainAll(other.neighbourhood());
        return both;
    }
}
