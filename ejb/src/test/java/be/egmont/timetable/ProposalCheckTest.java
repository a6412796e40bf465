package be.egmont.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.kernel.Period;
import be.egmont.kernel.Translated;
import be.egmont.meeting.Place;
import be.egmont.meeting.Priority;
import be.egmont.meeting.Side;
import be.egmont.meeting.Wish;
import be.egmont.timetable.ProposalView.Proposed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A proposal is kept as a whole or not at all: one place that is gone spoils it. */
class ProposalCheckTest {

    private static final Translated HALL = new Translated("Galerie", "Galerij", null, null);
    private static final Instant TWO = Instant.parse("2026-02-04T13:00:00Z");
    private static final Instant BEFORE = TWO.minus(1, ChronoUnit.DAYS);
    private static final List<SlotFinder.Laid> LAID =
            List.of(new SlotFinder.Laid(quarters(0, 8), 1, HALL), new SlotFinder.Laid(quarters(0, 8), 2, HALL));

    /** Between Claire, who is 1, and Enabel’s head, who is 100. */
    private final ProposalCandidate first = wanted(1, 100);

    private final ProposalCandidate second = wanted(2, 101);

    private static Period quarters(int from, int to) {
        return new Period(TWO.plus(15L * from, ChronoUnit.MINUTES), TWO.plus(15L * to, ChronoUnit.MINUTES));
    }

    private static ProposalCandidate wanted(long one, long other) {
        return new ProposalCandidate(
                new UUID(one, other),
                3,
                Priority.MUST,
                Wish.NONE,
                null,
                15,
                side(one),
                side(other),
                one,
                other,
                null,
                0);
    }

    private static ProposalCandidate placed(ProposalCandidate one, int quarter, int table) {
        return new ProposalCandidate(
                one.reference(),
                one.version(),
                one.priority(),
                one.wish(),
                null,
                one.minutes(),
                one.asking(),
                one.asked(),
                one.one(),
                one.other(),
                quarters(quarter, quarter + 1).from(),
                table);
    }

    private static Side side(long id) {
        return new Side(new UUID(0, id), id < 100, "S" + id, new Translated("S" + id, "S" + id, null, null), "P" + id);
    }

    private static Proposed at(ProposalCandidate one, int quarter, int table) {
        Period when = quarters(quarter, quarter + 1);
        return new Proposed(
                one.reference(), 3, one.asking(), one.asked(), new Place(when.from(), when.to(), table, HALL));
    }

    private static ProposalCheck now(ProposalCandidate... wanted) {
        return new ProposalCheck(List.of(wanted), LAID, Map.of(), Map.of());
    }

    @Test
    void whatIsStillFreeFits() {
        assertThat(now(first, second).outdated(List.of(at(first, 0, 1), at(second, 0, 2)), BEFORE))
                .isEmpty();
        assertThat(now(first, second).outdated(List.of(at(first, 0, 1), at(second, 1, 1)), BEFORE))
                .isEmpty();
        assertThat(now(first).people(first.reference())).containsExactly(1L, 100L);
    }

    @Test
    void aRequestThatIsNoLongerAgreedOrHasChangedSpoilsIt() {
        ProposalCandidate changed = new ProposalCandidate(
                first.reference(), 4, Priority.MUST, Wish.NONE, null, 15, side(1), side(100), 1, 100, null, 0);
        Proposed place = at(first, 0, 1);

        assertThat(now(second).outdated(List.of(at(second, 0, 2), place), BEFORE))
                .contains(place);
        assertThat(now(changed).outdated(List.of(place), BEFORE)).contains(place);
        assertThat(now(placed(first, 5, 2)).outdated(List.of(place), BEFORE))
                .as("it has a place by now")
                .contains(place);
    }

    @Test
    void aMeetingThatWasMovedToThatHourOfOneOfTheTwoSpoilsIt() {
        ProposalCandidate claireElsewhere = placed(wanted(1, 105), 0, 2);
        Proposed place = at(first, 0, 1);

        assertThat(now(first, claireElsewhere).outdated(List.of(place), BEFORE)).contains(place);
        assertThat(now(first, claireElsewhere).outdated(List.of(at(first, 1, 1)), BEFORE))
                .isEmpty();
    }

    @Test
    void aSessionToWhichOneIsBoundByNowSpoilsIt() {
        Map<Long, List<Period>> kept = Map.of(100L, List.of(quarters(0, 2)));
        Proposed place = at(first, 1, 1);

        assertThat(new ProposalCheck(List.of(first), LAID, kept, Map.of()).outdated(List.of(place), BEFORE))
                .contains(place);
    }

    @Test
    void aTableThatOthersHoldOrThatIsNotLaidSpoilsIt() {
        Map<Integer, List<Period>> held = Map.of(1, List.of(quarters(0, 1)));
        Proposed place = at(first, 0, 1);
        Proposed nowhere = at(first, 0, 3);

        assertThat(new ProposalCheck(List.of(first), LAID, Map.of(), held).outdated(List.of(place), BEFORE))
                .contains(place);
        assertThat(now(first).outdated(List.of(nowhere), BEFORE)).contains(nowhere);
        assertThat(now(first).outdated(List.of(at(first, 8, 1)), BEFORE))
                .as("after the end")
                .isNotEmpty();
    }

    @Test
    void whatIsPastSpoilsIt() {
        Proposed place = at(first, 0, 1);

        assertThat(now(first).outdated(List.of(place), TWO)).isEmpty();
        assertThat(now(first).outdated(List.of(place), TWO.plusSeconds(1))).contains(place);
    }

    @Test
    void twoPlacesOfOneProposalDoNotTakeEachOthers() {
        Proposed place = at(second, 0, 1);

        assertThat(now(first, second).outdated(List.of(at(first, 0, 1), place), BEFORE))
                .contains(place);
    }
}
