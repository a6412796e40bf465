package be.egmont.it.ejb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.kernel.Period;
import be.egmont.kernel.Refusal;
import be.egmont.programme.Programme;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What moving a session keeps: whoever has seen it otherwise is told, also when only its rooms are others. */
@InsideServer
class MovesIT {

    @Inject
    private Cast cast;

    @Inject
    private Rows rows;

    @Inject
    private AnEdition own;

    @EJB
    private Programme programme;

    @Test
    void whoHasSeenOtherRoomsIsRefused() {
        own.with(1);
        cast.organiserOf(own);
        String session = " FROM session s JOIN edition e ON e.id = s.edition_id WHERE e.code = '" + own.code() + "'";
        UUID reference = UUID.fromString(rows.one("SELECT s.reference" + session));
        int seen = (int) rows.number("SELECT s.version" + session);
        Period when = new Period(
                Instant.parse(own.code() + "-02-03T08:00:00Z"), Instant.parse(own.code() + "-02-03T11:00:00Z"));

        programme.move(reference, seen, when, Set.of());
        assertThat(rows.number("SELECT s.version" + session)).isEqualTo(seen + 1L);
        assertThatThrownBy(() -> programme.move(reference, seen, when, Set.of("ROOM-" + own.code())))
                .isInstanceOf(Refusal.Stale.class);
    }
}
