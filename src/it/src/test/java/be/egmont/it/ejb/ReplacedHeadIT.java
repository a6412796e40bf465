package be.egmont.it.ejb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.attendance.Attendances;
import be.egmont.attendance.PresenceStatus;
import be.egmont.attendance.SessionAttendance;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated.Language;
import be.egmont.post.Capacity;
import be.egmont.programme.Programme;
import be.egmont.reporting.MatrixReport;
import be.egmont.reporting.ReportFile;
import be.egmont.reporting.ReportFile.Format;
import be.egmont.reporting.Reports;
import be.egmont.reporting.Wording;
import be.egmont.seat.Follows;
import be.egmont.seat.NewPerson;
import be.egmont.seat.Seats;
import be.egmont.seat.SuccessionOrder;
import be.egmont.seat.SuccessionView;
import be.egmont.timetable.Timetables;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A head is replaced on Wednesday, when it is a quarter to eleven in Brussels: Monday and Tuesday stay as they were in every report, and
 * what is still to come is the new one's.
 */
@InsideServer
class ReplacedHeadIT {

    private static final Instant TUESDAY_EVENING = Instant.parse("2026-02-03T20:00:00Z");
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final List<String> OVER = List.of("S02", "S03", "S04");
    private static final List<String> TO_COME = List.of("S01", "S05", "S06");

    private static final String SESSION = """
            INSERT INTO session (id, version, reference, edition_id, code, kind, title_fr, title_nl, starts_at, ends_at,
                                 audience, obligation, basis)
            SELECT nextval('row_id'), 1, gen_random_uuid(), id, '%2$s', 'PLENARY', 'Plénière', 'Plenaire',
                   '2026-02-%3$s:00Z', '2026-02-%4$s:00Z', 'ALL_HEADS', 'REQUIRED', 'INFERRED'
              FROM edition WHERE code = '%1$s'
            """;

    private static final String MEMBER = """
            INSERT INTO participant (id, version, reference, delegation_id, edition_id, person_id, capacity, leads, badge, rsvp)
            SELECT nextval('row_id'), 1, gen_random_uuid(), t.delegation_id, t.edition_id, h.id, 'STAFF', false, '%1$s', 'COMES'
              FROM participant t, person h WHERE t.badge = '%2$s' AND h.subject = '%1$s'
            """;

