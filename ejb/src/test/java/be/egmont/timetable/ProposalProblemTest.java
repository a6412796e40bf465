package be.egmont.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.kernel.Period;
import be.egmont.kernel.Translated;
import be.egmont.meeting.Priority;
import be.egmont.meeting.Side;
import be.egmont.meeting.Wish;
import be.egmont.scheduling.Effort;
import be.egmont.scheduling.Optimiser;
import be.egmont.scheduling.Timetable;
import be.egmont.scheduling.why.Unplaced.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The agreed meetings of an edition become a problem, and the answer becomes hours and tables again. */
class ProposalProblemTest {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final Translated HALL = new Translated("Galerie", "Galerij", null, null);
    private static final Instant TWO = Instant.parse("2026-02-04T13:00:00Z");
    private static final Instant BEFORE = TWO.minus(1, ChronoUnit.DAYS);

    private final List<SlotFinder.Laid> laid = new ArrayList<>();

    private static Instant at(int minutes) {
        return TWO.plus(minutes, ChronoUnit.MINUTES);
    }

    /** Tables from two o’clock on, for so many minutes. */
    private void lay(int tables, int minutes) {
        for (int number = 1; number <= tables; number++) {
            laid.add(new SlotFinder.Laid(new Period(TWO, at(minutes)), number, HALL));
        }
    }

    private static ProposalCandidate meeting(long one, long other, int minutes) {
        return placed(one, other, minutes, null, 0);
    }

    private static ProposalCandidate placed(long one, long other, int minutes, Instant start, int table) {
        return new ProposalCandidate(
                UUID.randomUUID(),
                0,
                Priority.WANTED,
                Wish.NONE,
                null,
                minutes,
                side(one),
                side(other),
                one,
                other,
                start,
                table);
    }

    private static Side side(long id) {
        return new Side(new UUID(0, id), id < 100, "S" + id, new Translated("S" + id, "S" + id, null, null), "P" + id);
    }

    private ProposalProblem problem(Instant now, Map<Long, List<Period>> kept, ProposalCandidate... wanted) {
        return new ProposalProblem(List.of(wanted), laid, kept, now, BRUSSELS);
    }

    private static Timetable solve(ProposalProblem problem) {
        return new Optimiser(problem.problem()).solve(Effort.steps(2_000));
    }

    @Test
    void aMeetingGoesToTheDayThatWasWished() {
        lay(1, 60);
        laid.add(new SlotFinder.Laid(new Period(at(24 * 60), at(25 * 60)), 1, HALL));
        ProposalCandidate any = meeting(1, 100, 15);
        LocalDate tomorrow = LocalDate.ofInstant(at(24 * 60), BRUSSELS);
        ProposalCandidate wish = new ProposalCandidate(
                any.reference(),
                0,
                any.priority(),
                Wish.NONE,
                tomorrow,
                15,
                any.asking(),
                any.asked(),
                1,
                100,
                null,
                0);
        ProposalProblem problem = problem(BEFORE, Map.of(), wish);
        Instant start = problem.start(solve(problem).placements().get(0).slot());
        assertThat(LocalDate.ofInstant(start, BRUSSELS)).isEqualTo(tomorrow);
    }

    @Test
    void bothMeetingsOfOneHostGetAPlaceEach() {
        lay(1, 60);
        ProposalProblem problem = problem(BEFORE, Map.of(), meeting(1, 100, 30), meeting(2, 100, 30));

        List<ProposalView.Proposed> places = problem.proposed(solve(problem).placements());

        assertThat(places).hasSize(2);
        assertThat(places).extracting(one -> one.place().from()).containsExactlyInAnyOrder(at(0), at(30));
        assertThat(places).allSatisfy(one -> assertThat(one.place().table()).isEqualTo(1));
    }

    @Test
    void whatIsPlacedStaysAndItsTableIsNotGivenAgain() {
        lay(2, 30);
        ProposalCandidate there = placed(1, 100, 30, TWO, 1);
        ProposalProblem problem = problem(BEFORE, Map.of(), there, meeting(2, 101, 30));

        List<ProposalView.Proposed> places = problem.proposed(solve(problem).placements());

        assertThat(places).singleElement().satisfies(one -> {
            assertThat(one.asking().code()).isEqualTo("S2");
            assertThat(one.place().table()).isEqualTo(2);
        });
    }

    @Test
    void whoIsExpectedElsewhereIsNotFreeThen() {
        lay(1, 60);
        Map<Long, List<Period>> kept = Map.of(1L, List.of(new Period(at(0), at(40))));
        ProposalProblem problem = problem(BEFORE, kept, meeting(1, 100, 15));

        List<ProposalView.Proposed> places = problem.proposed(solve(problem).placements());

        assertThat(places)
                .singleElement()
                .satisfies(one -> assertThat(one.place().from()).isEqualTo(at(45)));
    }

    @Test
    void whatIsPastIsNoSlotAnyMore() {
        lay(1, 60);
        ProposalProblem problem = problem(at(20), Map.of(), meeting(1, 100, 30));

        List<ProposalView.Proposed> places = problem.proposed(solve(problem).placements());

        assertThat(places)
                .singleElement()
                .satisfies(one -> assertThat(one.place().from()).isEqualTo(at(30)));
    }

    @Test
    void aPlacedMeetingOffTheGridKeepsItsPeople() {
        lay(1, 30);
        ProposalCandidate odd = placed(1, 100, 15, at(-5), 7);
        ProposalProblem problem = problem(BEFORE, Map.of(), odd, meeting(1, 101, 30));

        Timetable timetable = solve(problem);

        assertThat(problem.proposed(timetable.placements())).isEmpty();
        assertThat(timetable.unplaced()).singleElement().satisfies(left -> {
            assertThat(left.reason()).isIn(Reason.NO_COMMON_SLOT, Reason.NOT_AT_THESE_HOURS);
            assertThat(problem.meeting(left.meeting()).asked().code()).isEqualTo("S101");
        });
    }

    @Test
    void namesWhomAReasonConcerns() {
        lay(3, 30);
        ProposalProblem problem = problem(BEFORE, Map.of(), meeting(1, 100, 30), meeting(2, 100, 30));

        Timetable timetable = solve(problem);

        assertThat(timetable.unplaced()).singleElement().satisfies(left -> {
            assertThat(left.reason()).isEqualTo(Reason.PARTICIPANT_FULL);
            assertThat(left.participants()).extracting(problem::person).contains("P100");
        });
    }

    @Test
    void anEditionWithoutTablesHasNoPlaces() {
        ProposalProblem problem = problem(BEFORE, Map.of(), meeting(1, 100, 30));

        Timetable timetable = solve(problem);

        assertThat(problem.proposed(timetable.placements())).isEmpty();
        assertThat(timetable.unplaced()).hasSize(1);
    }
}
