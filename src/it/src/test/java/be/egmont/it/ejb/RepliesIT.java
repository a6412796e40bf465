package be.egmont.it.ejb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.attendance.PresenceStatus;
import be.egmont.attendance.Register;
import be.egmont.attendance.SessionAttendance;
import be.egmont.delegation.Stays;
import be.egmont.edition.Editions;
import be.egmont.exchange.ExportFormat;
import be.egmont.exchange.Exports;
import be.egmont.exchange.ImportKind;
import be.egmont.exchange.Imports;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated.Language;
import be.egmont.notification.OwnText;
import be.egmont.notification.ReminderDraft;
import be.egmont.notification.ReminderRow;
import be.egmont.notification.SessionReminders;
import be.egmont.programme.Answer;
import be.egmont.programme.Asking;
import be.egmont.programme.InvitationRow;
import be.egmont.programme.Invitations;
import be.egmont.programme.Programme;
import be.egmont.programme.Replies;
import be.egmont.programme.Reply;
import be.egmont.programme.SessionRow;
import be.egmont.programme.Standing;
import be.egmont.programme.WaitingList;
import be.egmont.week.Weeks;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Places of a session go to whoever asks first, nobody is passed over in silence, and what was so when it began stays so. Over
 * 400 lines, since all of it makes such sessions, and the same people ask for their places.
 */
@InsideServer
class RepliesIT {

    private static final int RACES = 8;
    private static final String ALGIERS = "ALG";

    private static final String SESSION = """
            INSERT INTO session (id, version, reference, edition_id, code, kind, title_fr, title_nl, starts_at, ends_at,
                                 audience, obligation, basis)
            SELECT nextval('row_id'), 1, gen_random_uuid(), id, '%2$s', 'WORKSHOP', 'Atelier', 'Werkgroep',
                   '%1$s-02-04 08:00Z', '%1$s-02-04 10:00Z', 'ALL_HEADS', '%3$s', 'INFERRED'
              FROM edition WHERE code = '%1$s'
            """;

    @Inject
    private Cast cast;

    @Inject
    private Rows rows;

    @Inject
    private AnEdition own;

    @EJB
    private Replies replies;

    @EJB
    private Programme programme;

    @EJB
    private Invitations invitations;

    @EJB
    private SessionReminders reminders;

    @EJB
    private Stays stays;

    @EJB
    private Weeks weeks;

    @EJB
    private Editions editions;

    @EJB
    private Imports imports;

    @EJB
    private Exports exports;

    @Resource
    private ManagedExecutorService threads;

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    private UUID session;

    @BeforeEach
    void make() {
        if (own == null) {
            // outside the server nothing is made
            return;
        }
        own.with(2).posts(Requests.ABIDJAN, Requests.ABUJA, ALGIERS);
        rows.run(SESSION.formatted(own.code(), "S02", "OPTIONAL"));
        rows.run(SESSION.formatted(own.code(), "S03", "REQUIRED"));
        rows.run("UPDATE person SET email = subject || '@egmont.example' WHERE subject LIKE '%-" + own.code() + "'");
        cast.organiserOf(own);
        release();
        session = session("S02");
    }

    private UUID session(String code) {
        return UUID.fromString(rows.one("SELECT s.reference FROM session s JOIN edition e ON e.id = s.edition_id"
                + " WHERE e.code = '" + own.code() + "' AND s.code = '" + code + "'"));
    }

    private UUID participant(String post) {
        return UUID.fromString(rows.one("SELECT reference FROM participant WHERE badge = '" + own.of(post) + "'"));
    }

    private int version(String post) {
        return (int) rows.number("SELECT i.version FROM invitation i JOIN participant t ON t.id = i.participant_id"
                + " JOIN session s ON s.id = i.session_id WHERE t.badge = '" + own.of(post) + "' AND s.reference = '"
                + session + "'");
    }

    private void places(Integer places) {
        cast.organiserOf(own);
        replies.ask(
                session,
                (int) rows.number("SELECT version FROM session WHERE reference = '" + session + "'"),
                new Asking(true, places, null));
    }

