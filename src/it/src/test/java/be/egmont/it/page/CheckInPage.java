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

    /** The door of another session, by the list of those of today. */
    public void choose(String session) {
        page.locator("#filter-session").selectOption(session);
        page.waitForURL(address -> address.contains("session=" + session));
    }

    /** Notes that somebody goes in and waits for the verdict. */
    public void in(String name) {
        page.locator("#door button.guest:has-text('" + name + "')").click();
        page.locator("#door .verdict.in:has-text('" + name + "')").waitFor();
    }

    /** Notes that somebody goes out, by the button that says so, and waits for the verdict. */
    public void out(String name) {
        page.locator("#door .guest:has-text('" + name + "') .exit").click();
        page.locator("#door .verdict.out:has-text('" + name + "')").waitFor();
    }

    /** Types a name and Enter at once, as a reader of badges does. */
    public void enter(String letters) {
        page.locator("#find").fill(letters);
        page.locator("#find").press("Enter");
    }

    /** Waits until Enter has led nowhere: all that was typed is selected. */
    public void awaitSelected() {
        page.waitForCondition(() -> Boolean.TRUE.equals(
                page.evaluate("document.activeElement.id === 'find' && document.activeElement.value.length > 0"
                        + " && document.activeElement.selectionStart === 0"
                        + " && document.activeElement.selectionEnd === document.activeElement.value.length")));
    }

    public boolean offersEntry() {
        return page.locator("#door button.guest").count() > 0;
    }

    public List<String> entries() {
        return page.locator(".entries li").allInnerTexts();
    }

    public int headcount() {
        return Integer.parseInt(page.locator(".headcount b").innerText().replaceAll("\\D", ""));
    }
}
