package be.egmont.it.ejb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.access.AccountSearch;
import be.egmont.access.Accounts;
import be.egmont.access.Grants;
import be.egmont.access.Histories;
import be.egmont.access.Role;
import be.egmont.access.Scope;
import be.egmont.attendance.Attendances;
import be.egmont.attendance.ExcuseReason;
import be.egmont.delegation.DelegationRow;
import be.egmont.delegation.DelegationView;
import be.egmont.delegation.Delegations;
import be.egmont.delegation.MemberRow;
import be.egmont.delegation.Rsvp;
import be.egmont.delegation.SearchResult;
import be.egmont.edition.Editions;
import be.egmont.it.table.Answer;
import be.egmont.it.table.Holding;
import be.egmont.it.table.Table;
import be.egmont.kernel.Refusal;
import be.egmont.meeting.Meetings;
import be.egmont.meeting.Priority;
import be.egmont.meeting.Queue;
import be.egmont.meeting.RequestMeeting;
import be.egmont.meeting.Wish;
import be.egmont.programme.Programme;
import be.egmont.reporting.Reports;
import be.egmont.week.Tasks;
import be.egmont.week.Weeks;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * A role reaches as far as it was given: the table of rights, walked with the scope of another edition and of this one.
 * Over 400 lines, since all of it asks the same verbs with the same two editions and the same people.
 */
@InsideServer
class ScopesIT {

    private static final String NOW = Holding.NOW;
    private static final String OTHER = Holding.OTHER;

    /** Letters to many, which wait for a second person, and one of them. */
    private static final String BATCH = """
            INSERT INTO letter_batch (id, version, reference, edition_id, kind, recipients, needs_confirmation, asked_by, asked_at)
            SELECT nextval('row_id'), 1, '%s', id, 'AWAITED_REMINDER', 21, true, 'somebody', now()
              FROM edition WHERE code = '2026'
            """;

    private static final String LETTER = """
            INSERT INTO letter (id, version, reference, edition_id, batch_id, person_id, kind, language, address, subject, mime,
                                state, queued_at, due_at, attempts, claim)
            SELECT nextval('row_id'), 1, '%1$s', b.edition_id, b.id, p.id, 'AWAITED_REMINDER', 'FR', 'one@egmont.example', 'Objet',
                   convert_to(E'From: egmont@egmont.example\\r\\nContent-Type: multipart/alternative; boundary=b\\r\\n\\r\\n'
                              '--b\\r\\nContent-Type: text/plain\\r\\n\\r\\nTexte\\r\\n--b--\\r\\n', 'UTF8'),
                   'WITHHELD', now(), now(), 0, gen_random_uuid()
              FROM letter_batch b, (SELECT id FROM person ORDER BY id LIMIT 1) p WHERE b.reference = '%2$s'
            """;

    /** Somebody who led a delegation of the demonstration since this morning. */
    private static final String SUCCESSION = """
            INSERT INTO succession (id, version, reference, edition_id, delegation_id, former_id, successor_id, takes_over_at,
                                    capacity, former_capacity, successor_capacity, person_is_new, programme_version, noted_by,
                                    noted_at)
            SELECT nextval('row_id'), 1, '%s', d.edition_id, d.id, min(t.id), max(t.id), '2026-02-04 08:00Z', 'DESIGNATE', 'STAFF',
                   'STAFF', false, 1, 'somebody', '2026-02-04 08:00Z'
              FROM edition e
              JOIN delegation d ON d.edition_id = e.id
              JOIN participant t ON t.delegation_id = d.id
             WHERE e.code = '2026' GROUP BY d.id HAVING count(*) > 1 ORDER BY d.id LIMIT 1
            """;

    @Inject
    private Cast cast;

    @Inject
    private Requests requests;

    @Inject
    private Verbs verbs;

    @Inject
    private Rows rows;

    @EJB
    private Histories histories;

    @PersistenceUnit(unitName = "egmont")
    private EntityManagerFactory factory;