    /** The head of that post answers himself. */
    private Standing says(String post, Answer answer) {
        cast.head(own, post);
        return programme
                .answer(participant(post), session, version(post), answer)
                .standing();
    }

    private InvitationRow mine(String post) {
        cast.head(own, post);
        return weeks.week(null).sessions().stream()
                .filter(row -> row.reference().equals(session))
                .map(SessionRow::mine)
                .findFirst()
                .orElseThrow();
    }

    private long letters(String post, String kind) {
        return rows.number("SELECT count(*) FROM letter l JOIN person p ON p.id = l.person_id WHERE p.subject = '"
                + own.of(post) + "' AND l.kind = '" + kind + "'");
    }

    private List<String> history(String post) {
        return rows.all("SELECT a.standing || ' ' || a.why FROM session_answer a"
                + " JOIN participant t ON t.id = a.participant_id JOIN session s ON s.id = a.session_id"
                + " WHERE t.badge = '" + own.of(post) + "' AND s.reference = '" + session + "' ORDER BY a.id");
    }

    @Test
    void aPlaceThatIsGivenBackGoesToWhoeverWaitsFirst() {
        places(1);
        assertThat(says(Requests.ABIDJAN, Answer.YES)).isEqualTo(Standing.COMES);
        assertThat(says(Requests.ABUJA, Answer.YES)).isEqualTo(Standing.WAITS);
        assertThat(says(ALGIERS, Answer.YES)).isEqualTo(Standing.WAITS);
        assertThat(mine(ALGIERS).waiting().position()).isEqualTo(2);
        assertThat(mine(ALGIERS).waiting().all()).isEqualTo(2);

        assertThat(says(Requests.ABIDJAN, Answer.NO)).isEqualTo(Standing.DECLINES);
        assertThat(mine(Requests.ABUJA).standing()).isEqualTo(Standing.COMES);
        assertThat(history(Requests.ABUJA)).containsExactly("WAITS SAID", "COMES PLACE_FREE");
        assertThat(letters(Requests.ABUJA, "PLACE_PROMISED")).isEqualTo(1);
        assertThat(letters(ALGIERS, "PLACE_PROMISED")).isZero();
        assertThat(mine(ALGIERS).waiting().position()).isEqualTo(1);

        // who asks again is behind all who wait
        assertThat(says(Requests.ABIDJAN, Answer.YES)).isEqualTo(Standing.WAITS);
        assertThat(mine(Requests.ABIDJAN).waiting().position()).isEqualTo(2);

        // more places go to the first, and fewer than are promised there cannot be
        places(2);
        assertThat(mine(ALGIERS).standing()).isEqualTo(Standing.COMES);
        assertThat(mine(Requests.ABIDJAN).waiting().position()).isEqualTo(1);
        assertThatThrownBy(() -> places(1)).isInstanceOf(Refusal.class).hasMessageContaining("asking-promised");
        assertThatThrownBy(() -> rows.run("UPDATE invitation SET waiting = false WHERE waiting AND session_id ="
                        + " (SELECT id FROM session WHERE reference = '" + session + "')"))
                .hasStackTraceContaining("more are promised a place than there are");

        // the organiser notes it for somebody, who sees that
        cast.organiserOf(own);
        replies.note(session, List.of(new Reply(participant(ALGIERS), version(ALGIERS))), Answer.NO);
        assertThat(mine(ALGIERS).answeredBy()).isEqualTo(own.organiser());
        assertThat(mine(Requests.ABIDJAN).standing()).isEqualTo(Standing.COMES);
        places(null);
        assertThat(says(ALGIERS, Answer.YES)).isEqualTo(Standing.COMES);
        assertThat(mine(ALGIERS).answeredBy()).as("that is his own again").isNull();
    }

