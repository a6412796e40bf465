package be.egmont.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.web.audit.JournalChange.Field;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalChangeTest {

    @Test
    void tellsWhatWasAndWhatBecame() {
        assertThat(all("[{\"relation\": \"session\", \"thing\": \"S09\", \"act\": \"UPDATE\","
                        + " \"fields\": {\"title_fr\": [\"Avant\", \"Apr\u00e8s\"], \"version\": [1, 2]}}]"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.relation()).isEqualTo("session");
                    assertThat(change.act()).isEqualTo("UPDATE");
                    assertThat(change.thing()).isEqualTo("S09");
                    assertThat(change.fields())
                            .containsExactlyInAnyOrder(
                                    new Field("title_fr", "Avant", "Apr\u00e8s"), new Field("version", "1", "2"));
                });
    }

    @Test
    void whereThereWasNothingItSaysNothing() {
        assertThat(all("[{\"relation\": \"room\", \"thing\": null, \"act\": \"INSERT\","
                        + " \"fields\": {\"code\": [null, \"A\"], \"offsite\": [null, false]}}]"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.thing()).isNull();
                    assertThat(change.fields())
                            .containsExactlyInAnyOrder(
                                    new Field("code", null, "A"), new Field("offsite", null, "false"));
                });
    }

    @Test
    void aRowThatChangedNothingHasNone() {
        assertThat(all(null)).isEmpty();
        assertThat(all("[]")).isEmpty();
    }

    /** Names with brackets in them are text, not structure. */
    @Test
    void aPartOfManyIsReadAndAllAreCounted() {
        String many = IntStream.range(0, 120)
                .mapToObj(each -> "{\"relation\": \"post\", \"thing\": \"P" + each
                        + "\", \"act\": \"INSERT\", \"fields\": {\"name\": [null, \"}]{[ \\\" " + each + "\"]}}")
                .collect(Collectors.joining(", ", "[", "]"));
        for (int first : List.of(0, 50, 100, 120, 500)) {
            JournalChange.Part part = JournalChange.part(many, first, 50);
            assertThat(part.total()).isEqualTo(120);
            assertThat(part.changes())
                    .extracting(JournalChange::thing)
                    .containsExactlyElementsOf(IntStream.range(first, Math.min(120, first + 50))
                            .mapToObj(each -> "P" + each)
                            .toList());
        }
        assertThat(JournalChange.part(many, 0, 0).changes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null", "[1]", "[{", "[{}", "[{}]", "[{\"relation\": 1}]", "nonsense", "[]["})
    void whatSomebodyHasBentHasNone(String bent) {
        assertThat(all(bent)).isEmpty();
    }

    private static List<JournalChange> all(String changes) {
        return JournalChange.part(changes, 0, Integer.MAX_VALUE).changes();
    }
}
