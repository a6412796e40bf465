package be.egmont.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.attendance.Attendee;
import be.egmont.attendance.BadgeEvent;
import be.egmont.attendance.Direction;
import be.egmont.attendance.Mode;
import be.egmont.attendance.Presence;
import be.egmont.attendance.Presence.Due;
import be.egmont.attendance.PresenceStatus;
import be.egmont.attendance.Rate;
import be.egmont.attendance.SessionAttendance;
import be.egmont.attendance.Source;
import be.egmont.attendance.Thresholds;
import be.egmont.kernel.Period;
import be.egmont.kernel.Translated;
import be.egmont.post.Capacity;
import be.egmont.post.PostKind;
import be.egmont.post.Region;
import be.egmont.programme.Obligation;
import be.egmont.programme.SessionKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a post's row says when its head is there, is away, or is stood for. */
class MatrixReportTest {

    private static final Instant NINE = Instant.parse("2026-02-04T08:00:00Z");
    private static final Period MORNING = new Period(NINE, NINE.plus(Duration.ofHours(1)));
    private static final Period AFTERNOON = new Period(NINE.plus(Duration.ofHours(6)), NINE.plus(Duration.ofHours(7)));
    private static final Instant NOON = NINE.plus(Duration.ofHours(4));

    private final Attendee head = attendee(1, Capacity.HEAD, true);
    private final Attendee deputy = attendee(2, Capacity.DEPUTY, false);
    private final Attendee staff = attendee(3, Capacity.STAFF, false);

    @Test
    @DisplayName("the cell is the head's; a deputy in the room stands for an absent head")
    void deputyStandsIn() {
        MatrixReport.PostRow row = row(sheet(MORNING, away(head), there(deputy, Due.NOT)));
        MatrixReport.Cell cell = row.cells().get(0);
        assertThat(cell.status()).isEqualTo(PresenceStatus.ABSENT);
        assertThat(cell.isStoodFor()).isTrue();
        assertThat(row.heads().presence()).isEqualTo(new Rate(0, 1));
        assertThat(row.represented()).isEqualTo(new Rate(1, 1));
    }

    @Test
    @DisplayName("staff does not stand for a post")
    void staffDoesNot() {
        MatrixReport.PostRow row = row(sheet(MORNING, away(head), there(staff, Due.NOT)));
        assertThat(row.cells().get(0).represented()).isFalse();
        assertThat(row.represented()).isEqualTo(new Rate(0, 1));
    }

    @Test
    @DisplayName("where the head is not expected, the cell is that of the best placed of his people")
    void withoutHead() {
        MatrixReport.PostRow row = row(sheet(MORNING, away(staff), there(deputy, Due.EXPECTED)));
        assertThat(row.cells().get(0).status()).isEqualTo(PresenceStatus.PRESENT_FULL);
        assertThat(row.staff().presence()).isEqualTo(new Rate(1, 2));
        assertThat(row.heads().presence().share()).isEmpty();
    }

    @Test
    @DisplayName("a session to come weighs on no rate")
    void toCome() {
        MatrixReport.PostRow row = row(sheet(MORNING, there(head, Due.EXPECTED)), sheet(AFTERNOON, away(head)));
        assertThat(row.cells())
                .extracting(MatrixReport.Cell::status)
                .containsExactly(PresenceStatus.PRESENT_FULL, PresenceStatus.NOT_YET);
        assertThat(row.represented()).isEqualTo(new Rate(1, 1));
        assertThat(row.minutes()).isEqualTo(new Rate(3600, 3600));
    }

    @Test
    @DisplayName("a post whose people are expected nowhere still has its row")
    void nobodyExpected() {
        MatrixReport.PostRow row = row(sheet(MORNING));
        assertThat(row.cells().get(0).status()).isEqualTo(PresenceStatus.NOT_EXPECTED);
        assertThat(row.represented().share()).isEmpty();
    }

    @Test
    @DisplayName("being counted in two rooms at once, and never having come, show in the quality of the data")
    void quality() {
        Period overlapping = new Period(NINE.plus(Duration.ofMinutes(30)), NINE.plus(Duration.ofMinutes(90)));
        Quality quality = Quality.of(List.of(
                sheet(MORNING, there(head, Due.EXPECTED), away(staff)), sheet(overlapping, there(head, Due.NOT))));
        assertThat(quality.twoRooms()).isEqualTo(1);
        assertThat(quality.neverSeen()).isEqualTo(new Rate(1, 2));
        assertThat(quality.manual()).isEqualTo(new Rate(2, 2));
        assertThat(quality.autoClosed()).isEqualTo(new Rate(2, 2));
    }

    private record Came(Attendee who, Due due, boolean there) {}

    private static Came there(Attendee who, Due due) {
        return new Came(who, due, true);
    }

    private static Came away(Attendee who) {
        return new Came(who, Due.EXPECTED, false);
    }

    private MatrixReport.PostRow row(SessionAttendance... sheets) {
        List<SessionAttendance> all = Arrays.asList(sheets);
        return MatrixReport.of(null, all, List.of(head, deputy, staff), Quality.of(all))
                .posts()
                .get(0);
    }

    private static SessionAttendance sheet(Period when, Came... people) {
        Translated title = new Translated("Séance", "Zitting", null, null);
        SessionAttendance.Meet session = new SessionAttendance.Meet(
                when.from().getEpochSecond(),
                UUID.randomUUID(),
                "S01",
                SessionKind.PLENARY,
                title,
                Obligation.REQUIRED,
                when,
                when,
                List.of(),
                null);
        List<SessionAttendance.Line> lines = new ArrayList<>();
        for (Came one : people) {
            List<BadgeEvent> stamps = one.there()
                    ? List.of(new BadgeEvent(Direction.IN, when.from(), Source.MANUAL, when.from()))
                    : List.of();
            Presence presence = Presence.of(when, stamps, one.due(), Mode.IN_OUT, Thresholds.USUAL, NOON);
            lines.add(new SessionAttendance.Line(
                    one.who(), presence, stamps.stream().map(BadgeEvent::source).toList(), null));
        }
        return new SessionAttendance(session, Mode.IN_OUT, NOON, lines, 0);
    }

    private static Attendee attendee(long id, Capacity capacity, boolean leads) {
        Translated dakar = new Translated("Dakar", "Dakar", "Dakar", "Dakar");
        return new Attendee(
                id,
                UUID.randomUUID(),
                "A",
                "B" + id,
                "00" + id,
                capacity,
                leads,
                null,
                new Attendee.Home("DKR", dakar, dakar, PostKind.EMBASSY, Region.AFRICA, "SN", false));
    }
}