    @Test
    void nobodyIsPassedOverInSilence() {
        places(1);
        says(Requests.ABIDJAN, Answer.YES);
        says(Requests.ABUJA, Answer.YES);
        says(ALGIERS, Answer.YES);
        stays(Requests.ABUJA, 2, 3);
        assertThat(mine(Requests.ABUJA).waiting().hindrance()).isEqualTo(WaitingList.Hindrance.AWAY);

        // who is not there that day gives his place back, and who is not there either keeps his turn
        stays(Requests.ABIDJAN, 2, 3);
        assertThat(history(Requests.ABIDJAN)).containsExactly("COMES SAID", "DECLINES AWAY");
        assertThat(mine(ALGIERS).standing()).isEqualTo(Standing.COMES);
        assertThat(history(Requests.ABUJA)).containsExactly("WAITS SAID", "WAITS PASSED_AWAY");
        assertThat(mine(Requests.ABUJA).waiting().position()).isEqualTo(1);

        stays(Requests.ABUJA, 2, 3, 4, 5, 6);
        assertThat(says(ALGIERS, Answer.NO)).isEqualTo(Standing.DECLINES);
        assertThat(mine(Requests.ABUJA).standing()).isEqualTo(Standing.COMES);
    }

    private void stays(String post, int... days) {
        cast.head(own, post);
        stays.state(
                participant(post),
                (int) rows.number("SELECT version FROM participant WHERE badge = '" + own.of(post) + "'"),
                Arrays.stream(days)
                        .mapToObj(day -> LocalDate.of(Integer.parseInt(own.code()), 2, day))
                        .toList());
    }

    @Test
    void whoWaitsIsNotExpectedAndWhatWasSoWhenItBeganStaysSo() {
        places(1);
        says(Requests.ABIDJAN, Answer.YES);
        says(Requests.ABUJA, Answer.YES);
        cast.organiserOf(own);
        Instant evening = Instant.parse(own.code() + "-02-04T18:00:00Z");
        assertThat(status(Requests.ABIDJAN, evening)).isEqualTo(PresenceStatus.ABSENT);
        assertThat(status(Requests.ABUJA, evening)).as("has no place").isNull();

        rows.run("INSERT INTO session_answer (edition_id, session_id, participant_id, standing, why, stated_by, since)"
                + " SELECT s.edition_id, s.id, t.id, 'DECLINES', 'SAID', 'test', s.starts_at + interval '1 hour'"
                + " FROM session s, participant t WHERE s.reference = '" + session + "' AND t.badge = '"
                + own.of(Requests.ABIDJAN) + "'");
        assertThat(status(Requests.ABIDJAN, evening))
                .as("said in the middle of it")
                .isEqualTo(PresenceStatus.ABSENT);
        says(Requests.ABIDJAN, Answer.NO);
        cast.organiserOf(own);
        assertThat(status(Requests.ABIDJAN, evening)).isNull();
        assertThat(status(Requests.ABUJA, evening)).isEqualTo(PresenceStatus.ABSENT);
    }

    private PresenceStatus status(String post, Instant asOf) {
        em.clear();
        return new Register(em, editions.withCode(own.code()), asOf)
                .sheets(one -> one.reference().equals(session)).stream()
                        .flatMap(sheet -> sheet.lines().stream())
                        .filter(line -> line.who().badge().equals(own.of(post)))
                        .map(SessionAttendance.Line::presence)
                        .map(presence -> presence.status())
                        .findFirst()
                        .orElse(null);
    }