    @EJB
    private Accounts accounts;

    @EJB
    private Grants grants;

    @EJB
    private Delegations delegations;

    @EJB
    private Meetings meetings;

    @EJB
    private Programme programme;

    @EJB
    private Tasks tasks;

    @EJB
    private Weeks weeks;

    @EJB
    private Editions editions;

    @EJB
    private Reports reports;

    @EJB
    private Attendances attendances;

    @Resource(lookup = "java:app/jdbc/egmont")
    private DataSource database;

    @Test
    void everyVerbAnswersAsFarAsTheRoleReaches() throws SQLException {
        thereIsAnotherEdition();
        verbs.about("kept", proposal());
        Table table = Table.read();
        List<String> faults = new ArrayList<>();
        for (String role : Role.ALL) {
            cast.as("house-" + role, role);
            Map<Method, Answer> house = new HashMap<>();
            verbs.all().values().forEach(methods -> methods.forEach(verb -> house.put(verb, verbs.call(verb))));
            for (Holding holding : Holding.of(role)) {
                if (holding == Holding.HOUSE) {
                    continue;
                }
                comes(holding + "-" + role, role, new Scope(holding.edition(), holding.delegation()));
                verbs.all()
                        .forEach((name, methods) -> methods.forEach(verb -> {
                            Answer expected = table.expects(name, role, holding, Verbs.isHere(verb));
                            Answer answer = verbs.call(verb);
                            // what is not there for whoever has the role everywhere is not there for him either
                            if (answer != expected
                                    && !(expected == Answer.OPEN
                                            && answer == Answer.HIDDEN
                                            && house.get(verb) == answer)) {
                                faults.add(name + " answers " + answer + " to " + role + " of " + holding);
                            }
                        }));
            }
        }
        rows.run("DELETE FROM proposal WHERE id = -1");
        assertThat(faults).isEmpty();
    }

    /** Else a walk that asks for what is not there, or that breaks before it comes to anything, would prove nothing. */
    @Test
    void everyVerbReachesWhatItIsAbout() {
        rows.run("UPDATE meeting_request SET state = 'WITHDRAWN' WHERE state IN ('SUBMITTED', 'APPROVED', 'ACCEPTED')");
        cast.claire();
        UUID asked = requests.ask(Requests.BIO);
        cast.organiser();
        meetings.approve(asked, requests.version(asked));
        verbs.about("request", asked);
        UUID batch = UUID.randomUUID();
        UUID letter = UUID.randomUUID();
        rows.run(BATCH.formatted(batch));
        rows.run(LETTER.formatted(letter, batch));
        verbs.about("batch", batch);
        verbs.about("letter", letter);
        UUID succession = UUID.randomUUID();
        rows.run(SUCCESSION.formatted(succession));
        verbs.about("succession", succession);

        Map<String, Set<String>> outcomes = new TreeMap<>();
        List<Runnable> people = new ArrayList<>(
                List.of(cast::claire, () -> cast.as("bram.oosterlinck", Role.DELEGATION_MANAGER), cast::organiser));
        Role.ALL.forEach(role -> people.add(() -> cast.as("reaching-" + role, role)));
        for (Runnable comesOn : people) {
            comesOn.run();
            verbs.all()
                    .forEach((name, methods) ->
                            methods.forEach(verb -> outcomes.computeIfAbsent(name, none -> new TreeSet<>())
                                    .add(verbs.outcome(verb))));
        }
        rows.run("DELETE FROM succession WHERE reference = '" + succession + "'");
        rows.run("DELETE FROM letter WHERE reference = '" + letter + "'");
        rows.run("DELETE FROM letter_batch WHERE reference = '" + batch + "'");
        Map<String, Set<String>> unreached = new TreeMap<>();
        outcomes.forEach((name, all) -> {
            if (all.stream().noneMatch(ScopesIT::isReached)) {
                unreached.put(name, all);
            }
        });
        // of these a test has made none, unless one before did
        assertThat(unreached.keySet())
                .isSubsetOf(
                        "accessreviews.close",
                        "accessreviews.export",
                        "accessreviews.keep",
                        "accessreviews.reduce",
                        "accessreviews.reopen",
                        "accessreviews.revoke",
                        "accessreviews.view",
                        "attendances.withdrawExcuse",
                        "grants.confirm",
                        "grants.revoke",
                        // of guests, whose role nobody here has: GuestsIT
                        "guestdelegations.answer",
                        "guestdelegations.nameContact",
                        "guestdelegations.stay",
                        "guestdelegations.travel",
                        "guestdelegations.view",
                        "guestlinks.again",
                        "guestlinks.revoke",
                        "importruns.changes",
                        "importruns.later",
                        "importruns.undo",
                        "importruns.view",
                        "letters.ownText",
                        "mandates.end",
                        "mandates.giveFor",
                        "members.restore",
                        "reportfiles.take",
                        "substitutions.end");
        assertThat(outcomes.values().stream().flatMap(Set::stream).filter(one -> one.contains("Exception")))
                .isEmpty();
    }

