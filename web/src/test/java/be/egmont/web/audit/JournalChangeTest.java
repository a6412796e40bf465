package be.egmont.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.web.audit.JournalChange.Field;
import org.junit.jupiter.api.Test;

class JournalChangeTest {

    @Test
    void tellsWhatWasAndWhatBecame() {
        assertThat(JournalChange.of("[{\"relation\": \"session\", \"thing\": \"S09\", \"act\": \"UPDATE\","
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
        assertThat(JournalChange.of("[{\"relation\": \"room\", \"thing\": null, \"act\": \"INSERT\","
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
        assertThat(JournalChange.of((String) null)).isEmpty();
        assertThat(JournalChange.of("[]")).isEmpty();
    }
}
