package be.egmont.it.ejb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.kernel.Refusal;
import be.egmont.meeting.Meetings;
import be.egmont.meeting.Step;
import be.egmont.meeting.StepRow;
import be.egmont.notification.OwnText;
import be.egmont.notification.RefusalLetters;
import be.egmont.notification.Segment;
import be.egmont.timetable.Slot;
import be.egmont.timetable.SlotTaken;
import be.egmont.timetable.Timetables;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody is ever booked twice, whoever tries and however quickly. */
@InsideServer
class MeetingsIT {

    private static final int RACES = 100;

    @Inject
    private Cast cast;

    @Inject
    private Requests requests;

    @Inject
    private Rows rows;

    @EJB
    private RefusalLetters refusals;

    @EJB
    private Meetings meetings;

    @EJB
    private Timetables timetables;

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private AnEdition own;

    @BeforeEach
    void make() {
        if (own != null) {
            // outside the server nothing is made
            own.with(4).posts(Requests.ABIDJAN, Requests.ABUJA).organisations(Requests.ENABEL, Requests.BIO);
        }
    }

    @Test
    void whatSomebodyElseHasChangedIsNotChangedAgain() {
        cast.head(own, Requests.ABIDJAN);
        UUID request = requests.ask(Requests.ENABEL);
        cast.organiserOf(own);
        int seen = requests.version(request);
        meetings.approve(request, seen);

        assertThatThrownBy(() -> meetings.refuse(request, seen, "Trop tard")).isInstanceOf(Refusal.Stale.class);
    }

    @Test
    void aForgedReferenceIsUnknown() {
        cast.organiserOf(own);
        assertThatThrownBy(() -> meetings.view(UUID.randomUUID())).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void theRequestOfOthersIsUnknown() {
        cast.head(own, Requests.ABIDJAN);
        UUID request = requests.ask(Requests.ENABEL);

        cast.liaison(own, Requests.BIO);
        assertThatThrownBy(() -> meetings.view(request)).isInstanceOf(Refusal.NotFound.class);
        cast.liaison(own, Requests.ENABEL);
        assertThatThrownBy(() -> meetings.view(request))
                .as("not before an organiser has put it to her")
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void twoCannotAskEachOtherTwice() {
        cast.head(own, Requests.ABIDJAN);
        requests.ask(Requests.ENABEL);
        assertThatThrownBy(() -> requests.ask(Requests.ENABEL)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("refusal.meeting-already-open");
            assertThat(refusal.field()).contains("partner");
        });
    }

    @Test
    void aRefusalIsTakenBackUnlessTheyHaveAskedAgain() {
        cast.head(own, Requests.ABIDJAN);
        UUID request = requests.ask(Requests.ENABEL);
        cast.organiserOf(own);
        meetings.refuse(request, requests.version(request), "Trop tard");
        meetings.reopen(request, requests.version(request));
        assertThat(meetings.view(request).may()).contains(Step.APPROVED, Step.REFUSED);
        assertThat(meetings.view(request).steps())
                .extracting(StepRow::step)
                .as("both stay in its history")
                .containsExactlyInAnyOrder(Step.REQUESTED, Step.REFUSED, Step.REOPENED);

        assertThatThrownBy(() -> refusals.draft(request)).hasMessageContaining("refusal-not-refused");
        meetings.refuse(request, requests.version(request), "Trop tard");
        rows.run("UPDATE person SET email = 'abidjan@example.org' WHERE id = (SELECT person_id FROM participant"
                + " WHERE badge = '" + own.of(Requests.ABIDJAN) + "')");
        List<OwnText> texts = refusals.draft(request).texts();
        assertThat(texts).hasSize(1);
        OwnText mine = new OwnText(texts.get(0).language(), "{about}", "{salutation}\n\n{reason}");
        assertThat(refusals.preview(request, List.of(mine)).text())
                .extracting(Segment::text)
                .contains("Trop tard");
        refusals.send(request, List.of(mine));
        assertThatThrownBy(() -> refusals.send(request, List.of(mine))).hasMessageContaining("reminder-nobody");
        cast.head(own, Requests.ABIDJAN);
        requests.ask(Requests.ENABEL);
        cast.organiserOf(own);
        assertThatThrownBy(() -> meetings.reopen(request, requests.version(request)))
                .hasMessageContaining("meeting-already-open");
    }

    @Test
    void whatOverlapsIsRefusedInWords() {
        UUID first = requests.agreed(own, Requests.ABIDJAN, Requests.ENABEL);
        UUID second = requests.agreed(own, Requests.ABUJA, Requests.ENABEL);
        UUID third = requests.agreed(own, Requests.ABUJA, Requests.BIO);
        cast.organiserOf(own);
        Slot slot = free(first, second, third);
        Instant start = slot.when().from();
        int table = slot.tables().get(0).number();
        timetables.schedule(first, requests.version(first), start, table);

        assertThatThrownBy(() -> timetables.schedule(second, requests.version(second), start, table + 1))
                .isInstanceOfSatisfying(SlotTaken.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("refusal.meeting-person-taken");
                    assertThat(refusal.arguments()).contains(start);
                });
        assertThatThrownBy(() -> timetables.schedule(third, requests.version(third), start, table))
                .isInstanceOfSatisfying(
                        SlotTaken.class, refusal -> assertThat(refusal.key()).isEqualTo("refusal.meeting-table-taken"));
    }

