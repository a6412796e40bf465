package be.egmont.it.page;

import be.egmont.it.harness.Visit;
import java.util.List;

/** My week. */
public final class WeekPage {

    private final Visit visit;

    private WeekPage(Visit visit) {
        this.visit = visit;
    }

    public static WeekPage open(Visit visit) {
        visit.open("/");
        return new WeekPage(visit);
    }

    public List<String> days() {
        return visit.page().locator(".board .column h2").allInnerTexts();
    }

    /** What stands on the board, all days. */
    public List<String> entries() {
        return visit.page().locator(".board .slots .slot").allInnerTexts();
    }

    /** All of it, as read. */
    public String says() {
        return Visit.text(visit.page().locator("main"));
    }
}
