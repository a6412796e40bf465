package be.egmont.web.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.kernel.Translated;
import be.egmont.meeting.Place;
import be.egmont.meeting.Priority;
import be.egmont.meeting.RequestRow;
import be.egmont.meeting.RequestSide;
import be.egmont.meeting.RequestState;
import be.egmont.meeting.Side;
import be.egmont.meeting.Wish;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A line of the timetable holds its meetings at their hours and fills the rest. */
class TimetableLineTest {

    private static final Instant TWO = Instant.parse("2026-02-04T13:00:00Z");
    private static final List<Instant> SLOTS =
            IntStream.range(0, 4).mapToObj(TimetableLineTest::at).toList();
    private static final Side ABIDJAN = side("ABJ", true);
    private static final Side ENABEL = side("ENABEL", false);

    private static Instant at(int slot) {
        return TWO.plus(slot * 15L, ChronoUnit.MINUTES);
    }

    private static Side side(String code, boolean post) {
        return new Side(UUID.randomUUID(), post, code, new Translated(code, code, null, null), null);
    }

    private static RequestRow meeting(int from, int to) {
        return new RequestRow(
                UUID.randomUUID(),
                0,
                RequestState.SCHEDULED,
                "Subject",
                null,
                Priority.MUST,
                Wish.NONE,
                null,
                (to - from) * 15,
                TWO,
                null,
                ABIDJAN,
                ENABEL,
                new Place(at(from), at(to), 7, null),
                null,
                RequestSide.NONE);
    }

    @Test
    void aLongMeetingTakesItsQuartersAndNamesTheOtherSide() {
        TimetableLine line = TimetableLine.of(ENABEL, List.of(meeting(1, 3)), SLOTS);

        assertThat(line.cells()).extracting(TimetableLine.Cell::span).containsExactly(1, 2, 1);
        assertThat(line.cells().get(1).other()).isEqualTo(ABIDJAN);
        assertThat(line.meetings()).isEqualTo(1);
    }

    @Test
    void ofATableTheAskedSideIsNamed() {
        TimetableLine line = TimetableLine.of(7, List.of(meeting(0, 1)), SLOTS);

        assertThat(line.cells()).hasSize(4);
        assertThat(line.cells().get(0).other()).isEqualTo(ENABEL);
    }

    @Test
    void aMeetingOverTheEndOfTheDayStaysWithinTheTable() {
        TimetableLine line = TimetableLine.of(ABIDJAN, List.of(meeting(3, 6)), SLOTS);

        assertThat(line.cells().stream().mapToInt(TimetableLine.Cell::span).sum())
                .isEqualTo(SLOTS.size());
    }
}