    @Test
    void theTeamAsksAndReminds() {
        places(2);
        session = session("S03");
        assertThatThrownBy(() -> places(2)).isInstanceOf(Refusal.class).hasMessageContaining("asking-required");
        session = session("S02");
        cast.organiserOf(own);
        int version = (int) rows.number("SELECT version FROM session WHERE reference = '" + session + "'");
        assertThatThrownBy(() -> replies.ask(session, version - 1, Asking.USUAL))
                .isInstanceOf(Refusal.Stale.class);
        replies.ask(session, version, new Asking(true, 2, Instant.parse("2020-01-01T00:00:00Z")));
        assertThatThrownBy(() -> says(Requests.ABIDJAN, Answer.YES)).hasMessageContaining("asking-over");
        assertThat(says(Requests.ABUJA, Answer.NO)).as("nobody is kept").isEqualTo(Standing.DECLINES);
        cast.organiserOf(own);
        replies.note(session, List.of(new Reply(participant(Requests.ABIDJAN), version(Requests.ABIDJAN))), Answer.YES);

        ReminderDraft draft = reminders.draft(session);
        assertThat(draft.reached()).extracting(ReminderRow::code).containsExactly(ALGIERS);
        List<OwnText> texts = draft.texts().stream()
                .map(text -> new OwnText(text.language(), "Own subject: {session}", text.text()))
                .toList();
        assertThatThrownBy(() -> reminders.remind(
                        session, List.of(new OwnText(texts.get(0).language(), "{nobody}", "Text"))))
                .hasMessageContaining("letter-placeholder");
        assertThat(reminders.remind(session, texts).letters()).isEqualTo(1);
        assertThat(letters(ALGIERS, "SESSION_REMINDER")).isEqualTo(1);
        assertThat(rows.one("SELECT subject FROM letter WHERE kind = 'SESSION_REMINDER' ORDER BY id DESC LIMIT 1"))
                .startsWith("Own subject: ");
        assertThat(reminders.draft(session).others())
                .extracting(ReminderRow::hindrance)
                .containsExactly(ReminderRow.Hindrance.UNDER_WAY);
        assertThatThrownBy(() -> reminders.remind(session, texts)).hasMessageContaining("reminder-nobody");
    }

    @Test
    void anInvitationThatIsTakenBackFreesItsPlace() {
        rows.run("UPDATE session SET audience = 'BY_NAME' WHERE reference = '" + session + "'");
        rows.run(
                "UPDATE invitation SET invited_by = 'test' WHERE session_id = (SELECT id FROM session WHERE reference = '"
                        + session + "')");
        places(1);
        says(Requests.ABIDJAN, Answer.YES);
        says(Requests.ABUJA, Answer.YES);
        cast.organiserOf(own);
        invitations.withdraw(session, participant(Requests.ABIDJAN), version(Requests.ABIDJAN));
        assertThat(mine(Requests.ABUJA).standing()).isEqualTo(Standing.COMES);
    }

    @Test
    void ofTwoWhoAskForTheLastPlaceOneWaits() throws Exception {
        places(2);
        assertThat(says(ALGIERS, Answer.YES)).isEqualTo(Standing.COMES);
        for (int i = 0; i < RACES; i++) {
            assertThat(atOnce(note(Requests.ABIDJAN, Answer.YES), note(Requests.ABUJA, Answer.YES)))
                    .containsOnly(true);
            assertThat(standings()).as("race %d", i).containsExactly("COMES", "COMES", "WAITS");

            // of two who give one place back for him one is told to look again, and whoever waits gets it once
            String first = rows.one("SELECT t.badge FROM invitation i JOIN participant t ON t.id = i.participant_id"
                    + " JOIN session s ON s.id = i.session_id WHERE s.reference = '" + session + "' AND i.waiting");
            assertThat(atOnce(note(ALGIERS, Answer.NO), note(ALGIERS, Answer.NO)))
                    .contains(true);
            assertThat(standings()).containsExactly("COMES", "COMES", "DECLINES");
            assertThat(rows.number("SELECT count(*) FROM letter l JOIN person p ON p.id = l.person_id"
                            + " WHERE l.kind = 'PLACE_PROMISED' AND p.subject = '" + first + "'"))
                    .isPositive();

            note(Requests.ABIDJAN, Answer.NO).call();
            note(Requests.ABUJA, Answer.NO).call();
            note(ALGIERS, Answer.YES).call();
        }
    }

