package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A panel opens where one looks, takes the focus, and gives it back. */
@ExtendWith(Walking.class)
class PanelST {

    /** The second and third are also what 1,400 pixels are at 140 and 200 per cent. */
    @ParameterizedTest
    @ValueSource(ints = {1400, 1000, 700})
    void aPanelTakesTheFocusAndGivesItBack(int width, Walk walk) {
        Visit nele = walk.as("nele.goossenaerts", "fr", width);
        nele.open("/programme/week.xhtml?day=2026-02-03");
        Locator slot = nele.page().locator(".hours .slots a.slot").last();
        String opener = slot.getAttribute("href");
        slot.click();
        nele.page().waitForFunction("document.activeElement.matches('.beside > .panel')");

        BoundingBox panel = nele.page().locator(".beside > .panel").boundingBox();
        assertThat(panel.y).isBetween(0.0, 200.0);
        assertThat(panel.x + panel.width).isLessThanOrEqualTo(width);
        assertThat(nele.overflow()).isZero();
        nele.isAccessible();

        nele.page().keyboard().press("Escape");
        nele.page().waitForFunction("opener => document.activeElement.getAttribute('href') === opener", opener);
        assertThat(nele.page().locator(".beside > .panel").count()).isZero();
        nele.isWithoutComplaint();
    }
}
