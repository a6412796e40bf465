package be.egmont.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import org.junit.jupiter.api.Test;

class DraftTest {

    record Room(String name, int seats) implements Serializable {}

    @Test
    void whatAnotherHasWrittenIsKeptUntilTheOneInsists() {
        Draft<Room> draft = new Draft<>();
        draft.begin(new Room("Arenberg", 50), 3);
        assertThat(draft.isContested()).isFalse();
        Room merged = draft.meets(new Room("Arenberg", 60), 4, new Room("Salle Arenberg", 50));
        assertThat(merged).isEqualTo(new Room("Salle Arenberg", 60));
        assertThat(draft.isContested()).isTrue();
        assertThat(draft.version()).isEqualTo(3);
        draft.insist();
        assertThat(draft.isContested()).isFalse();
        assertThat(draft.version()).isEqualTo(4);
    }

    @Test
    void aThirdWhoIsQuickerStillIsMetAnew() {
        Draft<Room> draft = new Draft<>();
        draft.begin(new Room("Arenberg", 50), 1);
        Room mine = draft.meets(new Room("Arenberg", 60), 2, new Room("Salle Arenberg", 50));
        draft.insist();
        assertThat(draft.meets(new Room("Arenberg", 70), 3, mine)).isEqualTo(new Room("Salle Arenberg", 70));
        draft.insist();
        assertThat(draft.version()).isEqualTo(3);
    }
}