    @Test
    void ofTwoWhoReachForOnePersonOneWins() throws Exception {
        race(
                requests.agreed(own, Requests.ABIDJAN, Requests.ENABEL),
                requests.agreed(own, Requests.ABUJA, Requests.ENABEL),
                1);
    }

    @Test
    void ofTwoWhoReachForOneTableOneWins() throws Exception {
        race(
                requests.agreed(own, Requests.ABIDJAN, Requests.ENABEL),
                requests.agreed(own, Requests.ABUJA, Requests.BIO),
                0);
    }

    /**
     * A hundred times.
     *
     * @param apart how many tables apart the two want to sit
     */
    private void race(UUID one, UUID other, int apart) throws Exception {
        cast.organiserOf(own);
        Slot slot = free(one, other);
        Instant start = slot.when().from();
        int table = slot.tables().get(0).number();
        int oneWon = 0;
        for (int i = 0; i < RACES; i++) {
            CyclicBarrier line = new CyclicBarrier(2);
            List<Future<Boolean>> runners = new ArrayList<>();
            runners.add(threads.submit(reach(line, one, requests.version(one), start, table)));
            runners.add(threads.submit(reach(line, other, requests.version(other), start, table + apart)));
            boolean first = runners.get(0).get(30, TimeUnit.SECONDS);
            boolean second = runners.get(1).get(30, TimeUnit.SECONDS);

            assertThat(first ^ second)
                    .as("race %d: %s and %s", i, first, second)
                    .isTrue();
            assertThat(own.placed()).isEqualTo(1);
            UUID winner = first ? one : other;
            oneWon += first ? 1 : 0;
            timetables.unschedule(winner, requests.version(winner));
        }
        System.Logger log = System.getLogger(MeetingsIT.class.getName());
        log.log(System.Logger.Level.INFO, "{0} of {1} races were won by the first", oneWon, RACES);
    }

    private Callable<Boolean> reach(CyclicBarrier line, UUID request, int version, Instant start, int table) {
        return () -> {
            line.await(30, TimeUnit.SECONDS);
            try {
                timetables.schedule(request, version, start, table);
                return true;
            } catch (SlotTaken taken) {
                return false;
            }
        };
    }

    /** A time that suits all of them, with two tables side by side. */
    private Slot free(UUID... all) {
        List<Slot> slots = new ArrayList<>(timetables.places(all[0]));
        for (UUID request : all) {
            List<Instant> free = timetables.places(request).stream()
                    .filter(Slot::isFree)
                    .map(slot -> slot.when().from())
                    .toList();
            slots.removeIf(slot -> !free.contains(slot.when().from()));
        }
        return slots.stream()
                .filter(slot -> slot.tables().size() > 1)
                .findFirst()
                .orElseThrow();
    }
}
