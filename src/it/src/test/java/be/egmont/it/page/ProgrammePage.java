package be.egmont.it.page;

import be.egmont.it.harness.Visit;
import com.microsoft.playwright.Locator;
import java.util.List;

/** The programme as a grid: a column for each room. */
public final class ProgrammePage {

    private final Visit visit;

    private ProgrammePage(Visit visit) {
        this.visit = visit;
    }

    public static ProgrammePage week(Visit visit) {
        visit.open("/programme/week.xhtml");
        return new ProgrammePage(visit);
    }

    public List<String> rooms() {
        return visit.page().locator(".hours .column h2 .roomname").allInnerTexts();
    }

    /**
     * Opens the first session beside the grid.
     *
     * @return its title
     */
    public String openFirst() {
        Locator first = visit.page().locator(".hours .slots a.slot").first();
        String title = Visit.text(first.locator(".what"));
        first.click();
        visit.page().waitForURL(address -> address.contains("session="));
        return title;
    }

    /** The title of the panel beside the grid. */
    public String chosen() {
        return Visit.text(visit.page().locator(".beside h2").first());
    }
}
