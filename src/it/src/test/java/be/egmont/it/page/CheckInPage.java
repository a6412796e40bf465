package be.egmont.it.page;

import be.egmont.it.harness.Visit;
import com.microsoft.playwright.Page;
import java.util.List;

/** The door of a session. */
public final class CheckInPage {

    private final Page page;

    private CheckInPage(Visit visit) {
        this.page = visit.page();
    }

    public static CheckInPage open(Visit visit) {
        visit.open("/attendance/checkin.xhtml");
        return new CheckInPage(visit);
    }

    /** Types letters and waits until somebody is shown; nothing is pressed. */
    public void find(String letters) {
        page.locator("#find").fill(letters);
        page.locator("#door .guest").first().waitFor();
    }

    public List<String> guests() {
        return page.locator("#door .guest").allInnerTexts();
    }

    /** Notes somebody in or out, whichever is next for him, and waits for the verdict. */
    public void tap(String name) {
        page.locator("#door .guest:has-text('" + name + "')").click();
        page.locator("#door .verdict:has-text('" + name + "')").waitFor();
    }

    public List<String> entries() {
        return page.locator(".entries li").allInnerTexts();
    }

    public int headcount() {
        return Integer.parseInt(page.locator(".headcount b").innerText().replaceAll("\\D", ""));
    }
}
