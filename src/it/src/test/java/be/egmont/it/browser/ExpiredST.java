package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.RawHttpClient;
import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import be.egmont.it.page.MeetingPages;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.AddScriptTagOptions;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A session that ends in the midst of something: nothing is lost, and nothing is left for somebody else. */
@ExtendWith(Walking.class)
class ExpiredST {

    private static final String CLAIRE = "claire.vandenbossche";
    private static final String SUBJECT = "Formation des douaniers d’Abidjan";
    private static final String NOTE = "À deux, sans les équipes.\nAvec une carte du port.";

    @Test
    void whatWasPostedTooLateWaitsBehindTheSignIn(Walk walk) throws SQLException {
        Visit claire = walk.as(CLAIRE);
        typesARequest(claire);
        end(walk, CLAIRE);

        claire.page().locator("[id='asking:go']").click();
        isSentToTheSignIn(claire);
        assertThat(claire.heading()).isEqualTo("Votre session a expiré");
        claire.isAccessible();

        comesBack(claire, CLAIRE);
        findsTheRequest(claire);
        claire.isAccessible();
        // once it has been sent it is nowhere any more
        claire.page().locator("[id='asking:go']").click();
        claire.page().waitForURL(address -> !address.contains("/meeting/new.xhtml"));
        assertThat(kept(claire)).isNull();
        claire.isWithoutComplaint();
    }

    @Test
    void whatAScriptSentTooLateWaitsBehindTheSignIn(Walk walk) throws SQLException {
        Visit claire = walk.as(CLAIRE, "nl");
        typesARequest(claire);
        claire.page()
                .addScriptTag(new AddScriptTagOptions()
                        .setUrl(claire.url() + "/jakarta.faces.resource/faces.js.xhtml?ln=jakarta.faces"));
        end(walk, CLAIRE);

        claire.page()
                .evaluate("() => faces.ajax.request(document.getElementById('asking:subject'), null,"
                        + " { execute: '@form', render: 'messages' })");
        isSentToTheSignIn(claire);
        assertThat(claire.heading()).isEqualTo("Uw aanmelding is verlopen");

        comesBack(claire, CLAIRE);
        findsTheRequest(claire);
        claire.isWithoutComplaint();
    }

    /** In another window he is signed in again, under a session that does not know the form. */
    @Test
    void aFormOfAnEarlierSessionWaitsToo(Walk walk) throws SQLException {
        Visit claire = walk.as(CLAIRE);
        typesARequest(claire);
        end(walk, CLAIRE);
        var elsewhere = claire.context().newPage();
        elsewhere.navigate(claire.url() + "/");
        elsewhere
                .locator("form:has(input[name=username][value='" + CLAIRE + "']) button")
                .click();
        elsewhere.waitForURL(address -> address.startsWith(claire.url()));

        claire.page().locator("[id='asking:go']").click();
        claire.page().locator("[data-expired]").click();

        claire.page().waitForURL("**/meeting/new.xhtml?with=*");
        findsTheRequest(claire);
    }

    @Test
    void aReasonInAFoldComesBackUnfolded(Walk walk) throws SQLException {
        Visit nele = walk.as("nele.goossenaerts", "nl");
        new MeetingPages(nele).openQueue("SUBMITTED");
        nele.page().locator("main tbody tr :is(th, .lead) a").first().click();
        nele.page().waitForURL("**request=*");
        String address = nele.address().replaceFirst(".*(request=[^&]*).*", "/meeting/view.xhtml?$1");
        nele.open(address);
        Locator reason = nele.page().locator("[id='refusing:reason']");
        nele.page().locator("details:has([id='refusing:reason']) summary").click();
        reason.fill("De agenda is die week vol.");
        end(walk, "nele.goossenaerts");

        nele.page().locator("[id='refusing:refuse']").click();
        isSentToTheSignIn(nele);
        comesBack(nele, "nele.goossenaerts");

        assertThat(nele.address()).isEqualTo(address);
        assertThat(reason.inputValue()).isEqualTo("De agenda is die week vol.");
        assertThat(reason.isVisible()).isTrue();
    }

    /** The page of a form that came back with a fault no longer has the address that it was opened by. */
    @Test
    void aFormThatCameBackWithAFaultKeepsItsAddress(Walk walk) throws SQLException {
        Visit claire = walk.as(CLAIRE);
        typesARequest(claire);
        claire.page().locator("[id='asking:subject']").fill("");
        claire.page().locator("[id='asking:go']").click();
        claire.page().locator("main [aria-invalid='true']").waitFor();
        claire.page().locator("[id='asking:subject']").fill(SUBJECT);
        end(walk, CLAIRE);

        claire.page().locator("[id='asking:go']").click();
        isSentToTheSignIn(claire);
        comesBack(claire, CLAIRE);

        findsTheRequest(claire);
    }

