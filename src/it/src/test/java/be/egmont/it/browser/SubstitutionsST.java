package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.SelectOption;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A head of post who cannot come has somebody of the delegation come instead, and takes it back. */
@ExtendWith(Walking.class)
class SubstitutionsST {

    private static final String HEAD = "claire.vandenbossche";
    private static final String TEAM = "nele.goossenaerts";

    private static final String CLAIRE = "SELECT t.reference FROM participant t JOIN person q ON q.id = t.person_id"
            + " JOIN edition e ON e.id = t.edition_id WHERE e.code = '2026' AND q.subject = '" + HEAD + "'";

    @Test
    void sheHasSomebodyComeInHerPlaceAndTakesItBack(Walk walk) throws SQLException {
        Visit claire = walk.as(HEAD);
        claire.open("/delegation/view.xhtml?post=ABJ");
        claire.page()
                .locator("tr:not(#replies tr):has-text('Claire Vandenbossche') a[href*='substitute.xhtml']")
                .click();
        claire.page().waitForURL("**/delegation/substitute.xhtml?member=*");
        assertThat(claire.heading()).isEqualTo("Représentation de Claire Vandenbossche");
        claire.isAccessible();

        claire.page().locator("#naming\\:substitute").selectOption(new SelectOption().setIndex(1));
        claire.page().locator("#naming\\:name").click();
        assertThat(Visit.text(claire.page().locator("main")))
                .as("a day is missing, and said at its field")
                .contains("Choisissez ce qui n’a pas encore commencé.");
        claire.isAccessible();
        claire.page().locator("#naming\\:day").selectOption("2026-02-06");
        claire.page().locator("#naming\\:name").click();
        claire.page().locator("#ending .rows li").waitFor();
        assertThat(Visit.text(claire.page().locator("main"))).contains("Claire Vandenbossche se fait représenter par");
        claire.isAccessible();

        claire.open("/delegation/view.xhtml?post=ABJ");
        assertThat(Visit.text(claire.page().locator("tr:not(#replies tr):has-text('Claire Vandenbossche')")))
                .contains("se fait représenter par");
        claire.open("/?day=2026-02-06");
        assertThat(Visit.text(claire.page().locator(".dayof"))).contains("se fait représenter par");
        claire.isAccessible();
        APIResponse calendar = claire.ask("/programme/calendar.ics");
        assertThat(calendar.headers().get("content-type")).startsWith("text/calendar");
        assertThat(calendar.text())
                .contains("BEGIN:VEVENT", "STATUS:CONFIRMED", "STATUS:CANCELLED")
                .contains("se fait représenter par");

        Visit nele = walk.as(TEAM, "nl", Visit.PHONE);
        nele.open("/delegation/substitute.xhtml?member=" + Granting.one(walk, CLAIRE));
        assertThat(nele.overflow()).isZero();
        nele.isAccessible();
        nele.page().locator("#ending button[name='ending:end']").first().click();
        nele.page().locator("text=De vertegenwoordiging is beëindigd.").waitFor();
        assertThat(nele.page().locator("#ending button[name='ending:end']").count())
                .isZero();
        claire.isWithoutComplaint();
        nele.isWithoutComplaint();
    }
}
