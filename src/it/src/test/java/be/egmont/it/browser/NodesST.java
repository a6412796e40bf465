package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.it.harness.MailProcess;
import be.egmont.it.harness.Nodes;
import be.egmont.it.harness.Places;
import be.egmont.it.harness.RawHttpClient;
import be.egmont.it.harness.Visit;
import be.egmont.it.page.ImportPage;
import be.egmont.it.page.ListPage;
import be.egmont.run.DemoIdentityProvider;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Two nodes on one database: what counts on one counts on the other at the next request. The second is reached over TLS. They
 * begin without an identity provider. Over 400 lines, since they are started once for all that needs more than one node, or kills one.
 */
@Order(2)
@TestMethodOrder(OrderAnnotation.class)
class NodesST {

    private static final String KATRIEN = "katrien.dewaelsche";
    private static final String THIBAULT = "thibault.marchandise";
    private static final String ME = "/api/v1/me";
    private static final String REPORTS = "/reporting/list.xhtml";

    private static final int MANY = 200;
    private static final String KILLED = "SELECT count(*) FROM person WHERE family_name = 'Killed'";
    private static final String IMPORTED = "SELECT count(*) FROM import_run";

    private static final String PROPOSAL = "/meeting/proposal.xhtml";
    private static final Page.WaitForConditionOptions LONG = new Page.WaitForConditionOptions().setTimeout(180_000);

    private static Nodes nodes;
    private static DemoIdentityProvider provider;

    /** Two organisers, each on a node of his own, signed in while one can. */
    private static Visit joris;

    private static Visit nele;

    /** Whichever of them is on the node that is left. */
    private static Visit left;

    @BeforeAll
    static void open() {
        nodes = Nodes.openWithoutProvider(Places.work("nodes"));
        nodes.launchForProduction("https://egmont.example");
    }

    @AfterAll
    static void close() {
        if (joris != null) {
            joris.close();
        }
        if (nele != null) {
            nele.close();
        }
        if (nodes != null) {
            nodes.close();
        }
    }

    /** Neither migrated twice nor filled the house twice, and each stands without the other. */
    @Test
    @Order(1)
    void twoThatStartTogetherWaitForEachOther() throws SQLException {
        assertThat(
                        number(
                                "SELECT count(*) - count(DISTINCT version) FROM flyway_schema_history WHERE version IS NOT NULL"))
                .isZero();
        assertThat(number("SELECT count(*) FROM flyway_schema_history WHERE NOT success"))
                .isZero();
        assertThat(number("SELECT count(*) FROM edition")).isPositive();
        assertThat(number("SELECT count(*) - count(DISTINCT (edition_id, code)) FROM session"))
                .isZero();
    }

    @Test
    @Order(2)
    void withoutAProviderTheHouseStandsAndSaysWhyNobodyComesIn() {
        try (Visit claire = nodes.atFirst()) {
            assertThat(claire.ask("/health/ready").status()).isEqualTo(200);
            assertThat(claire.open("/")).isEqualTo(503);
            assertThat(claire.page().locator("main").innerText())
                    .contains("Le service d’identité du SPF Affaires étrangères ne répond pas");
            claire.isAccessible();
        }
        provider = nodes.startProvider();
    }

    @Test
    @Order(3)
    void overTlsTheCookieIsOfThisHostAlone() {
        try (Visit claire = signedIn(nodes.atSecond(), "claire.vandenbossche")) {
            assertThat(claire.heading()).isEqualTo("Ma semaine");
            Cookie session = claire.context().cookies(claire.url()).stream()
                    .filter(cookie -> cookie.name.endsWith("egmont-session"))
                    .findFirst()
                    .orElseThrow();
            claire.speak("nl");
            assertThat(claire.context().cookies(claire.url()))
                    .hasSizeGreaterThan(1)
                    .allSatisfy(cookie -> {
                        assertThat(cookie.name).startsWith("__Host-egmont-");
                        assertThat(cookie.secure).isTrue();
                    });
            claire.speak("fr");
            assertThat(session.name).isEqualTo("__Host-egmont-session");
            assertThat(session.secure).isTrue();
            assertThat(session.httpOnly).isTrue();
            assertThat(session.path).isEqualTo("/");
            assertThat(session.domain).isEqualTo("localhost");
            assertThat(session.sameSite).isEqualTo(SameSiteAttribute.LAX);
            for (String path : new String[] {"/", ME, "/access/people.xhtml", "/nowhere"}) {
                assertThat(claire.ask(path).headers().get("strict-transport-security"))
                        .as(path)
                        .startsWith("max-age=31536000");
            }
            claire.isWithoutComplaint();
        }
    }

