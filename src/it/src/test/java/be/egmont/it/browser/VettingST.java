package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import be.egmont.it.page.ListPage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An organiser vets what came in over night: in three clicks, or by keys alone; and takes back what was too quick. */
@ExtendWith(Walking.class)
class VettingST {

    private static final String ASKED = """
            INSERT INTO meeting_request (id, version, reference, edition_id, asking_id, asked_id, subject, priority, wish, minutes,
                                         state, asked_by, asked_at)
            SELECT nextval('row_id'), 1, gen_random_uuid(), a.edition_id, a.id, b.id, ?, 'NICE', 'NONE', 15, 'SUBMITTED',
                   'VettingST', now()
              FROM edition e
              JOIN delegation a ON a.edition_id = e.id AND a.post_id IS NOT NULL
              JOIN delegation b ON b.edition_id = e.id AND b.organisation_id IS NOT NULL
             WHERE e.code = '2026'
               AND NOT EXISTS (SELECT 1 FROM meeting_request q
                                WHERE a.id IN (q.asking_id, q.asked_id) AND b.id IN (q.asking_id, q.asked_id))
             ORDER BY b.id, a.id LIMIT ?
            """;

    private static void asked(Walk walk, String subject, int times) throws SQLException {
        try (Connection connection = walk.connect();
                PreparedStatement statement = connection.prepareStatement(ASKED)) {
            statement.setString(1, subject);
            statement.setInt(2, times);
            assertThat(statement.executeUpdate()).isEqualTo(times);
        }
    }

    private static List<String> states(Walk walk, String subject) throws SQLException {
        return List.of(Granting.one(
                        walk,
                        "SELECT string_agg(DISTINCT state, ' ' ORDER BY state) FROM meeting_request WHERE subject = '"
                                + subject + "'")
                .split(" "));
    }

    private static String queue(String subject) {
        return "/meeting/vetting.xhtml?q=" + subject;
    }

    private static Locator toast(Visit visit) {
        return visit.page().locator(".toast");
    }

    @Test
    void manyInThreeClicksAndBackInOne(Walk walk) throws SQLException {
        asked(walk, "Overnight", 38);
        Visit nele = walk.as("nele.goossenaerts");
        ListPage queue = ListPage.open(nele, queue("Overnight"));
        assertThat(queue.rows()).hasSize(38);
        nele.page().locator("[data-marks='marked']").check();
        nele.page().locator("[id='list:approve']").click();
        toast(nele).waitFor();
        assertThat(Visit.text(toast(nele))).contains("38 demandes sont traitées");
        assertThat(states(walk, "Overnight")).containsExactly("APPROVED");
        nele.isAccessible(".toast");

        nele.page().locator(".toast [type=submit]").click();
        toast(nele)
                .filter(new Locator.FilterOptions().setHasText("38 demandes sont de nouveau à l’examen"))
                .waitFor();
        assertThat(states(walk, "Overnight")).containsExactly("SUBMITTED");
        assertThat(nele.page().locator(".toast [type=submit]").count())
                .as("what is taken back is not taken back again")
                .isZero();
        nele.isWithoutComplaint();
    }