    @Test
    void nobodyElseFindsWhatWasTyped(Walk walk) throws SQLException {
        Visit desk = walk.as(CLAIRE);
        typesARequest(desk);
        end(walk, CLAIRE);
        desk.page().locator("[id='asking:go']").click();
        isSentToTheSignIn(desk);

        comesBack(desk, "marieke.lejeune");

        assertThat(desk.page().locator("[id='asking:subject']").inputValue()).isEmpty();
        assertThat(kept(desk)).isNull();
    }

    @Test
    void whoeverSignsOutLeavesNothing(Walk walk) {
        Visit claire = walk.as(CLAIRE);
        typesARequest(claire);
        claire.page().locator("details.person summary").click();
        claire.page().locator("form[action$='/sign-out'] button").click();
        claire.page().waitForURL("**/sign-in/out*");

        assertThat(kept(claire)).isNull();
    }

    /** Another window signs out while a page is being made: it is no failure of ours: it is the sign-in again, or the page as it was asked for in time. */
    @Test
    void aPageWhoseSessionEndsInTheMidstLeadsToTheSignIn(Walk walk) throws Exception {
        Visit claire = walk.as(CLAIRE);
        for (String path :
                new String[] {"/programme/week.xhtml?day=2026-02-04", "/programme/session.xhtml?session=S01"}) {
            RawHttpClient window = RawHttpClient.of(claire);
            CompletableFuture<HttpResponse<String>> page;
            try (Connection connection = walk.connect();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("LOCK TABLE programme_release IN ACCESS EXCLUSIVE MODE");
                page = window.asksAside(path);
                claire.page().waitForCondition(() -> somebodyWaits(walk));
                end(walk, CLAIRE);
                assertThat(window.asks("/api/v1/me").statusCode()).isEqualTo(401);
            }
            HttpResponse<String> answer = page.join();
            assertThat(answer.statusCode()).as(path).isIn(200, 302);
            answer.headers()
                    .firstValue("Location")
                    .ifPresent(there -> assertThat(there).endsWith(path));
            claire.page().navigate(claire.url() + path);
            claire.choose(CLAIRE);
        }
    }

    private static boolean somebodyWaits(Walk walk) {
        try (Connection connection = walk.connect();
                Statement statement = connection.createStatement();
                ResultSet waiting = statement.executeQuery("SELECT 1 FROM pg_locks WHERE NOT granted")) {
            return waiting.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void typesARequest(Visit visit) {
        visit.open("/meeting/new.xhtml?with=" + new MeetingPages(visit).partner());
        visit.page().locator("[id='asking:subject']").fill(SUBJECT);
        visit.page().locator("[id='asking:note']").fill(NOTE);
        visit.page().locator("input[name='asking:priority'][value=MUST]").check();
        visit.page().locator("[id='asking:minutes']").selectOption("45");
    }

    private static void findsTheRequest(Visit visit) {
        assertThat(visit.address()).startsWith("/meeting/new.xhtml?with=");
        assertThat(visit.page().locator("[id='asking:subject']").inputValue()).isEqualTo(SUBJECT);
        assertThat(visit.page().locator("[id='asking:note']").inputValue()).isEqualTo(NOTE);
        assertThat(visit.page()
                        .locator("input[name='asking:priority'][value=MUST]")
                        .isChecked())
                .isTrue();
        assertThat(visit.page().locator("[id='asking:minutes']").inputValue()).isEqualTo("45");
        assertThat(visit.page().locator("#messages .note").isVisible()).isTrue();
    }

    private static void isSentToTheSignIn(Visit visit) {
        visit.page().waitForURL("**/sign-in/expired");
    }

    /** By the button of the page that said so. */
    private static void comesBack(Visit visit, String subject) {
        visit.page().locator("[data-expired]").click();
        visit.choose(subject);
    }

    private static Object kept(Visit visit) {
        return visit.page().evaluate("() => sessionStorage.getItem('egmont:typed')");
    }

    private static void end(Walk walk, String subject) throws SQLException {
        try (Connection connection = walk.connect();
                PreparedStatement over = connection.prepareStatement(
                        "UPDATE sign_in SET ended = now(), ended_why = 'OVER' WHERE subject = ? AND ended IS NULL")) {
            over.setString(1, subject);
            over.executeUpdate();
        }
    }
}
