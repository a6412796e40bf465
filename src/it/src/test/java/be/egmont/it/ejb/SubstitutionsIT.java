package be.egmont.it.ejb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.attendance.ExcuseReason;
import be.egmont.attendance.Register;
import be.egmont.attendance.SessionAttendance;
import be.egmont.edition.Editions;
import be.egmont.kernel.Refusal;
import be.egmont.meeting.Meetings;
import be.egmont.meeting.Side;
import be.egmont.programme.Answer;
import be.egmont.programme.InvitationRow;
import be.egmont.programme.Programme;
import be.egmont.programme.SessionRow;
import be.egmont.programme.Substitute;
import be.egmont.programme.SubstitutionRow;
import be.egmont.programme.Substitutions;
import be.egmont.timetable.Slot;
import be.egmont.timetable.Timetables;
import be.egmont.week.AwayMeeting;
import be.egmont.week.WeekMeeting;
import be.egmont.week.Weeks;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is represented is expected no longer, whoever comes in his place is, and it goes back by itself. */
@InsideServer
class SubstitutionsIT {

    private static final String SESSION = """
            INSERT INTO session (id, version, reference, edition_id, code, kind, title_fr, title_nl, starts_at, ends_at,
                                 audience, obligation, basis)
            SELECT nextval('row_id'), 1, gen_random_uuid(), id, '%2$s', 'PLENARY', 'Séance', 'Zitting',
                   '%1$s-02-%3$s 08:00Z', '%1$s-02-%3$s 10:00Z', 'ALL_HEADS', 'REQUIRED', 'INFERRED'
              FROM edition WHERE code = '%1$s'
            """;