    /** Done, or refused by a rule about the thing itself. */
    private static boolean isReached(String outcome) {
        return outcome.equals(Verbs.DONE) || (outcome.startsWith("refusal.") && !outcome.equals("refusal.invalid"));
    }

    /** Also what stands within an order or a list belongs to one edition, and what belongs to none is not there. */
    @Test
    void whatAnOrderRefersToIsScopedToo() throws SQLException {
        thereIsAnotherEdition();
        cast.organiser();
        UUID here = delegations.ofPost(NOW, "ABJ").orElseThrow().reference();
        RequestMeeting order = new RequestMeeting(here, "Formation", null, Priority.WANTED, Wish.NONE, null, 15);
        comes("order-other", Role.DELEGATION_MANAGER, new Scope(OTHER, null));
        assertThatThrownBy(() -> meetings.request(order)).isInstanceOf(Refusal.NotFound.class);

        comes("order-this", Role.ORGANISER, new Scope(NOW, null));
        UUID organisation = UUID.fromString(rows.one("SELECT reference::text FROM organisation ORDER BY id LIMIT 1"));
        assertThatThrownBy(() -> histories.of(organisation, null)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> histories.of(UUID.randomUUID(), null)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> programme.of("1999")).isInstanceOf(Refusal.NotFound.class);
        // for whose role is for the whole house there is nothing to ask
        cast.organiser();
        assertThatCode(() -> histories.of(organisation, null)).doesNotThrowAnyException();
    }

    @Test
    void aScopeCostsOneStatementHoweverMuchIsAskedAboutAndNoneWithoutOne() throws SQLException {
        thereIsAnotherEdition();
        cast.organiser();
        UUID session = programme.session(NOW, "S01").reference();
        // both have been asked who they are before
        delegations.posts(NOW);
        int whole;
        try (Statements asked = Statements.of(factory)) {
            whole = asked.during(() -> histories.of(session, null));
        }
        comes("cost-organiser", Role.ORGANISER, new Scope(NOW, null));
        delegations.posts(NOW);
        try (Statements asked = Statements.of(factory)) {
            assertThat(asked.during(() -> histories.of(session, null))).isEqualTo(whole + 1);
        }
    }