    @Test
    @Order(4)
    void aRoleIsGivenAndTakenOnOneNodeAndCountsOnTheOther() {
        try (Visit thibault = signedIn(nodes.atSecond(), THIBAULT);
                Visit katrien = signedIn(nodes.atFirst(), KATRIEN)) {
            assertThat(thibault.open(REPORTS)).isEqualTo(403);

            opensAccount(katrien, "thibault");
            katrien.page().locator("[id='give:role']").selectOption("reporter");
            katrien.page().locator("[id='give:reason']").fill("Rapporte pendant le congé d’un collègue");
            katrien.page().locator("[id='give:do']").click();
            katrien.page().locator("main a[href*='grant=']").waitFor();
            // the clock of a demonstration begins with its node, so what begins now on one may begin in a moment on the
            // other
            thibault.page().waitForCondition(() -> thibault.ask(REPORTS).status() == 200);

            katrien.page().locator("main a[href*='grant=']").click();
            katrien.page().locator("[id='take:why']").fill("Le collègue est de retour");
            katrien.page().locator("[id='take:revoke']").click();
            katrien.page().locator("main a[href*='grant=']").waitFor(gone());
            assertThat(thibault.open(REPORTS)).isEqualTo(403);
        }
    }

    @Test
    @Order(5)
    void whatTheProviderTellsOneNodeEndsTheSessionOnTheOther() {
        try (Visit youssef = signedIn(nodes.atSecond(), "youssef.benhaddou")) {
            assertThat(youssef.ask(ME).status()).isEqualTo(200);
            RawHttpClient telling = new RawHttpClient(nodes.atFirst().url(), "");
            String token = logoutToken("youssef.benhaddou");

            assertThat(told(telling, token)).isEqualTo(200);
            assertThat(youssef.ask(ME).status()).isEqualTo(401);
            assertThat(told(telling, token)).as("a second time").isEqualTo(400);
        }
    }

    @Test
    @Order(6)
    void anAdministratorEndsSomebodysSignInsOnAllNodes() throws SQLException {
        try (Visit here = signedIn(nodes.atFirst(), "nele.goossenaerts");
                Visit there = signedIn(nodes.atSecond(), "nele.goossenaerts");
                Visit katrien = signedIn(nodes.atFirst(), KATRIEN)) {
            opensAccount(katrien, "nele");
            katrien.page().locator("[data-opens='putting-out']").click();
            katrien.isAccessible();
            katrien.page().locator("[id='out:end']").click();
            katrien.page().locator("[data-opens='putting-out']").waitFor(gone());

            assertThat(here.ask(ME).status()).isEqualTo(401);
            assertThat(there.ask(ME).status()).isEqualTo(401);
            assertThat(katrien.ask(ME).status()).isEqualTo(200);
            assertThat(number("SELECT count(*) FROM journal_entry WHERE door = 'SignIns' AND verb = 'endAllOf'"))
                    .isEqualTo(1);
            katrien.isAccessible().isWithoutComplaint();
        }
    }

