package be.egmont.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.kernel.Translated;
import be.egmont.post.Capacity;
import be.egmont.post.PostKind;
import be.egmont.post.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LineOrderTest {

    private static final Instant NINE = Instant.parse("2026-02-04T08:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private static final List<SessionAttendance.Line> LINES = List.of(
            line(1, "Zoé", "Adam", "Vienne", "Wenen", PresenceStatus.ABSENT, null),
            line(2, "Ève", "Élan", "Abidjan", "Abidjan", PresenceStatus.LATE, NINE.plusSeconds(900)),
            line(3, "Bob", "Zander", "Abidjan", "Abidjan", PresenceStatus.PRESENT_FULL, NINE));

    private static SessionAttendance.Line line(
            long id, String given, String family, String fr, String nl, PresenceStatus status, Instant in) {
        Attendee.Home home = new Attendee.Home(
                fr, new Translated(fr, nl, null, null), null, PostKind.EMBASSY, Region.AFRICA, null, false);
        Attendee who = new Attendee(id, new UUID(0, id), given, family, "B" + id, Capacity.HEAD, true, null, home);
        Presence presence = new Presence(
                true,
                status,
                in == null ? Duration.ZERO : Duration.between(in, NINE.plus(HOUR)),
                HOUR,
                in,
                null,
                false,
                Set.of());
        return new SessionAttendance.Line(who, presence, List.of(), null);
    }

    private static List<Long> ids(LineOrder.Sort sort, boolean descending, Translated.Language language) {
        return new LineOrder(sort, descending, language)
                .of(LINES).stream().map(line -> line.who().id()).toList();
    }

    @Test
    void byPlaceAsTheReaderWritesItAndThereAsTheyCome() {
        assertThat(ids(LineOrder.Sort.POST, false, Translated.Language.FR)).containsExactly(2L, 3L, 1L);
        assertThat(ids(LineOrder.Sort.POST, true, Translated.Language.NL)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void lettersWithAccentsStandWithThoseWithout() {
        assertThat(ids(LineOrder.Sort.NAME, false, Translated.Language.FR)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void whoWasNotSeenIsLastWhicheverWay() {
        assertThat(ids(LineOrder.Sort.MINUTES, false, Translated.Language.FR)).containsExactly(2L, 3L, 1L);
        assertThat(ids(LineOrder.Sort.SHARE, true, Translated.Language.FR)).containsExactly(3L, 2L, 1L);
        assertThat(ids(LineOrder.Sort.FIRST_IN, false, Translated.Language.FR)).containsExactly(3L, 2L, 1L);
    }

    @Test
    void theGoodCaseIsTheFirst() {
        assertThat(ids(LineOrder.Sort.STATUS, false, Translated.Language.FR)).containsExactly(3L, 2L, 1L);
    }
}
