package be.egmont.it.ejb;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.kernel.Translated.Language;
import be.egmont.post.Capacity;
import be.egmont.programme.Programme;
import be.egmont.programme.Substitute;
import be.egmont.programme.Substitutions;
import be.egmont.seat.Follows;
import be.egmont.seat.NewPerson;
import be.egmont.seat.Seats;
import be.egmont.seat.SuccessionOrder;
import be.egmont.seat.SuccessionView;
import be.egmont.timetable.Timetables;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whom a change of lead concerns has one letter about it, in his language, and none when it was undone in time. */
@InsideServer
class LeadLettersIT {

    private static final String MEMBER = """
            INSERT INTO participant (id, version, reference, delegation_id, edition_id, person_id, capacity, leads, badge, rsvp)
            SELECT nextval('row_id'), 1, gen_random_uuid(), t.delegation_id, t.edition_id, h.id, 'STAFF', false, '%1$s', 'COMES'
              FROM participant t, person h WHERE t.badge = '%2$s' AND h.subject = '%1$s'
            """;

    @Inject
    private Cast cast;

    @Inject
    private Rows rows;

    @Inject
    private AnEdition own;

    @Inject
    private Requests requests;

    @EJB
    private Seats seats;

    @EJB
    private Programme programme;

    @EJB
    private Timetables timetables;

    @EJB
    private Substitutions substitutions;

    private String former;
    private String member;
    private String partner;

    @AfterEach
    void sweep() {
        if (own.code() != null) {
            String made = "(SELECT id FROM person WHERE subject LIKE '%-" + own.code() + "')";
            rows.run(
                    "UPDATE succession SET appointment_id = NULL, former_appointment_id = NULL, own_appointment_id = NULL");
            rows.run("DELETE FROM appointment WHERE person_id IN " + made);
            rows.run("UPDATE appointment SET to_date = NULL WHERE to_date = '2026-02-04'");
            rows.run("DELETE FROM letter WHERE edition_id = " + edition());
            rows.run("DELETE FROM letter_batch WHERE edition_id = " + edition());
            rows.run("UPDATE edition SET starts_on = '" + own.code() + "-02-02', ends_on = '" + own.code()
                    + "-02-06' WHERE code = '" + own.code() + "'");
        }
    }

    private String edition() {
        return "(SELECT id FROM edition WHERE code = '" + own.code() + "')";
    }

    /** A head with a meeting on Thursday, whose partner reads Dutch; all have an address. */
    private UUID aWeek() {
        own.with(2).posts(Requests.ABIDJAN, Requests.ABUJA).organisations(Requests.ENABEL);
        rows.run("UPDATE edition SET starts_on = '2026-02-02', ends_on = '2026-02-06' WHERE id = " + edition());
        rows.run("UPDATE session SET starts_at = '2026-02-05 08:00Z', ends_at = '2026-02-05 11:00Z' WHERE edition_id = "
                + edition());
        former = own.of(Requests.ABIDJAN);
        partner = own.of(Requests.ENABEL);
        member = "member-" + own.code();
        own.somebody(member, "participant");
        rows.run(MEMBER.formatted(member, former));
        rows.run("UPDATE person SET email = subject || '@egmont.example' WHERE subject LIKE '%-" + own.code() + "'");
        rows.run("UPDATE person SET language = 'NL' WHERE subject = '" + partner + "'");
        UUID request = requests.agreed(own, Requests.ABIDJAN, Requests.ENABEL);
        cast.organiserOf(own);
        programme.release(UUID.fromString(rows.one("SELECT reference FROM edition WHERE id = " + edition())), (int)
                rows.number("SELECT version FROM edition WHERE id = " + edition()));
        int table = (int) rows.number("SELECT number FROM room_table WHERE id = (" + own.aTable() + ")");
        timetables.schedule(request, requests.version(request), Instant.parse("2026-02-05T08:00:00Z"), table);
        return request;
    }

    private SuccessionOrder order(UUID who, NewPerson newcomer) {
        return order(who, newcomer, Capacity.HEAD);
    }

    private SuccessionOrder order(UUID who, NewPerson newcomer, Capacity capacity) {
        UUID delegation = UUID.fromString(rows.one(
                "SELECT d.reference FROM delegation d JOIN participant t ON t.delegation_id = d.id WHERE t.badge = '"
                        + former + "'"));
        return new SuccessionOrder(delegation, who, null, newcomer, null, capacity);
    }

    private UUID participant(String badge) {
        return UUID.fromString(rows.one("SELECT reference FROM participant WHERE badge = '" + badge + "'"));
    }

    /** What was written: to whom, of what kind, how far it is. */
    private List<String> letters() {
        return rows.all("SELECT concat_ws(' ', q.subject, l.kind, l.language, l.state) FROM letter l"
                + " JOIN person q ON q.id = l.person_id WHERE l.edition_id = " + edition() + " ORDER BY l.id");
    }

    private String text(String subject) {
        return rows.one(
                "SELECT replace(convert_from(mime, 'UTF8'), E'=\\r\\n', '') FROM letter l JOIN person q ON q.id = l.person_id"
                        + " WHERE q.subject = '" + subject + "' ORDER BY l.id DESC LIMIT 1");
    }