    /** Sessions stay on their node, so whoever is led to another one begins anew there; nothing is believed of him. */
    @Test
    @Order(7)
    void aSignInIsFinishedOnTheNodeWhereItBegan() {
        try (Visit claire = nodes.atFirst();
                Visit other = nodes.atSecond()) {
            claire.open("/");
            String state = claire.page().url().replaceFirst(".*[?&]state=([^&]*).*", "$1");

            assertThat(other.open("/sign-in/return?code=c&state=" + state)).isEqualTo(400);
            assertThat(other.page().locator("main").innerText())
                    .contains("Cette connexion n’a pas commencé dans ce navigateur");
            other.isAccessible();
            claire.choose("claire.vandenbossche");
            assertThat(claire.heading()).isEqualTo("Ma semaine");
        }
    }

    /** Whichever of them does the work. */
    @Test
    @Order(8)
    void aSearchBegunOnOneNodeIsSeenOnTheOther() throws SQLException {
        run(ProposalST.AGREE);
        joris = signedIn(nodes.atFirst(), "joris.desmedt");
        nele = signedIn(nodes.atSecond(), "nele.goossenaerts");
        joris.open(PROPOSAL);
        joris.page().locator("[id='starting:seconds']").selectOption("5");
        joris.page().locator("[id='starting:start']").click();
        joris.page().locator("[id='starting:start']").waitFor(gone());

        assertThat(state(nele)).isIn("running", "done");
        nele.open(PROPOSAL);
        assertThat(nele.page().locator("#figures").count()).isEqualTo(1);
        nele.page().waitForCondition(() -> state(nele).equals("done"), LONG);
        assertThat(state(joris)).isEqualTo("done");
    }

    @Test
    @Order(9)
    void aProductionStartThatTrustsADemonstrationIsRefusedWithTheReason() {
        assertThatThrownBy(() -> nodes.awaitProduction())
                .hasMessageContaining("egmont.oidc.issuer names http://localhost");
    }

    @Test
    @Order(10)
    void whenTheProviderFallsSilentWhoIsInStaysInAndWhoComesIsTold() {
        try (Visit claire = signedIn(nodes.atFirst(), "claire.vandenbossche");
                Visit late = nodes.atFirst()) {
            late.open("/programme/list.xhtml");
            String state = late.page().url().replaceFirst(".*[?&]state=([^&]*).*", "$1");
            nodes.stopProvider();

            assertThat(late.open("/sign-in/return?code=c&state=" + state)).isEqualTo(503);
            assertThat(late.page().locator("main").innerText())
                    .contains("Le service d’identité du SPF Affaires étrangères ne répond pas");
            APIResponse still = claire.ask(ME);
            assertThat(still.status()).isEqualTo(200);
            claire.page().locator("details.person summary").click();
            assertThat(claire.ask("/sign-out").status()).isEqualTo(405);
        }
    }

    /** What it was writing is gone with it, and written by the other one: once. */
    @Test
    @Order(11)
    void whenTheNodeOfAJobIsKilledTheOtherOneDoesIt() throws SQLException {
        long before = number("SELECT count(*) FROM meeting");
        try (Connection other = nodes.connect();
                Statement holding = other.createStatement()) {
            other.setAutoCommit(false);
            // somebody else is at one of the tables: the writing waits, for as long as this test likes
            holding.executeQuery("SELECT id FROM room_table ORDER BY id LIMIT 1 FOR UPDATE");
            joris.open(PROPOSAL);
            joris.page().locator("[id='keeping:keep']").click();
            joris.page().waitForCondition(() -> count("SELECT count(*) FROM job WHERE state = 'RUNNING'") == 1, LONG);
            assertThat(state(nele)).isEqualTo("keeping");

            left = nodes.kill(text("SELECT node FROM job WHERE state = 'RUNNING'")) ? nele : joris;
            assertThat(state(left)).isEqualTo("keeping");
            other.rollback();
        }
        left.page().waitForCondition(() -> state(left).equals("kept"), LONG);
        assertThat(number("SELECT attempts FROM job WHERE kind = 'proposal-keeping'"))
                .isEqualTo(2);
        assertThat(number("SELECT count(*) FROM journal_entry WHERE verb = 'place' AND outcome = 'DONE'"))
                .isEqualTo(1);
        assertThat(number("SELECT count(*) FROM meeting"))
                .isEqualTo(before + number("SELECT kept FROM proposal"))
                .isGreaterThan(before);
    }

