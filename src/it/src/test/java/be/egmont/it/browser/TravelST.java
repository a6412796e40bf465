package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import com.microsoft.playwright.Locator;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A head says how she comes, the team reads who arrives when, and a manager names whom one finds on site. */
@ExtendWith(Walking.class)
class TravelST {

    private static final String CLAIRE = "tr:not(#replies tr):has-text('Claire Vandenbossche')";

    @Test
    void fromTheTicketToWhoFetchesHer(Walk walk) throws SQLException {
        Visit claire = walk.as("claire.vandenbossche");
        claire.open("/delegation/view.xhtml?post=ABJ");
        claire.page().locator(CLAIRE + " a[href*='/delegation/travel']").click();
        claire.page().locator("#travelling\\:arrivalMeans").selectOption("PLANE");
        claire.page().locator("#travelling\\:arrivalNumber").fill("SN 204");
        claire.page().locator("#travelling\\:state").click();
        assertThat(Visit.text(claire.page().locator("#travelling\\:arrivalDay-fault:not(:empty)")))
                .isEqualTo("Indiquez le jour et l’heure.");
        assertThat(claire.page().locator("#travelling\\:arrivalNumber").inputValue())
                .as("what was typed")
                .isEqualTo("SN 204");
        claire.isAccessible();
        type(claire, "arrivalDay_input", "04/02/2026");
        type(claire, "arrivalTime", "18:05");
        type(claire, "departureDay_input", "03/02/2026");
        type(claire, "departureTime", "9:00");
        claire.page().locator("#travelling\\:state").click();
        assertThat(Visit.text(claire.page().locator("#travelling\\:departureDay-fault:not(:empty)")))
                .isEqualTo("Le départ suit l’arrivée.");
        type(claire, "departureDay_input", "07/02/2026");
        claire.page().locator("#travelling\\:state").click();
        claire.page().waitForURL("**/delegation/view.xhtml?post=ABJ");
        assertThat(Visit.text(claire.page().locator(CLAIRE)))
                .contains("SN 204")
                .as("she comes the whole week, it was said")
                .contains("Hors des jours de présence");
        claire.isAccessible();

        Visit nele = walk.as("nele.goossenaerts", "nl", Visit.PHONE);
        nele.open("/delegation/arrivals.xhtml?day=2026-02-04");
        assertThat(Visit.text(nele.page().locator("main"))).contains("Claire Vandenbossche", "18.05", "SN 204");
        assertThat(nele.overflow()).isZero();
        nele.isAccessible();
        assertThat(nele.ask("/delegation/arrivals/list.csv").text()).contains("SN 204", "2026-02-07");
        nele.page().locator("main a:has-text('Claire Vandenbossche')").click();
        assertThat(nele.page().locator("#travelling\\:arrivalNumber").inputValue())
                .isEqualTo("SN 204");
        assertThat(nele.overflow()).isZero();
        nele.isAccessible();

        Visit marieke = walk.as("marieke.lejeune");
        marieke.open("/stakeholder/view.xhtml?code=ENABEL");
        marieke.page().locator("main a[href*='/delegation/contact']").click();
        marieke.page().locator("#reaching\\:contactName").fill("Dirk Janssens");
        marieke.page().locator("#reaching\\:save").click();
        assertThat(Visit.text(marieke.page().locator("#reaching\\:contactPhone-fault:not(:empty)")))
                .isEqualTo("Indiquez un numéro de téléphone.");
        marieke.isAccessible();
        marieke.page().locator("#reaching\\:contactPhone").fill("+32 2 505 37 00");
        marieke.page().locator("#reaching\\:save").click();
        marieke.page().waitForURL("**/stakeholder/view.xhtml?code=ENABEL");
        assertThat(Visit.text(marieke.page().locator("section[aria-labelledby=onsite]")))
                .contains("Dirk Janssens", "+32 2 505 37 00");
        marieke.isAccessible();

        claire.open("/stakeholder/view.xhtml?code=ENABEL");
        assertThat(claire.page().locator("#onsite").count())
                .as("nothing of it for others")
                .isZero();
        String other = Granting.one(
                walk,
                "SELECT t.reference FROM participant t JOIN delegation d ON d.id = t.delegation_id"
                        + " JOIN organisation o ON o.id = d.organisation_id JOIN edition e ON e.id = t.edition_id"
                        + " WHERE e.code = '2026' AND o.code = 'ENABEL' LIMIT 1");
        assertThat(claire.ask("/delegation/travel.xhtml?member=" + other).status())
                .isEqualTo(404);
        assertThat(claire.ask("/delegation/arrivals.xhtml").status()).isEqualTo(403);
        claire.isWithoutComplaint();
        nele.isWithoutComplaint();
        marieke.isWithoutComplaint();
    }

    private static void type(Visit visit, String field, String text) {
        Locator input = visit.page().locator("#travelling\\:" + field);
        input.fill(text);
        input.press("Tab");
    }
}