    private static final String MEMBER = """
            INSERT INTO participant (id, version, reference, delegation_id, edition_id, person_id, capacity, leads, badge, rsvp)
            SELECT nextval('row_id'), 1, gen_random_uuid(), t.delegation_id, t.edition_id, q.id, 'DEPUTY', false, '%1$s', 'COMES'
              FROM participant t, person q WHERE t.badge = '%2$s' AND q.subject = '%1$s'
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
    private Substitutions substitutions;

    @EJB
    private Programme programme;

    @EJB
    private Editions editions;

    @EJB
    private Timetables timetables;

    @EJB
    private Weeks weeks;

    @EJB
    private Meetings meetings;

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    private UUID head;
    private UUID deputy;

    @BeforeEach
    void make() {
        if (own == null) {
            // outside the server nothing is made
            return;
        }
        own.with(2).posts(Requests.ABIDJAN, Requests.ABUJA).organisations(Requests.ENABEL);
        head = participant(own.of(Requests.ABIDJAN));
        deputy = member("deputy");
        rows.run(SESSION.formatted(own.code(), "S02", "03"));
        rows.run(SESSION.formatted(own.code(), "S03", "04"));
        cast.organiserOf(own);
        programme.release(
                UUID.fromString(rows.one("SELECT reference FROM edition WHERE code = '" + own.code() + "'")),
                (int) rows.number("SELECT version FROM edition WHERE code = '" + own.code() + "'"));
    }

    private UUID member(String who) {
        own.somebody(subject(who), "participant");
        rows.run(MEMBER.formatted(subject(who), own.of(Requests.ABIDJAN)));
        return participant(subject(who));
    }

    private String subject(String who) {
        return who + "-" + own.code();
    }

    private UUID participant(String badge) {
        return UUID.fromString(rows.one("SELECT reference FROM participant WHERE badge = '" + badge + "'"));
    }

    private UUID session(String code) {
        return UUID.fromString(rows.one("SELECT s.reference FROM session s JOIN edition e ON e.id = s.edition_id"
                + " WHERE e.code = '" + own.code() + "' AND s.code = '" + code + "'"));
    }

    private LocalDate day(int ofFebruary) {
        return LocalDate.of(Integer.parseInt(own.code()), 2, ofFebruary);
    }

    private List<SubstitutionRow> noted() {
        return substitutions.choices(head).present();
    }

    @Test
    void theDeputyIsExpectedInHerPlaceAndNothingThatHasBegunChanges() {
        cast.head(own, Requests.ABIDJAN);
        substitutions.name(new Substitute(head, deputy, null, day(3)));
        cast.organiserOf(own);
        Instant later = Instant.parse(own.code() + "-02-05T12:00:00Z");

        Map<String, SessionAttendance.Line> hers = lines(own.of(Requests.ABIDJAN), later);
        Map<String, SessionAttendance.Line> his = lines(subject("deputy"), later);
        assertThat(hers.get("S02").excuse()).isEqualTo(ExcuseReason.REPRESENTED);
        assertThat(hers.get("S02").representedBy().badge()).isEqualTo(subject("deputy"));
        assertThat(his.get("S02").presence().expected()).isTrue();
        assertThat(his.get("S02").represents().badge()).isEqualTo(own.of(Requests.ABIDJAN));
        assertThat(hers.get("S03").excuse())
                .as("on Wednesday she comes herself")
                .isNull();
        assertThat(his).containsOnlyKeys("S02");

        // ended in the middle of Tuesday's session: what has begun stays as it was
        end(own.code() + "-02-03 09:00Z");
        assertThat(lines(own.of(Requests.ABIDJAN), later)).isEqualTo(hers);
        assertThat(lines(subject("deputy"), later)).isEqualTo(his);
        // ended before: all is hers again
        end(own.code() + "-02-03 07:00Z");
        assertThat(lines(own.of(Requests.ABIDJAN), later).get("S02").excuse()).isNull();
        assertThat(lines(subject("deputy"), later)).isEmpty();
    }

    private void end(String at) {
        rows.run("UPDATE substitution SET ended_at = '" + at + "', ended_by = 'test' WHERE represented_id ="
                + " (SELECT id FROM participant WHERE reference = '" + head + "')");
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
    void herSessionsAndAnswersAreHisUntilItEnds() {
        cast.granted(subject("deputy"), "participant");
        assertThatThrownBy(() -> programme.answer(head, session("S02"), 1, Answer.YES))
                .isInstanceOf(Refusal.NotFound.class);

        cast.head(own, Requests.ABIDJAN);
        substitutions.name(new Substitute(head, deputy, session("S02"), null));
        assertThat(mine("S02").representedBy()).isEqualTo("Own " + subject("deputy"));
        assertThat(mine("S03").representedBy()).isNull();

        cast.granted(subject("deputy"), "participant");
        InvitationRow invitation = mine("S02");
        assertThat(invitation.represents()).isEqualTo("Own " + own.of(Requests.ABIDJAN));
        programme.answer(head, session("S02"), invitation.version(), Answer.YES);
        assertThat(mine("S02").answer()).isEqualTo(Answer.YES);

        cast.head(own, Requests.ABIDJAN);
        SubstitutionRow noted = noted().get(0);
        substitutions.end(noted.reference(), noted.version());
        assertThat(mine("S02").representedBy()).isNull();
        assertThatThrownBy(() -> substitutions.end(noted.reference(), noted.version() + 1))
                .hasMessageContaining("substitute-over");
        cast.granted(subject("deputy"), "participant");
        assertThat(weeks.week(null).sessions()).extracting(SessionRow::code).doesNotContain("S02");
        assertThatThrownBy(() -> programme.answer(head, session("S02"), invitation.version() + 1, Answer.NO))
                .isInstanceOf(Refusal.NotFound.class);
    }

    private InvitationRow mine(String code) {
        return weeks.week(null).sessions().stream()
                .filter(session -> session.code().equals(code))
                .findFirst()
                .orElseThrow()
                .mine();
    }

    @Test
    void nobodyHasTwoSubstitutesAndNoSubstituteIsRepresented() {
        UUID attache = member("attache");
        cast.organiserOf(own);
        substitutions.name(new Substitute(head, deputy, null, null));
        refused("substitute-twice", new Substitute(head, attache, null, day(4)));
        refused("substitute-twice", new Substitute(deputy, attache, null, day(4)));
        refused("substitute-twice", new Substitute(attache, head, null, day(4)));
        // one deputy may stand in for two
        substitutions.name(new Substitute(attache, deputy, null, day(4)));
        refused("substitute-other", new Substitute(head, participant(own.of(Requests.ABUJA)), null, day(4)));
        refused("substitute-other", new Substitute(head, head, null, day(4)));
        refused("substitute-past", new Substitute(head, attache, null, LocalDate.of(2020, 2, 3)));

        SubstitutionRow noted = noted().get(0);
        assertThat(noted.onBehalf()).isTrue();
        substitutions.end(noted.reference(), noted.version());
        refused("substitute-twice", new Substitute(head, attache, null, day(4)));
        substitutions.name(new Substitute(head, attache, null, day(5)));
        assertThat(noted()).hasSize(2);
    }

    private void refused(String key, Substitute order) {
        assertThatThrownBy(() -> substitutions.name(order))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("refusal." + key));
    }

    @Test
    void onlyWhoMayAnswerForHerSaysIt() {
        cast.head(own, Requests.ABUJA);
        assertThatThrownBy(() -> substitutions.name(new Substitute(head, deputy, null, day(4))))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> substitutions.choices(head)).isInstanceOf(Refusal.NotFound.class);
        cast.granted(subject("deputy"), "participant");
        assertThatThrownBy(() -> substitutions.name(new Substitute(head, deputy, null, day(4))))
                .as("nobody takes a place by himself")
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void nobodyPlacesHerWhileSheIsRepresented() {
        UUID request = requests.agreed(own, Requests.ABIDJAN, Requests.ENABEL);
        cast.head(own, Requests.ABIDJAN);
        substitutions.name(new Substitute(head, deputy, null, day(3)));
        cast.organiserOf(own);
        assertThat(timetables.places(request))
                .isNotEmpty()
                .allSatisfy(slot -> assertThat(slot.hindrances())
                        .extracting(Slot.Hindrance::kind)
                        .contains(Slot.Kind.REPRESENTED));
    }

    private String at(String hour) {
        return own.code() + "-02-03T" + hour + ":00Z";
    }

    private UUID placed(String organisation, String hour) {
        UUID request = requests.agreed(own, Requests.ABIDJAN, organisation);
        cast.organiserOf(own);
        timetables.schedule(request, requests.version(request), Instant.parse(at(hour)), table());
        return request;
    }

    private int table() {
        return (int) rows.number("SELECT number FROM room_table WHERE id = (" + own.aTable() + ")");
    }

    private List<String> comesTo(UUID request) {
        return rows.all("SELECT t.badge FROM meeting_participant k JOIN participant t ON t.id = k.participant_id"
                + " JOIN meeting m ON m.id = k.meeting_id JOIN meeting_request q ON q.id = m.request_id"
                + " WHERE q.reference = '" + request + "'");
    }

    private List<String> letters() {
        return rows.all(
                "SELECT concat_ws(' ', q.subject, l.kind, l.state) FROM letter l JOIN person q ON q.id = l.person_id"
                        + " JOIN edition e ON e.id = l.edition_id WHERE e.code = '" + own.code() + "' ORDER BY l.id");
    }

    @Test
    void herMeetingsAreHisWhereHeIsFreeUntilItEnds() {
        own.organisations(Requests.BIO);
        String hers = own.of(Requests.ABIDJAN);
        String his = subject("deputy");
        String partner = own.of(Requests.ENABEL);
        UUID free = placed(Requests.ENABEL, "10:00");
        UUID taken = placed(Requests.BIO, "10:30");
        rows.run(SESSION.formatted(own.code(), "S04", "03"));
        rows.run("UPDATE session SET starts_at = '" + at("10:30") + "', ends_at = '" + at("11:00")
                + "' WHERE reference = '" + session("S04") + "'");
        rows.run(
                "INSERT INTO invitation (id, version, reference, edition_id, session_id, participant_id, obligation, answer,"
                        + " since, invited_by) SELECT nextval('row_id'), 1, gen_random_uuid(), s.edition_id, s.id, t.id, 'REQUIRED',"
                        + " 'YES', now(), 'test' FROM session s, participant t WHERE s.reference = '" + session("S04")
                        + "' AND t.badge = '" + his + "'");
        rows.run("UPDATE person SET email = subject || '@egmont.example' WHERE subject IN ('" + hers + "', '" + his
                + "', '" + partner + "')");

        cast.head(own, Requests.ABIDJAN);
        substitutions.name(new Substitute(head, deputy, null, day(3)));
        assertThat(comesTo(free)).contains(his).doesNotContain(hers);
        assertThat(comesTo(taken)).contains(hers).doesNotContain(his);
        assertThat(weeks.week(null).meetings())
                .extracting(WeekMeeting::representedBy)
                .containsExactly("Own " + his, null);
        Side asking = meetings.view(free).row().asking();
        assertThat(asking.member()).isEqualTo("Own " + his);
        assertThat(asking.insteadOf()).isEqualTo("Own " + hers);
        UUID delegation = asking.delegation();
        assertThat(weeks.meetingsAway(delegation))
                .extracting(AwayMeeting::request)
                .containsExactly(taken);
        cast.granted(his, "participant");
        assertThat(weeks.week(null).meetings())
                .extracting(WeekMeeting::represents)
                .containsExactly("Own " + hers);
        assertThat(letters())
                .as("who says it herself is not told")
                .containsExactly(his + " SUBSTITUTE_NAMED QUEUED", partner + " MEETING_PEOPLE QUEUED");

        cast.head(own, Requests.ABIDJAN);
        SubstitutionRow noted = noted().get(0);
        substitutions.end(noted.reference(), noted.version());
        assertThat(comesTo(free)).contains(hers).doesNotContain(his);
        assertThat(letters()).allMatch(letter -> letter.endsWith("ABORTED")).hasSize(2);

        substitutions.name(new Substitute(head, deputy, null, day(3)));
        rows.run(
                "UPDATE letter SET state = 'SENT', attempts = 1, tried_at = now(), ended_at = now() WHERE state = 'QUEUED'"
                        + " AND edition_id = (SELECT id FROM edition WHERE code = '" + own.code() + "')");
        rows.run("UPDATE substitution SET ends_at = '" + at("10:10") + "' WHERE ended_at IS NULL AND represented_id ="
                + " (SELECT id FROM participant WHERE reference = '" + head + "')");
        cast.organiserOf(own);
        timetables.move(free, requests.version(free), Instant.parse(at("10:15")), table());
        assertThat(comesTo(free))
                .as("moved to when she comes herself")
                .contains(hers)
                .doesNotContain(his);
        SubstitutionRow again = noted().get(0);
        substitutions.end(again.reference(), again.version());
        assertThat(letters())
                .hasSize(7)
                .contains(
                        his + " SUBSTITUTE_ENDED QUEUED",
                        partner + " SUBSTITUTE_ENDED QUEUED",
                        hers + " SUBSTITUTE_ENDED QUEUED");
    }
}