    /** Letters without an author: a batch of that many to somebody each, in the outbox of the edition. */
    private static void letters(int howMany, String address) throws SQLException {
        run(
                "INSERT INTO letter_batch (id, version, reference, edition_id, kind, recipients, needs_confirmation, asked_by, asked_at,"
                        + " confirmed_by, confirmed_at) SELECT nextval('row_id'), 1, gen_random_uuid(), id, 'MEETING_PEOPLE', "
                        + howMany
                        + ", true, 'one', now(), 'another', now() FROM edition WHERE code = '2026'");
        run(
                "WITH made AS (SELECT gen_random_uuid() AS reference, p.id AS person FROM (SELECT id FROM person ORDER BY id LIMIT "
                        + howMany
                        + ") p) INSERT INTO letter (id, version, reference, edition_id, batch_id, person_id, kind, language,"
                        + " address, subject, mime, state, queued_at, due_at, attempts, claim)"
                        + " SELECT nextval('row_id'), 1, m.reference, b.edition_id, b.id, m.person, b.kind, 'FR', '"
                        + address
                        + "', 'Objet', convert_to(E'From: egmont@egmont.example\\r\\nTo: " + address
                        + "\\r\\nMessage-ID: <' || m.reference || E'@localhost>\\r\\nSubject: Objet\\r\\n\\r\\nTexte\\r\\n', 'UTF8'),"
                        + " 'QUEUED', now(), now(), 0, gen_random_uuid()"
                        + " FROM made m, (SELECT * FROM letter_batch ORDER BY id DESC LIMIT 1) b");
    }

    /** The mail server loses its power in the middle and comes back: each letter is there once, or the doubt is told. */
    @Test
    @Order(12)
    void lettersArriveOnceThoughTheirServerIsKilledInTheMiddle() throws SQLException, IOException {
        assertThat(nodes.mail().says("MAIL FROM:<egmont@egmont.example>")).startsWith("530");
        letters(50, "somebody@egmont.example");
        await(() -> nodes.mail().taken().size() >= 10);
        nodes.mail().kill();
        int before = nodes.mail().taken().size();
        assertThat(before).isLessThan(50);
        nodes.mail().start();
        await(() -> count("SELECT count(*) FROM letter WHERE state IN ('QUEUED', 'AWAITING_RETRY')"
                        + " OR (state = 'IN_FLIGHT' AND doubted_at IS NULL)")
                == 0);

        Map<String, Long> taken = nodes.mail().taken();
        assertThat(taken.values()).as("none twice").containsOnly(1L);
        assertThat(number("SELECT count(*) FROM letter WHERE attempts > 1 OR doubted_at IS NOT NULL"))
                .as("it was in the middle")
                .isPositive();
        assertThat(number("SELECT count(*) FROM letter WHERE doubted_at IS NOT NULL"))
                .as("one is in flight at a time")
                .isLessThan(2);
        for (String sent : all("SELECT reference FROM letter WHERE state = 'SENT'")) {
            assertThat(taken).containsKey(sent);
        }
        assertThat(number("SELECT count(*) FROM letter WHERE state = 'SENT' OR doubted_at IS NOT NULL"))
                .isEqualTo(50);
    }