    private static final String COMES_IN = """
            INSERT INTO attendance_event (client_event_id, edition_id, session_id, participant_id, direction, at, source, operator,
                                          received_at)
            SELECT gen_random_uuid(), s.edition_id, s.id, t.id, 'IN', s.starts_at, 'QR', 'test', s.starts_at
              FROM session s JOIN participant t ON t.edition_id = s.edition_id AND t.badge = '%2$s' WHERE s.code = '%1$s'
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
    private Reports reports;

    @EJB
    private Timetables timetables;

    @EJB
    private Attendances attendances;

    @Resource(lookup = "java:app/jdbc/egmont")
    private DataSource database;

    private String former;
    private String member;

    /** The seat belongs to the post, which outlives the edition: nobody else finds it taken. */
    @AfterEach
    void sweep() {
        if (database == null || own.code() == null) {
            return;
        }
        String made = "(SELECT id FROM person WHERE subject LIKE '%-" + own.code() + "')";
        rows.run(
                "UPDATE succession SET appointment_id = NULL, former_appointment_id = NULL, own_appointment_id = NULL");
        rows.run("DELETE FROM appointment WHERE person_id IN " + made);
        rows.run("UPDATE appointment SET to_date = NULL WHERE to_date IN ('2026-02-04', '2026-02-06')");
        rows.run("UPDATE edition SET starts_on = '" + own.code() + "-02-02', ends_on = '" + own.code()
                + "-02-06' WHERE code = '" + own.code() + "'");
    }

    /** A week of this year with a head in two posts, one of whom was there on Monday, and a member who was, too. */
    private void aWeek() {
        own.with(2).posts(Requests.ABIDJAN, Requests.ABUJA).organisations(Requests.ENABEL);
        String code = own.code();
        rows.run("UPDATE edition SET starts_on = '2026-02-02', ends_on = '2026-02-06' WHERE code = '" + code + "'");
        rows.run("UPDATE session SET starts_at = '2026-02-05 08:00Z', ends_at = '2026-02-05 11:00Z' WHERE edition_id ="
                + " (SELECT id FROM edition WHERE code = '" + code + "')");
        rows.run(SESSION.formatted(code, "S02", "02 08:00", "02 10:00"));
        rows.run(SESSION.formatted(code, "S03", "03 08:00", "03 10:00"));
        rows.run(SESSION.formatted(code, "S04", "04 07:00", "04 09:00"));
        rows.run(SESSION.formatted(code, "S05", "04 13:00", "04 15:00"));
        rows.run(SESSION.formatted(code, "S06", "06 08:00", "06 10:00"));
        former = own.of(Requests.ABIDJAN);
        member = "member-" + code;
        own.somebody(member, "participant");
        rows.run(MEMBER.formatted(member, former));
        cast.organiserOf(own);
        release();
        rows.run("UPDATE invitation SET since = '2026-01-10 08:00Z' WHERE edition_id ="
                + " (SELECT id FROM edition WHERE code = '" + code + "')");
        rows.run(
                "UPDATE invitation i SET answer = 'YES' FROM participant t WHERE t.id = i.participant_id AND t.badge = '"
                        + former + "'");
        rows.run(COMES_IN.formatted("S02", former));
        rows.run(COMES_IN.formatted("S02", member));
        rows.run(COMES_IN.formatted("S03", member));
        rows.run(COMES_IN.formatted("S03", own.of(Requests.ABUJA)));
        cast.organiserOf(own);
    }

    private void release() {
        String edition = " FROM edition WHERE code = '" + own.code() + "'";
        programme.release(
                UUID.fromString(rows.one("SELECT reference" + edition)), (int) rows.number("SELECT version" + edition));
    }

    private UUID session(String code) {
        return UUID.fromString(rows.one("SELECT s.reference FROM session s JOIN edition e ON e.id = s.edition_id"
                + " WHERE e.code = '" + own.code() + "' AND s.code = '" + code + "'"));
    }

    private UUID delegation(String badge) {
        return UUID.fromString(
                rows.one("SELECT d.reference FROM delegation d JOIN participant t ON t.delegation_id = d.id"
                        + " WHERE t.badge = '" + badge + "'"));
    }

    private UUID participant(String badge) {
        return UUID.fromString(rows.one("SELECT reference FROM participant WHERE badge = '" + badge + "'"));
    }

    private SuccessionOrder order(String day, Capacity capacity) {
        return new SuccessionOrder(
                delegation(former),
                participant(member),
                null,
                null,
                day == null ? null : LocalDate.parse(day),
                capacity);
    }

    /** The badges of those who are invited. */
    private List<String> invited(String session) {
        return rows.all("SELECT t.badge FROM invitation i JOIN participant t ON t.id = i.participant_id"
                + " JOIN session s ON s.id = i.session_id JOIN edition e ON e.id = s.edition_id"
                + " WHERE e.code = '" + own.code() + "' AND s.code = '" + session + "' ORDER BY t.badge");
    }

    /** Each report as known on Tuesday evening, as a file: byte by byte. */
    private List<String> asOfTuesday() {
        Wording words = new Wording(Language.FR, BRUSSELS);
        List<ReportFile> files = new ArrayList<>();
        for (String code : List.of("S02", "S03", "S04", "S05", "S06")) {
            files.add(ReportFile.of(reports.session(session(code), TUESDAY_EVENING), words, Format.CSV));
        }
        files.add(ReportFile.of(reports.summary(own.code(), TUESDAY_EVENING), words, Format.CSV));
        files.add(ReportFile.of(reports.matrix(own.code(), TUESDAY_EVENING), words, Format.CSV));
        return files.stream()
                .map(file -> file.name() + "\n" + new String(file.bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    /** What they say now of what is over. */
    private List<Object> ofThePastNow() {
        List<Object> said = new ArrayList<>();
        for (String code : OVER) {
            SessionAttendance sheet = reports.session(session(code), null).sheet();
            said.add(sheet.lines());
            said.add(sheet.tally());
        }
        reports.summary(own.code(), null).sheets().stream()
                .filter(sheet -> OVER.contains(sheet.session().code()))
                .forEach(sheet -> said.add(sheet.tally()));
        MatrixReport matrix = reports.matrix(own.code(), null);
        for (MatrixReport.PostRow row : matrix.posts()) {
            for (int i = 0; i < matrix.sessions().size(); i++) {
                if (OVER.contains(matrix.sessions().get(i).code())) {
                    said.add(row.cells().get(i));
                }
            }
            said.add(row.minutes());
            said.add(row.represented());
            said.add(row.heads().present());
            said.add(row.heads().absent());
            said.add(row.staff().unplanned());
        }
        return said;
    }

    @Test
    void mondayAndTuesdayStayAsTheyWereInEveryReport() {
        aWeek();
        UUID request = requests.agreed(own, Requests.ABIDJAN, Requests.ENABEL);
        cast.organiserOf(own);
        int table = (int) rows.number("SELECT number FROM room_table WHERE id = (" + own.aTable() + ")");
        timetables.schedule(request, requests.version(request), Instant.parse("2026-02-05T08:00:00Z"), table);
        List<String> tuesday = asOfTuesday();
        List<Object> past = ofThePastNow();
        assertThat(tuesday.get(tuesday.size() - 1)).contains("Own " + former);

        UUID change = seats.replace(order(null, Capacity.ACTING_HEAD));
        for (String code : OVER) {
            assertThat(invited(code)).as(code).contains(former).doesNotContain(member);
        }
        for (String code : TO_COME) {
            assertThat(invited(code)).as(code).contains(member).doesNotContain(former);
        }
        assertThat(asOfTuesday()).isEqualTo(tuesday);
        assertThat(ofThePastNow()).isEqualTo(past);
        // reports are of whole minutes, so that this one is asked as of now
        assertThat(attendances.session(session("S05")).lines())
                .filteredOn(line -> line.presence().expected())
                .extracting(line -> line.who().badge() + " " + line.who().leads())
                .containsExactlyInAnyOrder(member + " true", own.of(Requests.ABUJA) + " true");
        assertThat(attendances.session(session("S03")).lines())
                .filteredOn(line -> line.who().badge().equals(member))
                .allSatisfy(line -> {
                    assertThat(line.who().leads()).isFalse();
                    assertThat(line.who().represents())
                            .as("who leads now did not stand for the post on Tuesday")
                            .isFalse();
                });
        assertThat(attendances.session(session("S02")).lines())
                .filteredOn(line -> line.who().badge().equals(former))
                .allMatch(line -> line.who().leads() && line.presence().status() == PresenceStatus.PRESENT_FULL);

        release();
        for (String code : OVER) {
            assertThat(invited(code)).as(code).contains(former).doesNotContain(member);
        }
        for (String code : TO_COME) {
            assertThat(invited(code)).as(code).contains(member).doesNotContain(former);
        }
        assertThat(asOfTuesday()).isEqualTo(tuesday);
        assertThat(ofThePastNow()).isEqualTo(past);

        theMeetingAsksWhomItFollows(change, request);
        assertThat(asOfTuesday()).isEqualTo(tuesday);
        int version = seats.view(change).version();
        assertThatThrownBy(() -> seats.undo(change, version)).hasMessageContaining("seat-undo-late");
    }

    private void theMeetingAsksWhomItFollows(UUID change, UUID request) {
        SuccessionView view = seats.view(change);
        assertThat(view.invitations()).isEqualTo(TO_COME.size());
        assertThat(view.undecided()).isEqualTo(1);
        assertThat(comesTo(request)).contains(former).doesNotContain(member);
        int seen = view.meetings().get(0).version();
        assertThatThrownBy(() -> seats.follow(change, request, seen - 1, Follows.SUCCESSOR))
                .isInstanceOf(Refusal.Stale.class);
        seats.follow(change, request, seen, Follows.SUCCESSOR);
        assertThat(comesTo(request)).contains(member).doesNotContain(former);
        assertThat(seats.view(change).undecided()).isZero();
        assertThatThrownBy(() -> seats.follow(change, request, requests.version(request), Follows.NOBODY))
                .hasMessageContaining("seat-decided");
    }

    private List<String> comesTo(UUID request) {
        return rows.all("SELECT t.badge FROM meeting_participant k JOIN participant t ON t.id = k.participant_id"
                + " JOIN meeting m ON m.id = k.meeting_id JOIN meeting_request q ON q.id = m.request_id"
                + " WHERE q.reference = '" + request + "'");
    }

    /** All that a change of lead touches, without the numbers by which rows are known. */
    private List<String> everything() {
        String edition = "(SELECT id FROM edition WHERE code = '" + own.code() + "')";
        return Stream.of(
                        "SELECT concat_ws(' ', badge, capacity, leads, rsvp) FROM participant WHERE edition_id = "
                                + edition + " ORDER BY badge",
                        "SELECT concat_ws(' ', t.badge, x.capacity, x.leads, x.from_at, x.to_at, x.function_fr) FROM tenure x"
                                + " JOIN participant t ON t.id = x.participant_id WHERE x.edition_id = " + edition
                                + " ORDER BY t.badge, x.from_at",
                        "SELECT concat_ws(' ', s.code, t.badge, i.answer, i.obligation, i.since, i.invited_by) FROM invitation i"
                                + " JOIN participant t ON t.id = i.participant_id JOIN session s ON s.id = i.session_id"
                                + " WHERE i.edition_id = " + edition + " ORDER BY s.code, t.badge",
                        "SELECT concat_ws(' ', f.session_id, f.participant_id) FROM former_invitation f WHERE f.edition_id = "
                                + edition + " ORDER BY f.id",
                        "SELECT concat_ws(' ', q.subject, a.capacity, a.from_date, a.to_date, a.functions_since)"
                                + " FROM appointment a JOIN person q ON q.id = a.person_id JOIN post p ON p.id = a.post_id"
                                + " WHERE p.code = 'ABJ' ORDER BY q.id, a.id",
                        "SELECT reference::text FROM succession WHERE edition_id = " + edition)
                .flatMap(query -> rows.all(query).stream())
                .toList();
    }

    @Test
    void takenBackEverythingIsAsItWas() {
        aWeek();
        List<String> before = everything();
        UUID change = seats.replace(order(null, Capacity.HEAD));
        assertThat(everything()).isNotEqualTo(before);
        assertThat(seats.view(change).undoable()).isTrue();
        seats.undo(change, seats.view(change).version());
        assertThat(everything()).isEqualTo(before);

        String people = "SELECT count(*) FROM person";
        long known = rows.number(people);
        UUID newcomer = seats.replace(new SuccessionOrder(
                delegation(former),
                null,
                null,
                new NewPerson("Anna", "Peeters", "anna." + own.code() + "@egmont.example", null, Language.FR),
                null,
                Capacity.HEAD));
        assertThat(rows.number(people)).isEqualTo(known + 1);
        assertThat(invited("S06")).hasSize(2).doesNotContain(former);
        seats.undo(newcomer, seats.view(newcomer).version());
        assertThat(everything()).isEqualTo(before);
        assertThat(rows.number(people)).isEqualTo(known);
    }

    @Test
    void fromFridayOnWhoLedBeforeIsStillExpectedOnThursday() {
        aWeek();
        rows.run(SESSION.formatted(own.code(), "S07", "05 13:00", "05 15:00"));
        seats.replace(order("2026-02-06", null));
        release();
        assertThat(invited("S05")).contains(former).doesNotContain(member);
        assertThat(invited("S07")).as("made after the change").contains(former).doesNotContain(member);
        assertThat(invited("S06")).contains(member).doesNotContain(former);
    }

    /** What was decided in haste is put right on the same day: a day of a function is not divided. */
    @Test
    void twiceOnOneDay() {
        aWeek();
        seats.replace(order(null, Capacity.HEAD));
        seats.replace(new SuccessionOrder(delegation(former), participant(former), null, null, null, Capacity.HEAD));
        assertThat(invited("S06")).contains(former).doesNotContain(member);
        assertThat(invited("S03")).contains(former).doesNotContain(member);
        assertThat(rows.all(
                        "SELECT q.subject || ' ' || a.from_date || ' ' || coalesce(a.to_date::text, '') FROM appointment a"
                                + " JOIN person q ON q.id = a.person_id WHERE q.subject LIKE '%-" + own.code()
                                + "' AND a.capacity = 'HEAD' ORDER BY a.from_date"))
                .containsExactly(member + " 2026-02-04 2026-02-05", former + " 2026-02-05 ");
    }

    @Test
    void whatDoesNotDoIsRefused() {
        aWeek();
        assertThatThrownBy(() -> seats.replace(order("2026-02-03", null))).hasMessageContaining("seat-day-past");
        assertThatThrownBy(() -> seats.replace(order("2026-02-07", null))).hasMessageContaining("seat-day-late");
        assertThatThrownBy(() -> seats.replace(
                        new SuccessionOrder(delegation(former), participant(former), null, null, null, Capacity.HEAD)))
                .hasMessageContaining("seat-leads");
        assertThatThrownBy(() ->
                        seats.replace(new SuccessionOrder(delegation(former), null, null, null, null, Capacity.HEAD)))
                .hasMessageContaining("seat-who");
        cast.liaison(own, Requests.ENABEL);
        assertThatThrownBy(() -> seats.replace(order(null, null)))
                .as("of another delegation")
                .isInstanceOf(Refusal.NotFound.class);
        rows.run("UPDATE edition SET status = 'CLOSED' WHERE code = '" + own.code() + "'");
        cast.organiserOf(own);
        assertThatThrownBy(() -> seats.replace(order(null, null))).hasMessageContaining("edition-over");
    }
}
