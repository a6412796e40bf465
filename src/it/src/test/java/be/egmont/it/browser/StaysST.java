package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import com.microsoft.playwright.Locator;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A consul general who comes two days says so once, and is looked for on no other day. */
@ExtendWith(Walking.class)
class StaysST {

    private static final String HEAD = "claire.vandenbossche";
    private static final String TEAM = "nele.goossenaerts";

    private static final String CLAIRE = "SELECT t.reference FROM participant t JOIN person q ON q.id = t.person_id"
            + " JOIN edition e ON e.id = t.edition_id WHERE e.code = '2026' AND q.subject = '" + HEAD + "'";

    private static Locator days(Visit visit) {
        return visit.page().locator("#staying input[type=checkbox]");
    }

    @Test
    void sheSaysOnWhichDaysSheIsThere(Walk walk) throws SQLException {
        String page = "/delegation/stay.xhtml?member=" + Granting.one(walk, CLAIRE);
        Visit claire = walk.as(HEAD);
        claire.open("/delegation/view.xhtml?post=ABJ");
        claire.page()
                .locator("tr:not(#replies tr):has-text('Claire Vandenbossche') .menu summary")
                .click();
        claire.isAccessible(".menu[open]");
        claire.page()
                .locator("tr:not(#replies tr):has-text('Claire Vandenbossche') .menu a.item")
                .click();
        claire.page().waitForURL("**/delegation/stay.xhtml?member=*");
        assertThat(claire.heading()).isEqualTo("Jours de présence de Claire Vandenbossche");
        assertThat(days(claire).count()).isEqualTo(5);
        claire.isAccessible();

        // days to come, of which there are at least one on the day on which the demonstration lives
        Locator last = days(claire).nth(4);
        assertThat(last.isChecked()).isTrue();
        last.uncheck();
        claire.page().locator("#staying\\:state").click();
        claire.page().waitForURL("**/delegation/view.xhtml?post=ABJ");
        assertThat(Visit.text(claire.page().locator("main")))
                .contains("Les jours de présence de Claire Vandenbossche sont enregistrés.");
        assertThat(claire.page()
                        .locator("tr:not(#replies tr):has-text('Claire Vandenbossche') .staydays .gone")
                        .count())
                .isEqualTo(1);
        claire.isAccessible();

        claire.open("/");
        assertThat(claire.page()
                        .locator("section[aria-labelledby=mystay] .gone")
                        .count())
                .isEqualTo(1);
        claire.isAccessible();
        claire.open("/?day=2026-02-06");
        assertThat(Visit.text(claire.page().locator(".dayof"))).contains("Absence annoncée ce jour");

        Visit nele = walk.as(TEAM);
        nele.open("/delegation/list.xhtml?rsvp=PARTLY");
        assertThat(nele.page()
                        .locator("tr:not(#replies tr):has-text('Claire Vandenbossche') .staydays .gone")
                        .count())
                .isEqualTo(1);
        nele.isAccessible();
        nele.open(page);
        assertThat(Visit.text(nele.page().locator("main"))).contains("par Claire Vandenbossche");
        days(nele).nth(4).check();
        nele.page().locator("#staying\\:state").click();
        nele.page().waitForURL("**/delegation/view.xhtml?post=ABJ");
        assertThat(nele.page()
                        .locator("tr:not(#replies tr):has-text('Claire Vandenbossche') .staydays")
                        .count())
                .isZero();
        assertThat(Visit.text(nele.page().locator("tr:not(#replies tr):has-text('Claire Vandenbossche')")))
                .as("on her behalf, and seen as such")
                .contains("Indiqué par Nele Goossenaerts");
        nele.open("/programme/awaited.xhtml");
        assertThat(nele.page().locator("#stays").count()).isEqualTo(1);
        nele.isAccessible();
        claire.isWithoutComplaint();
        nele.isWithoutComplaint();
    }

    @Test
    void itFitsAPhoneInDutchAndSaysWhatIsWrongAtTheDays(Walk walk) throws SQLException {
        Visit nele = walk.as(TEAM, "nl", Visit.PHONE);
        String companion = Granting.one(
                walk,
                "SELECT t.reference FROM participant t JOIN edition e ON e.id = t.edition_id"
                        + " WHERE e.code = '2026' AND NOT t.leads AND t.rsvp = 'EXCUSED' ORDER BY t.id LIMIT 1");
        nele.open("/delegation/stay.xhtml?member=" + companion);
        assertThat(nele.overflow()).isZero();
        for (Locator day : days(nele).all()) {
            day.uncheck(new Locator.UncheckOptions().setForce(true));
        }
        nele.page().locator("#staying\\:state").click();
        assertThat(Visit.text(nele.page().locator("main"))).contains("Kruis minstens één dag aan.");
        nele.isAccessible();
        nele.open("/programme/awaited.xhtml");
        assertThat(nele.overflow()).isZero();
        nele.isAccessible().isWithoutComplaint();
    }

    @Test
    void nobodySaysItForOthers(Walk walk) throws SQLException {
        String other = Granting.one(
                walk,
                "SELECT t.reference FROM participant t JOIN delegation d ON d.id = t.delegation_id"
                        + " JOIN post p ON p.id = d.post_id JOIN edition e ON e.id = t.edition_id"
                        + " WHERE e.code = '2026' AND p.code <> 'ABJ' ORDER BY t.id LIMIT 1");
        assertThat(walk.as(HEAD).ask("/delegation/stay.xhtml?member=" + other).status())
                .isEqualTo(404);
    }
}
