package be.egmont.it.browser;

import be.egmont.it.harness.Places;
import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import be.egmont.it.page.CheckInPage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Makes the pictures of {@code src/docs/screenshots}, only when it is asked to ({@code ./mvnw verify -Dscreenshots}):
 * each run would change them a little, and a build must leave the sources as they are.
 */
@ExtendWith(Walking.class)
@EnabledIfSystemProperty(named = "egmont.screenshots", matches = "true")
class ScreenshotsST {

    @Test
    void aHeadOfPost(Walk walk) {
        Visit claire = walk.as("claire.vandenbossche");
        picture(claire, "/", "my-week");
        picture(claire, "/programme/week.xhtml?day=2026-02-04", "programme");
        claire.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        picture(claire, "/", "my-week-dark");
        picture(walk.as("claire.vandenbossche", "nl", Visit.PHONE), "/", "my-week-phone");
    }

    @Test
    void theTeam(Walk walk) {
        Visit nele = walk.as("nele.goossenaerts");
        picture(nele, "/delegation/list.xhtml", "delegations");
        picture(nele, "/meeting/vetting.xhtml?state=SUBMITTED", "vetting");
    }

    @Test
    void theReports(Walk walk) {
        Visit youssef = walk.as("youssef.benhaddou");
        picture(youssef, "/reporting/matrix.xhtml", "report-matrix");
    }

    @Test
    void theDoor(Walk walk) {
        Visit aurore = walk.as("aurore.ledentu");
        CheckInPage.open(aurore).find("van");
        shoot(aurore, "check-in");
    }

    private static void picture(Visit visit, String path, String name) {
        visit.open(path);
        shoot(visit, name);
    }

    /** What is on the screen, not all that one could scroll to. */
    private static void shoot(Visit visit, String name) {
        visit.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(Places.root().resolve("src/docs/screenshots/" + name + ".png")));
    }
}
