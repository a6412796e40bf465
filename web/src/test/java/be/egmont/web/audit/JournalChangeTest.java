package be.egmont.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.web.audit.JournalChange.Field;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalChangeTest {

    @Test
    void readsWhatWasAndWhatBecame() {
        assertThat(JournalChange.of("[{\"act\": \"UPDATE\", \"thing\": \"S12\", \"fields\": {\"seats\": [12, null],"
                        + " \"title_fr\": [\"Un\", \"Deux\"]}, \"relation\": \"session\"}]"))
                .containsExactly(new JournalChange(
                        "session",
                        "UPDATE",
                        "S12",
                        List.of(new Field("seats", "12", null), new Field("title_fr", "Un", "Deux"))));
    }

    @Test
    void aRowThatChangedNothingHasNoChanges() {
        assertThat(JournalChange.of(null)).isEmpty();
    }
}
