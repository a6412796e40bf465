package be.egmont.it.ejb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.access.AccountSearch;
import be.egmont.access.Accounts;
import be.egmont.access.Grants;
import be.egmont.access.Role;
import be.egmont.access.Scope;
import be.egmont.exchange.ImportKind;
import be.egmont.exchange.ImportRuns;
import be.egmont.exchange.Imports;
import be.egmont.exchange.Outcome;
import be.egmont.exchange.Preview;
import be.egmont.job.JobState;
import be.egmont.job.JobView;
import be.egmont.job.Jobs;
import be.egmont.kernel.Refusal;
import be.egmont.meeting.Meetings;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What a file may do, and what it may not, whoever brings it in. */
@InsideServer
class ImportsIT {

    private static final String ISSUER = "https://stage.example";
    private static final String GRANTS = "account,role,edition,delegation,until,reason\n";
    private static final String PEOPLE = "edition,post,organisation,given_name,family_name,address_form,language_role,"
            + "language,capacity,function_fr,function_nl,from,leads,subject,email\n";

    @Inject
    private Cast cast;

    @Inject
    private Rows rows;

    @EJB
    private Imports imports;

    @Inject
    private AnEdition own;

    @EJB
    private ImportRuns runs;

    @EJB
    private Meetings meetings;

    @EJB
    private Grants grants;

    @EJB
    private Accounts accounts;

    @EJB
    private Jobs jobs;

    @Resource(lookup = "java:app/jdbc/egmont")
    private DataSource database;

    @Resource
    private UserTransaction transaction;