    /**
     * The mail server has said yes, and all rows of a file are written, but the node is gone before it could commit either, and
     * nobody is left: there is doubt and no second letter, and the next node that starts brings the file in whole, once.
     */
    @Test
    @Order(13)
    void theLastNodeIsKilledBetweenALetterThatWasTakenAndAnImportThatWasWritten() throws SQLException {
        ImportPage.send(left, "PEOPLE", "killed.csv", ImportPage.people(MANY, "Killed"));
        left.page().locator("[id='bring:all']").waitFor();
        letters(1, MailProcess.slow());
        String letter = text("SELECT reference FROM letter ORDER BY id DESC LIMIT 1");
        await(() -> nodes.mail().taken().containsKey(letter));
        try (Connection other = nodes.connect();
                Statement holding = other.createStatement()) {
            other.setAutoCommit(false);
            // a file is forgotten when all of its rows are written
            holding.executeQuery("SELECT id FROM import_file FOR UPDATE");
            holding.executeQuery("SELECT id FROM letter WHERE reference = '" + letter + "' FOR UPDATE");
            left.page().locator("[id='bring:all']").click();
            nodes.mail().letGo();
            await(() -> waitsFor("SELECT * FROM letter WHERE claim") && waitsFor("DELETE FROM import_file"));
            nodes.kill(text("SELECT node FROM letter WHERE reference = '" + letter + "'"));
            other.rollback();
        }
        assertThat(number(KILLED)).isZero();
        assertThat(number(IMPORTED)).isZero();

        provider = nodes.startAgain();
        letters(1, "next@egmont.example");
        String next = text("SELECT reference FROM letter ORDER BY id DESC LIMIT 1");
        await(() -> nodes.mail().taken().containsKey(next) && count(IMPORTED) == 1);
        assertThat(nodes.mail().taken()).containsEntry(letter, 1L);
        try (Visit organiser = signedIn(nodes.atFirst(), "nele.goossenaerts")) {
            organiser.open("/notification/list.xhtml?state=DOUBT&q=" + MailProcess.slow());
            assertThat(organiser.page().locator("main td.lead").count()).isEqualTo(1);
            assertThat(ListPage.open(organiser, "/exchange/runs.xhtml").rows())
                    .singleElement()
                    .asString()
                    .contains("killed.csv");
        }
        assertThat(text("SELECT state FROM letter WHERE reference = '" + letter + "'"))
                .isEqualTo("IN_FLIGHT");
        assertThat(nodes.mail().taken()).containsEntry(letter, 1L);
        assertThat(number(KILLED)).isEqualTo(MANY);
        assertThat(text("SELECT attempts || ' ' || state FROM job WHERE kind = 'import' ORDER BY id DESC LIMIT 1"))
                .isEqualTo("2 DONE");
    }

    private static boolean waitsFor(String statement) {
        return count("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '" + statement
                        + "%'")
                == 1;
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("a minute is over").isLessThan(end);
            LockSupport.parkNanos(5_000_000);
        }
    }

    private static List<String> all(String query) throws SQLException {
        try (Connection connection = nodes.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<String> all = new ArrayList<>();
            while (found.next()) {
                all.add(found.getString(1));
            }
            return all;
        }
    }

    private static String state(Visit visit) {
        return visit.ask("/api/v1/meetings/proposal").text().replaceFirst(".*\"state\":\"(\\w+)\".*", "$1");
    }

    private static void opensAccount(Visit administrator, String name) {
        ListPage.open(administrator, "/access/people.xhtml?text=" + name).openFirst();
        administrator.page().waitForURL("**/access/person.xhtml*");
    }

    private static Visit signedIn(Visit visit, String subject) {
        visit.open("/");
        visit.choose(subject);
        return visit;
    }

    private static com.microsoft.playwright.Locator.WaitForOptions gone() {
        return new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
    }

    private static String logoutToken(String subject) {
        return provider.signed(Map.of(
                "iss", provider.issuer(),
                "aud", provider.environment().get("EGMONT_OIDC_CLIENT_ID"),
                "sub", subject,
                "jti", UUID.randomUUID().toString(),
                "iat", Instant.now().getEpochSecond(),
                "events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of())));
    }

    private static int told(RawHttpClient telling, String token) {
        return telling.posts("/sign-in/back-channel", "application/x-www-form-urlencoded", "logout_token=" + token)
                .statusCode();
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = nodes.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static String text(String query) throws SQLException {
        try (Connection connection = nodes.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }

    private static long count(String query) {
        try {
            return number(query);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private static long number(String query) throws SQLException {
        try (Connection connection = nodes.connect();
                Statement statement = connection.createStatement();
                ResultSet counted = statement.executeQuery(query)) {
            counted.next();
            return counted.getLong(1);
        }
    }
}