    /** The deputy comes to the meeting of a head who is not there; when somebody else becomes head it asks all the same. */
    @Test
    void aMeetingToWhichSomebodyComesInHisPlaceAsksToo() {
        UUID request = aWeek();
        String stand = "stand-" + own.code();
        own.somebody(stand, "participant");
        rows.run(MEMBER.formatted(stand, former));
        substitutions.name(
                new Substitute(participant(former), participant(stand), null, LocalDate.parse("2026-02-05")));
        assertThat(comesTo(request)).contains(stand).doesNotContain(former);

        UUID change = seats.replace(order(participant(member), null));
        SuccessionView view = seats.view(change);
        assertThat(view.undecided()).isEqualTo(1);
        seats.follow(change, request, view.meetings().get(0).version(), Follows.SUCCESSOR);
        assertThat(comesTo(request)).contains(member).doesNotContain(former, stand);
        assertThat(rows.number(
                        "SELECT count(*) FROM substitution_meeting y JOIN substitution x ON x.id = y.substitution_id"
                                + " JOIN participant t ON t.id = x.represented_id WHERE t.badge = '" + former + "'"))
                .isZero();
    }

    private List<String> comesTo(UUID request) {
        return rows.all("SELECT t.badge FROM meeting_participant k JOIN participant t ON t.id = k.participant_id"
                + " JOIN meeting m ON m.id = k.meeting_id JOIN meeting_request q ON q.id = m.request_id"
                + " WHERE q.reference = '" + request + "'");
    }

    @Test
    void eachHasOneLetterWithAllThatWasDecided() {
        UUID request = aWeek();
        UUID change = seats.replace(order(participant(member), null));
        assertThat(letters()).containsExactly(member + " LEAD_TAKEN FR QUEUED", former + " LEAD_PASSED FR QUEUED");
        assertThat(rows.number(
                        "SELECT count(*) FROM letter WHERE due_at <= now() + interval '9 minutes' AND edition_id = "
                                + edition()))
                .as("they are held a while")
                .isZero();
        assertThat(text(member)).contains("Own " + member, "Entretiens", "Enabel", "d=C3=A9cider qui vient");

        seats.follow(change, request, requests.version(request), Follows.SUCCESSOR);
        assertThat(letters())
                .containsExactly(
                        member + " LEAD_TAKEN FR ABORTED",
                        former + " LEAD_PASSED FR ABORTED",
                        member + " LEAD_TAKEN FR QUEUED",
                        former + " LEAD_PASSED FR QUEUED",
                        partner + " MEETING_PEOPLE NL QUEUED");
        assertThat(text(partner)).contains("Own " + member + " komt in plaats van Own " + former);
        assertThat(text(member)).contains("Enabel").doesNotContain("d=C3=A9cider");
        assertThat(text(former)).doesNotContain("Enabel");
        assertThat(rows.number("SELECT count(DISTINCT due_at) FROM letter WHERE kind = 'LEAD_TAKEN' AND edition_id = "
                        + edition()))
                .as("what takes the place of another leaves when that was to")
                .isEqualTo(1);
    }

    @Test
    void whatHasLeftIsFollowedByWhatWasDecided() {
        UUID request = aWeek();
        UUID change = seats.replace(order(participant(member), null));
        rows.run(
                "UPDATE letter SET state = 'SENT', attempts = 1, tried_at = now(), ended_at = now() WHERE edition_id = "
                        + edition());
        seats.follow(change, request, requests.version(request), Follows.FORMER);
        assertThat(letters())
                .containsExactly(
                        member + " LEAD_TAKEN FR SENT",
                        former + " LEAD_PASSED FR SENT",
                        member + " MEETING_PEOPLE FR QUEUED",
                        former + " MEETING_PEOPLE FR QUEUED");
    }

    @Test
    void undoneInTimeNobodyIsToldAndLaterItIsPutRight() {
        aWeek();
        String people = "SELECT count(*) FROM person";
        long known = rows.number(people);
        UUID first = seats.replace(order(
                null, new NewPerson("Anna", "Peeters", "anna." + own.code() + "@egmont.example", null, Language.FR)));
        assertThat(letters()).hasSize(2);
        seats.undo(first, seats.view(first).version());
        assertThat(rows.number(people))
                .as("nothing refers to who was made by it")
                .isEqualTo(known);
        assertThat(letters()).containsExactly(former + " LEAD_PASSED FR ABORTED");

        UUID second = seats.replace(order(participant(member), null));
        rows.run(
                "UPDATE letter SET state = 'SENT', attempts = 1, tried_at = now(), ended_at = now() WHERE state = 'QUEUED'"
                        + " AND kind = 'LEAD_TAKEN' AND edition_id = " + edition());
        seats.undo(second, seats.view(second).version());
        assertThat(letters())
                .containsExactly(
                        former + " LEAD_PASSED FR ABORTED",
                        member + " LEAD_TAKEN FR SENT",
                        former + " LEAD_PASSED FR ABORTED",
                        member + " LEAD_RETURNED FR QUEUED");
    }

    /** The other way to take it back: whoever led leads again before a letter has left. */
    @Test
    void givenBackInTimeNobodyIsTold() {
        aWeek();
        seats.replace(order(participant(member), null, null));
        assertThat(letters()).allMatch(letter -> letter.endsWith("QUEUED")).hasSize(2);
        seats.replace(order(participant(former), null, null));
        assertThat(letters()).allMatch(letter -> letter.endsWith("ABORTED")).hasSize(2);
    }

    @Test
    void whoHasNoAddressIsNotWrittenTo() {
        aWeek();
        rows.run("UPDATE person SET email = NULL WHERE subject = '" + former + "'");
        seats.replace(order(participant(member), null));
        assertThat(letters()).containsExactly(member + " LEAD_TAKEN FR QUEUED");
    }
}