    @Test
    void thereAreNoRolesInFilesButForAdministrators() {
        byte[] file = file(GRANTS, "import-mole,reporter,,,,Helps out");
        cast.organiser();
        assertThatThrownBy(() -> imports.preview(ImportKind.GRANTS, List.of(), file))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> imports.apply(ImportKind.GRANTS, "a.csv", List.of(), file))
                .isInstanceOf(Refusal.NotFound.class);
    }

    /** One for each sender, until the next one or for an hour. */
    @Test
    void aFileWaitsForItsSenderAlone() {
        byte[] file = file("code\n", "ABJ");
        cast.as("import-sender", Role.ORGANISER);
        UUID first = imports.keep(ImportKind.POSTS, "Postes – été.csv", List.of(), file);
        assertThat(imports.kept(first).name()).isEqualTo("Postes – été.csv");
        assertThat(imports.kept(first).kind()).isEqualTo(ImportKind.POSTS);
        assertThat(imports.kept(first).content()).isEqualTo(file);

        UUID second = imports.keep(ImportKind.ROOMS, "x".repeat(300), List.of(), file);
        assertThat(imports.kept(second).name()).hasSize(255);
        isGone(first);
        cast.as("import-other", Role.ORGANISER);
        isGone(second);
        imports.forget();

        cast.as("import-sender", Role.ORGANISER);
        assertThat(imports.kept(second)).isNotNull();
        rows.run("UPDATE import_file SET sent_at = sent_at - interval '61 minutes' WHERE sender = 'import-sender'");
        isGone(second);
        UUID third = imports.keep(ImportKind.POSTS, "p.csv", List.of(), file);
        imports.forget();
        isGone(third);
    }

    private void isGone(UUID kept) {
        assertThatThrownBy(() -> imports.kept(kept)).hasMessageContaining("import-file-gone");
    }

    @Test
    void whoOrganisesOneEditionBringsInNothing() {
        UUID account = account("import-one-edition");
        cast.as("import-giver", Role.ADMINISTRATOR);
        grants.give(account, Role.ORGANISER, new Scope("2026", null), null, null, "Helps out");
        cast.as("import-one-edition", Role.ORGANISER);
        for (ImportKind kind : ImportKind.values()) {
            assertThatThrownBy(() -> imports.preview(kind, List.of(), new byte[0]))
                    .as(kind.name())
                    .isInstanceOf(Refusal.NotFound.class);
        }
    }

    @Test
    void rolesComeInOnceAndByTheRulesOfTheDoor() {
        account("import-known");
        byte[] file = file(
                GRANTS,
                "import-known,reporter,2026,,,Reads the reports",
                "import-known,delegation-manager,,ABJ,2026-02-06,Secretariat");
        cast.as("import-administrator", Role.ADMINISTRATOR);
        assertThat(imports.apply(ImportKind.GRANTS, "a.csv", List.of(), file).created())
                .isEqualTo(2);
        assertThat(grants.standing("import-known", Set.of()).somewhere())
                .containsExactly(Role.DELEGATION_MANAGER, Role.REPORTER);
        assertThat(grants.standing("import-known", Set.of()).everywhere()).isEmpty();
        assertThat(imports.apply(ImportKind.GRANTS, "a.csv", List.of(), file).unchanged())
                .isEqualTo(2);

        assertThat(problems(ImportKind.GRANTS, file(GRANTS, "import-stranger,reporter,,,,Unknown")))
                .containsExactly("2 account exchange.problem.unknown-account");
        account("import-administrator");
        cast.as("import-administrator", Role.ADMINISTRATOR);
        assertThat(problems(ImportKind.GRANTS, file(GRANTS, "import-administrator,organiser,,,,For myself")))
                .containsExactly("2 null exchange.problem.grant-self");

        assertThat(imports.apply(
                                ImportKind.GRANTS,
                                "a.csv",
                                List.of(),
                                file(GRANTS, "import-known,administrator,,,,Takes over"))
                        .created())
                .isEqualTo(1);
        assertThat(grants.standing("import-known", Set.of()).somewhere()).doesNotContain(Role.ADMINISTRATOR);
    }

    /** That there were any is never unsaid. */
    @Test
    void rolesThatCameInAreRevoked() {
        UUID account = account("import-undone");
        cast.as("import-administrator", Role.ADMINISTRATOR);
        Outcome done = imports.apply(
                ImportKind.GRANTS,
                "roles.csv",
                List.of(),
                file(GRANTS, "import-undone,reporter,,,,Reads the reports", "import-undone,protocol,,,,Seats people"));
        UUID first = grants.list(account).stream()
                .filter(row -> row.role().equals(Role.REPORTER))
                .findFirst()
                .orElseThrow()
                .reference();
        grants.revoke(first, "Reads them no more");
        undo(done);
        assertThat(grants.standing("import-undone", Set.of()).somewhere()).isEmpty();
        assertThat(rows.all("SELECT revoked_why FROM role_grant g JOIN account a ON a.id = g.account_id"
                        + " WHERE a.subject = 'import-undone' ORDER BY g.role"))
                .satisfiesExactly(
                        why -> assertThat(why).contains("roles.csv"),
                        why -> assertThat(why).isEqualTo("Reads them no more"));
        assertThatThrownBy(() -> undo(done)).hasMessageContaining("import-undone");
    }

    @Test
    void requestsThatCameInAreWithdrawnUnlessTheyWereVetted() {
        own.with(1).posts("ABJ", "TYO");
        byte[] file =
                file("edition,asking,asked,topic,priority,minutes\n", own.code() + ",ABJ,TYO,Import undone,WANTED,30");
        cast.as("import-organiser", Role.ORGANISER);
        undo(imports.apply(ImportKind.REQUESTS, "requests.csv", List.of(), file));
        assertThat(requests("state")).containsExactly("WITHDRAWN");
        assertThat(rows.one("SELECT s.reason FROM meeting_step s JOIN meeting_request q ON q.id = s.request_id"
                        + " WHERE q.subject = 'Import undone' AND s.step = 'WITHDRAWN'"))
                .contains("requests.csv");

        Outcome again = imports.apply(ImportKind.REQUESTS, "requests.csv", List.of(), file);
        assertThat(again.created()).isEqualTo(1);
        meetings.approve(
                UUID.fromString(requests("reference").get(1)),
                Integer.parseInt(requests("version").get(1)));
        assertThatThrownBy(() -> undo(again)).hasMessageContaining("import-undo-touched");
        assertThat(requests("state")).containsExactly("WITHDRAWN", "APPROVED");
    }

    private List<String> requests(String column) {
        return rows.all("SELECT " + column + " FROM meeting_request WHERE subject = 'Import undone' ORDER BY id");
    }

    /** What is stopped before it is stored never was, and what is stored is not said to be stopped. */
    @Test
    void anImportThatIsStoppedInTheMiddleLeavesNothing() throws Exception {
        cast.organiser();
        UUID kept = imports.keep(
                ImportKind.ROOMS,
                "stopped.csv",
                List.of(),
                file("code,name_fr,name_nl,kind,confidence\n", "STOP-1,Un,Een,SALON,HIGH"));
        UUID job;
        try (Connection other = database.getConnection();
                Statement holding = other.createStatement()) {
            other.setAutoCommit(false);
            // all rows are written by the time that the file is forgotten
            holding.executeQuery("SELECT id FROM import_file WHERE id = '" + kept + "' FOR UPDATE");
            job = imports.later(kept, true).orElseThrow();
            await(() -> rows.number("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                            + " AND query LIKE 'DELETE FROM import_file%'")
                    == 1);
            // how far it is can be seen before anything of it can
            assertThat(jobs.find(job).orElseThrow().step()).isEqualTo("exchange.job.stored");
            assertThat(jobs.find(job).orElseThrow().stepDetails()).containsExactly(1L, 1L);
            assertThat(rows.number("SELECT count(*) FROM room WHERE code = 'STOP-1'"))
                    .isZero();
            jobs.cancel(job);
            other.rollback();
        }
        await(() -> jobs.find(job).orElseThrow().isOver());
        assertThat(jobs.find(job).orElseThrow().state()).isEqualTo(JobState.CANCELLED);
        assertThat(jobs.find(job).orElseThrow().result()).isNull();
        assertThat(rows.number("SELECT count(*) FROM room WHERE code = 'STOP-1'"))
                .isZero();

        UUID again = imports.later(kept, true).orElseThrow();
        await(() -> jobs.find(again).orElseThrow().isOver());
        jobs.cancel(again);
        JobView stored = jobs.find(again).orElseThrow();
        assertThat(stored.state()).isEqualTo(JobState.DONE);
        UUID run = UUID.fromString(stored.result());
        runs.undo(run, runs.view(run).row().version());
        isGone(kept);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("a minute is over").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private void undo(Outcome done) {
        runs.undo(done.run(), runs.view(done.run()).row().version());
    }

    @Test
    void anOrganiserHandsNobodyToAnotherAccount() {
        cast.organiser();
        assertThat(problems(ImportKind.PEOPLE, claire("somebody.else")))
                .containsExactly("2 subject exchange.problem.subject-changed");
        assertThat(problems(ImportKind.PEOPLE, claire("joris.desmedt")))
                .containsExactly("2 subject exchange.problem.subject-own");
        // the account of one, the name of another
        assertThat(problems(ImportKind.PEOPLE, claire("pieterjan.roosebeke")))
                .containsExactly("2 subject exchange.problem.subject-taken");
        assertThat(problems(ImportKind.PEOPLE, claire("claire.vandenbossche"))).isEmpty();
        assertThat(problems(ImportKind.PEOPLE, claire(""))).isEmpty();
    }

    @Test
    void nobodyBecomesAHeadByHisOwnFile() {
        cast.as("import-usurper", Role.ADMINISTRATOR);
        assertThat(problems(ImportKind.PEOPLE, claire("import-usurper")))
                .containsExactly("2 subject exchange.problem.subject-own");
    }

    @Test
    void whoseAccountIsAnotherOneNowIsKnownByThatAlone() throws Exception {
        cast.claire();
        assertThat(accounts.caller("claire.vandenbossche").orElseThrow().personId())
                .isNotNull();
        cast.as("import-administrator", Role.ADMINISTRATOR);
        transaction.begin();
        try {
            assertThat(imports.apply(ImportKind.PEOPLE, "a.csv", List.of(), claire("claire.new"))
                            .changed())
                    .isEqualTo(1);
            assertThat(accounts.caller("claire.vandenbossche").orElseThrow().personId())
                    .isNull();
            assertThat(accounts.signedIn(ISSUER, "claire.new", "Claire", null, Set.of(Role.PARTICIPANT))
                            .person())
                    .isEqualTo("Claire Vandenbossche");
        } finally {
            transaction.rollback();
        }
    }

    private List<String> problems(ImportKind kind, byte[] file) {
        Preview preview = imports.preview(kind, List.of(), file);
        return preview.problems().stream()
                .map(problem -> problem.row() + " " + problem.column() + " " + problem.key())
                .toList();
    }

    /** The ambassador in Abidjan, as a file tells of her. */
    private static byte[] claire(String subject) {
        return file(
                PEOPLE,
                "2026,ABJ,,Claire,Vandenbossche,F,FR,FR,HEAD,Ambassadrice,Ambassadeur,2022-08-15,YES," + subject + ",");
    }

    private static byte[] file(String head, String... rows) {
        return (head + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private UUID account(String subject) {
        accounts.signedIn(ISSUER, subject, subject, null, Set.of());
        cast.as("import-looker", Role.ADMINISTRATOR);
        return accounts.list(new AccountSearch(subject, null, null), 0, 10).stream()
                .filter(row -> row.subject().equals(subject))
                .findFirst()
                .orElseThrow()
                .reference();
    }
}