    @Test
    void withTheScopeOfThisOneHeDoesWhatTheRoleDoes() throws SQLException {
        thereIsAnotherEdition();
        comes("this-organiser", Role.ORGANISER, new Scope(NOW, null));
        assertThatCode(() -> tasks.open()).doesNotThrowAnyException();
        assertThat(programme.of(NOW).sessions()).isNotEmpty();
        assertThatThrownBy(() -> programme.of(OTHER)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> delegations.posts(OTHER)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void whoHasRolesForOneEditionMeansThatOne() throws SQLException {
        thereIsAnotherEdition();
        comes("other-only", Role.ORGANISER, new Scope(OTHER, null));
        assertThat(editions.current().code()).isEqualTo(OTHER);
        assertThat(programme.current().edition().code()).isEqualTo(OTHER);
        assertThat(programme.current().sessions()).isEmpty();
        assertThat(meetings.queue(new Queue.Filter(null, null, null), 0, 10).total())
                .isZero();
        assertThat(attendances.sessions()).isEmpty();

        // the next one is open, and this one closed: its reports are still what its reporter reads
        becomes("CLOSED");
        try {
            comes("this-only", Role.REPORTER, new Scope(NOW, null));
            assertThat(reports.summary(null, null).header().edition().code()).isEqualTo(NOW);
            assertThat(reports.summary(null, null).sheets()).isNotEmpty();
            assertThatThrownBy(() -> reports.summary(OTHER, null)).isInstanceOf(Refusal.NotFound.class);
            assertThatThrownBy(() -> reports.exports(OTHER)).isInstanceOf(Refusal.NotFound.class);
            cast.as("all-reporter", Role.REPORTER);
            assertThat(reports.summary(null, null).header().edition().code()).isEqualTo(OTHER);
            // whose role is for the whole house reads what is over as well, by whichever report
            assertThat(reports.summary(NOW, null).sheets()).isNotEmpty();
            assertThat(reports.matrix(NOW, null).header().edition().code()).isEqualTo(NOW);
            UUID session = attendances.sessionWithCode(NOW, "S01").session().reference();
            assertThat(reports.session(session, null).header().edition().code()).isEqualTo(NOW);
            assertThat(attendances.meets(OTHER)).isEmpty();
        } finally {
            becomes("RUNNING");
        }
    }

    @Test
    void onceItIsClosedARoleForItOnlyReads() throws SQLException {
        cast.organiser();
        UUID session = programme.session(NOW, "S01").reference();
        UUID participant = UUID.fromString(rows.one("SELECT p.reference::text FROM participant p"
                + " JOIN edition e ON e.id = p.edition_id WHERE e.code = '" + NOW + "' ORDER BY p.id LIMIT 1"));
        becomes("CLOSED");
        try {
            comes("closed-reporter", Role.REPORTER, new Scope(NOW, null));
            assertThat(reports.summary(null, null).sheets()).isNotEmpty();
            assertThatCode(() -> reports.exported(null, "R2", "For the minister", "r2.csv", "0".repeat(64)))
                    .doesNotThrowAnyException();

            comes("closed-organiser", Role.ORGANISER, new Scope(NOW, null));
            assertThat(attendances.session(session).session().code()).isEqualTo("S01");
            assertThatThrownBy(() -> attendances.excuse(session, participant, ExcuseReason.ILLNESS))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("refusal.edition-over"));

            // who has the role for the whole house puts right what has to be put right
            cast.organiser();
            assertThatThrownBy(() -> attendances.excuse(session, UUID.randomUUID(), ExcuseReason.ILLNESS))
                    .isInstanceOf(Refusal.NotFound.class);

            becomes("ARCHIVED");
            assertThat(grants.standing("closed-reporter", Set.of()).somewhere()).isEmpty();
        } finally {
            becomes("RUNNING");
        }
    }

    private void becomes(String status) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("UPDATE edition SET status = ? WHERE code = ?")) {
            statement.setString(1, status);
            statement.setString(2, NOW);
            statement.executeUpdate();
        }
    }

    @Test
    void whoManagesOneOrganisationAnswersForThatOneAlone() {
        cast.claire();
        UUID asked = requests.ask(Requests.BIO);
        cast.organiser();
        meetings.approve(asked, requests.version(asked));

        comes("manager-enabel", Role.DELEGATION_MANAGER, new Scope(null, "ENABEL"));
        assertThat(meetings.partners()).isNotEmpty();
        assertThatThrownBy(() -> meetings.view(asked)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> meetings.accept(asked, 0, null)).isInstanceOf(Refusal.NotFound.class);

        comes("manager-bio", Role.DELEGATION_MANAGER, new Scope(NOW, "BIO"));
        assertThat(meetings.mine()).anyMatch(row -> row.reference().equals(asked));
        meetings.decline(asked, requests.version(asked), "Not this year");
        assertThat(delegations.ofOrganisation(NOW, "BIO").orElseThrow().mayAnswer())
                .isTrue();
        assertThat(delegations.ofOrganisation(NOW, "ENABEL").orElseThrow().mayAnswer())
                .isFalse();
    }

    @Test
    void whoManagesOnePostSeesOfOthersOnlyWhoHeadsThem() {
        cast.organiser();
        String other = delegations.posts(NOW).stream()
                .filter(row -> row.members() > 1 && !row.code().equals("ABJ"))
                .findFirst()
                .orElseThrow()
                .code();
        MemberRow member = delegations.ofPost(NOW, other).orElseThrow().members().stream()
                .filter(one -> !one.leads())
                .findFirst()
                .orElseThrow();
        assertThat(people(member)).isNotEmpty();

        comes("sight-abidjan", Role.DELEGATION_MANAGER, new Scope(NOW, "ABJ"));
        assertThat(delegations.posts(NOW).stream().filter(DelegationRow::whole))
                .extracting(DelegationRow::code)
                .containsExactly("ABJ");
        assertThat(delegations.ofPost(NOW, "ABJ").orElseThrow())
                .matches(DelegationView::whole)
                .matches(DelegationView::mayAnswer);
        DelegationView view = delegations.ofPost(NOW, other).orElseThrow();
        assertThat(view.whole()).isFalse();
        assertThat(view.members()).allMatch(one -> one.leads() && one.rsvp() == null);
        assertThat(people(member)).isEmpty();
        assertThatThrownBy(() -> delegations.answer(member.reference(), member.version(), Rsvp.COMES))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> weeks.week(member.reference())).isInstanceOf(Refusal.NotFound.class);

        // by the group: that of the delegation to which she belongs
        cast.marieke();
        assertThat(delegations.ofOrganisation(NOW, "ENABEL").orElseThrow().whole())
                .isTrue();
        assertThat(delegations.ofOrganisation(NOW, "BIO").orElseThrow().whole()).isFalse();
    }

    private List<SearchResult> people(MemberRow member) {
        return delegations.search(NOW, member.name()).stream()
                .filter(found -> found.kind() == SearchResult.Kind.PERSON_OF_POST)
                .toList();
    }

    /** Somebody who has the role by one grant of that scope, and nothing else. */
    private void comes(String subject, String role, Scope scope) {
        accounts.signedIn("https://stage.example", subject, subject, null, Set.of());
        cast.as("scope-giver", Role.ADMINISTRATOR);
        UUID account = accounts.list(new AccountSearch(subject, null, null), 0, 10).stream()
                .filter(row -> row.subject().equals(subject))
                .findFirst()
                .orElseThrow()
                .reference();
        grants.give(account, role, scope, null, null, "Needed for a test");
        cast.as(subject, role);
    }

    /** One of the demo's edition, which has one at most. */
    private UUID proposal() {
        rows.run("INSERT INTO proposal (id, version, reference, edition_id, search, seconds, since, proved)"
                + " SELECT -1, 0, gen_random_uuid(), id, gen_random_uuid(), 10, now(), false"
                + " FROM edition WHERE code = '2026' ON CONFLICT DO NOTHING");
        return UUID.fromString(rows.one(
                "SELECT p.reference FROM proposal p JOIN edition e ON e.id = p.edition_id" + " WHERE e.code = '2026'"));
    }

    private void thereIsAnotherEdition() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO edition SELECT (jsonb_populate_record(e, jsonb_build_object('id', -1,"
                    + " 'code', '2099', 'reference', gen_random_uuid(), 'status', 'OPEN', 'programme_version', 0,"
                    + " 'starts_on', '2099-02-02', 'ends_on', '2099-02-06'))).*"
                    + " FROM edition e WHERE e.code = '2026' ON CONFLICT DO NOTHING");
        }
    }
}