    @Test
    void byKeysAlone(Walk walk) throws SQLException {
        asked(walk, "Bykeys", 3);
        Visit nele = walk.as("nele.goossenaerts");
        nele.open(queue("Bykeys"));
        Page page = nele.page();
        Locator current = page.locator(".list td.lead a[aria-current=true]");
        page.locator(".list td.lead a").first().focus();
        page.keyboard().press("Enter");
        current.waitFor();
        String first = page.url();
        page.locator(".list td.lead a").first().focus();
        page.keyboard().press("j");
        page.waitForURL(address -> !address.equals(first));
        page.locator(".panel a").first().focus();
        page.keyboard().press("k");
        page.waitForURL(first);

        page.locator(".panel a").first().focus();
        page.keyboard().press("r");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("refusing:reason");
        page.keyboard().type("jkar");
        assertThat(page.locator("[id='refusing:reason']").inputValue())
                .as("while one writes keys are letters")
                .isEqualTo("jkar");

        page.locator(".panel a").first().focus();
        page.keyboard().press("a");
        toast(nele).waitFor();
        assertThat(page.url()).as("on to the next one").contains("request=").isNotEqualTo(first);
        assertThat(ListPage.here(nele).rows()).hasSize(2);
        page.locator(".toast [type=submit]").focus();
        page.keyboard().press("Enter");
        toast(nele)
                .filter(new Locator.FilterOptions().setHasText("1 demande est de nouveau à l’examen"))
                .waitFor();
        assertThat(ListPage.here(nele).rows()).hasSize(3);
        assertThat(states(walk, "Bykeys")).containsExactly("SUBMITTED");
        nele.isAccessible().isWithoutComplaint();
    }

    /** Somebody reads a request while he turns the pages: it stays beside the list, and the list stays where it is. */
    @Test
    void thePanelStaysWhileThePagesTurn(Walk walk) throws SQLException {
        asked(walk, "Turning", 22);
        Visit nele = walk.as("nele.goossenaerts");
        ListPage queue = ListPage.open(nele, queue("Turning") + "&rows=20");
        queue.openFirst();
        String title = Visit.text(nele.page().locator(".panel h2").first());
        ListPage.here(nele).turn();
        nele.page().waitForCondition(() -> ListPage.here(nele).rows().size() == 2);
        assertThat(Visit.text(nele.page().locator(".panel h2").first())).isEqualTo(title);
        assertThat(nele.address()).contains("request=").contains("page=");
        nele.page().locator(".list td.lead a").last().click();
        nele.page()
                .waitForCondition(() ->
                        !Visit.text(nele.page().locator(".panel h2").first()).equals(title));
        assertThat(ListPage.here(nele).rows()).hasSize(2);
        nele.page().locator("[id='refusing:approve']").click();
        toast(nele).waitFor();
        assertThat(ListPage.here(nele).rows()).as("still on the second page").hasSize(1);
        nele.isWithoutComplaint();
    }

    /** The asking side reads the reason in the application; who wants to say more writes a letter of her own words. */
    @Test
    void aRefusalIsExplainedInOnesOwnWords(Walk walk) throws SQLException {
        asked(walk, "Explained", 1);
        String request = Granting.one(walk, "SELECT reference FROM meeting_request WHERE subject = 'Explained'");
        Visit nele = walk.as("nele.goossenaerts", "fr", Visit.PHONE);
        nele.open("/meeting/view.xhtml?request=" + request);
        nele.page().locator("details:has([id='refusing:refuse']) > summary").click();
        nele.page().locator("[id='refusing:reason']").fill("Aucun créneau libre");
        nele.page().locator("[id='refusing:refuse']").click();
        toast(nele).waitFor();
        nele.page().locator("a[href*='/notification/refusal']").click();
        nele.page().waitForURL("**/notification/refusal.xhtml?request=*");
        assertThat(Visit.text(nele.page().locator("#preview"))).contains("Aucun créneau libre");
        assertThat(nele.overflow()).isZero();
        nele.isAccessible();
        Locator subject = nele.page().locator("input[id^='reminding:subject']");
        subject.fill("À propos de : {about}");
        nele.page().locator("[id='reminding:show']").click();
        nele.page().locator("main dl:has-text('À propos de : Explained')").waitFor();
        nele.page().locator("[id='reminding:send']").click();
        nele.page().waitForURL("**/meeting/view.xhtml?request=*");
        assertThat(Granting.one(walk, "SELECT kind FROM letter WHERE subject = 'À propos de : Explained'"))
                .isEqualTo("REQUEST_REFUSED");
        nele.isWithoutComplaint();
    }
}
