package be.egmont.it.ejb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.attendance.ExcuseReason;
import be.egmont.attendance.PresenceStatus;
import be.egmont.attendance.Register;
import be.egmont.attendance.SessionAttendance;
import be.egmont.delegation.Delegations;
import be.egmont.delegation.Rsvp;
import be.egmont.delegation.StayRow;
import be.egmont.delegation.StayView;
import be.egmont.delegation.Stays;
import be.egmont.edition.Editions;
import be.egmont.kernel.Refusal;
import be.egmont.timetable.ProposalView;
import be.egmont.timetable.ProposalView.State;
import be.egmont.timetable.Proposals;
import be.egmont.timetable.Slot;
import be.egmont.timetable.SlotTaken;
import be.egmont.timetable.Timetables;
import be.egmont.week.AwayMeeting;
import be.egmont.week.Tasks;
import be.egmont.week.WeekView;
import be.egmont.week.Weeks;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who comes two days is neither expected nor placed on the other three, and what has begun stays as it was. */
@InsideServer
class StaysIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String SESSION = """
            INSERT INTO session (id, version, reference, edition_id, code, kind, title_fr, title_nl, starts_at, ends_at,
                                 audience, obligation, basis)
            SELECT nextval('row_id'), 1, gen_random_uuid(), id, '%2$s', 'PLENARY', 'Séance', 'Zitting',
                   '%1$s-02-%3$s 08:00Z', '%1$s-02-%3$s 10:00Z', 'ALL_HEADS', 'REQUIRED', 'INFERRED'
              FROM edition WHERE code = '%1$s'
            """;

    private static final String INVITED = """
            INSERT INTO invitation (id, version, reference, edition_id, session_id, participant_id, obligation, answer, since,
                                    invited_by)
            SELECT nextval('row_id'), 1, gen_random_uuid(), s.edition_id, s.id, t.id, 'REQUIRED', 'AWAITED', '2020-01-01Z', 'test'
              FROM session s JOIN edition e ON e.id = s.edition_id JOIN participant t ON t.edition_id = e.id
             WHERE e.code = '%1$s' AND s.code = '%2$s' AND t.badge = '%3$s'
            """;

    private static final String SAID = """
            INSERT INTO participant_stay (edition_id, participant_id, rsvp, days, stated_by, since)
            SELECT edition_id, id, '%2$s', %3$s, 'test', '%4$s' FROM participant WHERE badge = '%1$s'
            """;

    @Inject
    private Cast cast;

    @Inject
    private Requests requests;

    @Inject
    private Rows rows;

    @Inject
    private AnEdition own;

    @EJB
    private Stays stays;

    @EJB
    private Delegations delegations;

    @EJB
    private Editions editions;

    @EJB
    private Timetables timetables;

    @EJB
    private Proposals proposals;

    @EJB
    private Weeks weeks;

    @EJB
    private Tasks tasks;

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    private UUID head;

    @BeforeEach
    void make() {
        if (own == null) {
            // outside the server nothing is made
            return;
        }
        own.with(2).posts(Requests.ABIDJAN, Requests.ABUJA).organisations(Requests.ENABEL);
        head = participant(own.of(Requests.ABIDJAN));
    }

    private UUID participant(String badge) {
        return UUID.fromString(rows.one("SELECT reference FROM participant WHERE badge = '" + badge + "'"));
    }

    private int version(UUID participant) {
        return (int) rows.number("SELECT version FROM participant WHERE reference = '" + participant + "'");
    }

    private LocalDate day(int ofFebruary) {
        return LocalDate.of(Integer.parseInt(own.code()), 2, ofFebruary);
    }

    @Test
    void theHeadSaysItHerselfAndWhatWasSaidBeforeStays() {
        cast.head(own, Requests.ABIDJAN);
        stays.state(head, version(head), List.of(day(4), day(5)));
        StayView view = stays.view(head);
        assertThat(view.stay().rsvp()).isEqualTo(Rsvp.PARTLY);
        assertThat(view.stay().days()).containsExactly(day(4), day(5));
        assertThat(view.said()).singleElement().matches(said -> !said.onBehalf());

        stays.state(head, version(head), List.of(day(2), day(3), day(4), day(5), day(6)));
        assertThat(stays.view(head).stay().rsvp()).isEqualTo(Rsvp.COMES);
        delegations.answer(head, version(head), Rsvp.EXCUSED);
        assertThat(stays.view(head).said())
                .extracting(said -> said.stay().rsvp())
                .containsExactly(Rsvp.EXCUSED, Rsvp.COMES, Rsvp.PARTLY);
        assertThatThrownBy(() -> rows.run("UPDATE participant_stay SET days = NULL"))
                .as("nobody changes what was said")
                .hasRootCauseMessage("ERROR: table participant_stay takes INSERT only\n  Where: PL/pgSQL function"
                        + " refuse_change() line 3 at RAISE");
    }

    @Test
    void whoHasSeenOtherDaysIsTold() {
        cast.head(own, Requests.ABIDJAN);
        int seen = version(head);
        stays.state(head, seen, List.of(day(4)));
        assertThatThrownBy(() -> stays.state(head, seen, List.of(day(5)))).isInstanceOf(Refusal.Stale.class);
        // the answer is the same, the days are not
        int since = version(head);
        stays.state(head, since, List.of(day(5)));
        assertThatThrownBy(() -> stays.state(head, since, List.of(day(6)))).isInstanceOf(Refusal.Stale.class);
    }

    @Test
    void onlyWhoMayAnswerSaysIt() {
        cast.head(own, Requests.ABUJA);
        assertThatThrownBy(() -> stays.state(head, 1, List.of(day(4)))).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> stays.view(head)).isInstanceOf(Refusal.NotFound.class);
        assertThat(stays.ofDelegation(own.code(), delegation()))
                .as("the answers of others are not seen")
                .isEmpty();

        cast.organiserOf(own);
        stays.state(head, version(head), List.of(day(4)));
        cast.head(own, Requests.ABIDJAN);
        assertThat(stays.ofDelegation(own.code(), delegation())).singleElement().satisfies(said -> {
            assertThat(said.onBehalf()).as("on her behalf, and seen as such").isTrue();
            assertThat(said.statedBy()).isEqualTo(own.organiser());
        });
        assertThat(stays.ofHeads(own.code())).extracting(StayRow::participant).containsExactly(head);
        cast.head(own, Requests.ABUJA);
        assertThat(stays.ofHeads(own.code())).isEmpty();
    }

    private UUID delegation() {
        return UUID.fromString(
                rows.one("SELECT d.reference FROM delegation d JOIN participant t ON t.delegation_id = d.id"
                        + " WHERE t.reference = '" + head + "'"));
    }

    @Test
    void whoWasExpectedWhenASessionBeganStaysExpected() {
        String badge = own.of(Requests.ABIDJAN);
        for (String[] session : new String[][] {{"S02", "03"}, {"S03", "04"}}) {
            rows.run(SESSION.formatted(own.code(), session[0], session[1]));
            rows.run(INVITED.formatted(own.code(), session[0], badge));
            rows.run(INVITED.formatted(own.code(), session[0], own.of(Requests.ABUJA)));
        }
        rows.run(SAID.formatted(badge, "PARTLY", "ARRAY[DATE '" + day(4) + "']", own.code() + "-01-20Z"));
        cast.organiserOf(own);
        Instant evening = Instant.parse(own.code() + "-02-04T18:00:00Z");
        Map<String, SessionAttendance.Line> before = lines(badge, evening);
        assertThat(before.get("S02").presence().status()).isEqualTo(PresenceStatus.EXCUSED);
        assertThat(before.get("S02").excuse()).isEqualTo(ExcuseReason.NOT_STAYING);
        assertThat(before.get("S03").presence().status()).isEqualTo(PresenceStatus.ABSENT);
        assertThat(lines(own.of(Requests.ABUJA), evening).get("S02").presence().status())
                .as("others are expected as before")
                .isEqualTo(PresenceStatus.ABSENT);

        // in the middle of Tuesday's session she says that she comes all week, and after that only on Thursday
        rows.run(SAID.formatted(badge, "COMES", "NULL", own.code() + "-02-03 09:00Z"));
        rows.run(SAID.formatted(badge, "PARTLY", "ARRAY[DATE '" + day(5) + "']", own.code() + "-02-04 09:00Z"));
        assertThat(lines(badge, evening)).as("and no figure changes").isEqualTo(before);
        assertThat(lines(badge, Instant.parse(own.code() + "-02-03T12:00:00Z"))
                        .get("S02")
                        .presence()
                        .status())
                .isEqualTo(PresenceStatus.EXCUSED);
        assertThat(lines(badge, Instant.parse(own.code() + "-01-10T12:00:00Z"))
                        .get("S02")
                        .excuse())
                .as("as known before she had said anything")
                .isNull();
    }

    private Map<String, SessionAttendance.Line> lines(String badge, Instant asOf) {
        em.clear();
        return new Register(em, editions.withCode(own.code()), asOf)
                .sheets(session -> true).stream()
                        .flatMap(sheet -> sheet.lines().stream()
                                .filter(line -> line.who().badge().equals(badge))
                                .map(line -> Map.entry(sheet.session().code(), line)))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void nobodyPlacesHerOnADayOnWhichSheIsAway() {
        UUID request = requests.agreed(own, Requests.ABIDJAN, Requests.ENABEL);
        cast.head(own, Requests.ABIDJAN);
        stays.state(head, version(head), List.of(day(4), day(5)));

        cast.organiserOf(own);
        List<Slot> places = timetables.places(request);
        assertThat(places).isNotEmpty().allSatisfy(slot -> {
            assertThat(slot.isFree()).isFalse();
            assertThat(slot.hindrances()).extracting(Slot.Hindrance::kind).containsExactly(Slot.Kind.AWAY);
        });
        Slot slot = places.get(0);
        int table = (int) rows.number("SELECT min(t.number) FROM room_table t JOIN room r ON r.id = t.room_id"
                + " WHERE r.code = 'ROOM-" + own.code() + "'");
        assertThatThrownBy(() -> timetables.schedule(
                        request, requests.version(request), slot.when().from(), table))
                .isInstanceOfSatisfying(
                        SlotTaken.class, taken -> assertThat(taken.key()).isEqualTo("refusal.meeting-person-away"));

        proposals.start(5);
        proposals.stop(proposals.view().id());
        long end = System.nanoTime() + PATIENCE.toNanos();
        ProposalView found = proposals.view();
        while (found.state() != State.DONE) {
            assertThat(System.nanoTime()).as("still %s", found).isLessThan(end);
            Thread.onSpinWait();
            found = proposals.view();
        }
        assertThat(found.placed()).as("the optimiser knows it too").isEmpty();
        assertThat(found.missing()).hasSize(1);
    }

    @Test
    void meetingsOnDaysThatSheLeavesAreNamed() {
        UUID request = requests.agreed(own, Requests.ABIDJAN, Requests.ENABEL);
        cast.organiserOf(own);
        Slot slot = timetables.places(request).get(0);
        timetables.schedule(
                request,
                requests.version(request),
                slot.when().from(),
                slot.tables().get(0).number());
        assertThat(tasks.meetingsAway()).isEmpty();

        cast.head(own, Requests.ABIDJAN);
        stays.state(head, version(head), List.of(day(4), day(5)));
        assertThat(weeks.meetingsAway(delegation())).singleElement().satisfies(meeting -> {
            assertThat(meeting.participant()).isEqualTo(head);
            assertThat(meeting.request()).isEqualTo(request);
        });
        WeekView week = weeks.week(null);
        assertThat(week.away()).containsExactlyInAnyOrder(day(2), day(3), day(6));
        assertThat(week.meetingsAway()).hasSize(1);

        cast.head(own, Requests.ABUJA);
        assertThat(weeks.meetingsAway(delegation())).isEmpty();
        cast.organiserOf(own);
        assertThat(tasks.meetingsAway()).extracting(AwayMeeting::request).containsExactly(request);
        assertThat(tasks.open().stays()).isEqualTo(1);
        delegations.answer(
                participant(own.of(Requests.ABUJA)), version(participant(own.of(Requests.ABUJA))), Rsvp.PARTLY);
        assertThat(stays.vague()).as("in part, but when?").hasSize(1);
        assertThat(tasks.open().stays()).isEqualTo(2);
    }
}
