package be.egmont.programme;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.egmont.edition.Edition;
import be.egmont.edition.Status;
import be.egmont.kernel.Period;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MovesTest {

    private final Edition edition = new Edition(
            "2026",
            new Translated("Journées", "Dagen", null, null),
            LocalDate.of(2026, 2, 2),
            LocalDate.of(2026, 2, 6),
            ZoneId.of("Europe/Brussels"),
            Status.RUNNING);

    @Test
    void aSessionMayLastUntilMidnightInBrusselsAndNoLonger() {
        assertThatCode(() -> Moves.liesIn(edition, between("2026-02-06T18:00:00Z", "2026-02-06T23:00:00Z")))
                .doesNotThrowAnyException();
        refused("refusal.over-midnight", "2026-02-05T18:00:00Z", "2026-02-05T23:00:01Z");
    }

    @Test
    void theDayIsOneOfTheEditionCountedInItsOwnZone() {
        // half past eleven on Sunday evening UTC is Monday in Brussels
        assertThatCode(() -> Moves.liesIn(edition, between("2026-02-01T23:30:00Z", "2026-02-02T01:00:00Z")))
                .doesNotThrowAnyException();
        refused("refusal.outside-edition", "2026-02-01T21:00:00Z", "2026-02-01T22:00:00Z");
        refused("refusal.outside-edition", "2026-02-07T09:00:00Z", "2026-02-07T10:00:00Z");
    }

    @Test
    void whatHasBegunMayLastLongerAndNotMoveAway() {
        Period released = between("2026-02-03T09:00:00Z", "2026-02-03T10:00:00Z");
        assertThatCode(() -> begun(released, "2026-02-03T09:00:00Z", "2026-02-03T10:30:00Z"))
                .doesNotThrowAnyException();
        assertThatCode(() -> begun(released, "2026-02-03T09:00:00Z", "2026-02-03T09:40:00Z"))
                .doesNotThrowAnyException();
        refusedAt("refusal.session-begun-end", "to", released, "2026-02-03T09:00:00Z", "2026-02-03T09:39:00Z");
        refusedAt("refusal.session-begun", "from", released, "2026-02-03T09:05:00Z", "2026-02-03T10:00:00Z");
        refusedAt("refusal.session-begun", "from", released, "2026-02-05T09:00:00Z", "2026-02-05T10:00:00Z");
        refusedAt(
                "refusal.session-over",
                "from",
                between("2026-02-03T08:00:00Z", "2026-02-03T09:40:00Z"),
                "2026-02-03T08:00:00Z",
                "2026-02-03T11:00:00Z");
    }

    private void begun(Period released, String from, String to) {
        Moves.staysWhereItBegan(edition.zone(), released, between(from, to), Instant.parse("2026-02-03T09:40:00Z"));
    }

    private void refusedAt(String key, String field, Period released, String from, String to) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> begun(released, from, to))
                .matches(refusal -> refusal.key().equals(key)
                        && refusal.field().filter(field::equals).isPresent());
    }

    private void refused(String key, String from, String to) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Moves.liesIn(edition, between(from, to)))
                .matches(refusal -> refusal.key().equals(key));
    }

    private static Period between(String from, String to) {
        return new Period(Instant.parse(from), Instant.parse(to));
    }
}