    /** What an answer frees is looked for in all sessions, and two may do so at once. */
    @Test
    void twoWhoGiveUpPlacesForWhichTheyWaitElsewhereNeverWaitForEachOther() throws Exception {
        rows.run(SESSION.formatted(own.code(), "S04", "OPTIONAL"));
        cast.organiserOf(own);
        release();
        UUID one = session;
        UUID other = session("S04");
        for (UUID each : List.of(one, other)) {
            session = each;
            places(2);
        }
        for (int i = 0; i < RACES; i++) {
            say(Requests.ABIDJAN, one, Answer.YES);
            say(Requests.ABUJA, other, Answer.YES);
            // each at the other one as well, where there is room but not for who is elsewhere then
            say(Requests.ABIDJAN, other, Answer.YES);
            say(Requests.ABUJA, one, Answer.YES);
            session = one;
            Callable<Boolean> first = note(Requests.ABIDJAN, Answer.NO);
            session = other;
            Callable<Boolean> second = note(Requests.ABUJA, Answer.NO);
            assertThat(atOnce(first, second)).containsOnly(true);
            assertThat(standings()).as("race %d", i).containsExactly("COMES", "DECLINES", "DECLINES");
            session = one;
            assertThat(standings()).as("race %d", i).containsExactly("COMES", "DECLINES", "DECLINES");
            say(Requests.ABUJA, one, Answer.NO);
            say(Requests.ABIDJAN, other, Answer.NO);
        }
    }

    private void say(String post, UUID where, Answer answer) throws Exception {
        session = where;
        cast.organiser();
        note(post, answer).call();
    }

    private void release() {
        programme.release(
                UUID.fromString(rows.one("SELECT reference FROM edition WHERE code = '" + own.code() + "'")),
                (int) rows.number("SELECT version FROM edition WHERE code = '" + own.code() + "'"));
    }

    /** A file may tell of it as well. */
    @Test
    void whoIsExcusedByAFileGivesHisPlaceBack() {
        places(1);
        says(Requests.ABIDJAN, Answer.YES);
        says(Requests.ABUJA, Answer.YES);
        cast.organiser();
        String exported = new String(
                exports.file(ImportKind.PEOPLE, own.code(), ExportFormat.COMMA, Language.FR)
                        .bytes(),
                StandardCharsets.UTF_8);
        String subject = own.of(Requests.ABIDJAN);
        byte[] excused = exported.lines()
                .map(line -> line.contains("," + subject + ",") ? line.replace(",COMES,", ",EXCUSED,") : line)
                .collect(Collectors.joining("\r\n"))
                .getBytes(StandardCharsets.UTF_8);
        assertThat(imports.preview(ImportKind.PEOPLE, List.of(), excused).changed())
                .isEqualTo(1);
        assertThat(mine(Requests.ABUJA).standing()).as("after a dry run").isEqualTo(Standing.WAITS);
        cast.organiser();
        imports.apply(ImportKind.PEOPLE, "people.csv", List.of(), excused);
        assertThat(history(Requests.ABIDJAN)).containsExactly("COMES SAID", "DECLINES AWAY");
        assertThat(mine(Requests.ABUJA).standing()).isEqualTo(Standing.COMES);
        assertThat(letters(Requests.ABUJA, "PLACE_PROMISED")).isEqualTo(1);
    }

    private List<String> standings() {
        return rows.all(
                "SELECT CASE WHEN i.waiting THEN 'WAITS' WHEN i.answer = 'YES' THEN 'COMES' ELSE 'DECLINES' END AS one"
                        + " FROM invitation i JOIN session s ON s.id = i.session_id WHERE s.reference = '" + session
                        + "' ORDER BY one");
    }

    private Callable<Boolean> note(String post, Answer answer) {
        UUID where = session;
        UUID who = participant(post);
        int version = version(post);
        return () -> {
            replies.note(where, List.of(new Reply(who, version)), answer);
            return true;
        };
    }

    /** Both by an organiser of the house: the two share a request, and a role for one edition is read in it. */
    private List<Boolean> atOnce(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
        cast.organiser();
        CyclicBarrier line = new CyclicBarrier(3);
        Future<Boolean> first = threads.submit(from(line, one));
        Future<Boolean> second = threads.submit(from(line, other));
        line.await(30, TimeUnit.SECONDS);
        return List.of(first.get(30, TimeUnit.SECONDS), second.get(30, TimeUnit.SECONDS));
    }

    private static Callable<Boolean> from(CyclicBarrier line, Callable<Boolean> verb) {
        return () -> {
            line.await(30, TimeUnit.SECONDS);
            try {
                return verb.call();
            } catch (Refusal.Stale told) {
                return false;
            }
        };
    }
}
