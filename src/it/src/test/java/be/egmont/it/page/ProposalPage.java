package be.egmont.it.page;

import be.egmont.it.harness.Visit;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The page of the optimiser, from the search to what is kept; it comes back by itself when either is over. */
public final class ProposalPage {

    private static final Locator.WaitForOptions LONG = new Locator.WaitForOptions().setTimeout(60_000);

    private final Page page;

    public ProposalPage(Visit visit) {
        this.page = visit.page();
    }

    /** A search from its start to the places that it has found. */
    public static ProposalPage searched(Visit visit) {
        ProposalPage found = new ProposalPage(visit);
        visit.open("/meeting/proposal.xhtml");
        visit.page().locator("[id='starting:seconds']").selectOption("5");
        visit.page().locator("[id='starting:start']").click();
        visit.page().locator("[id='keeping:keep']").waitFor(LONG);
        return found;
    }

    public void keep() {
        press("keeping:keep");
    }

    public boolean isWriting() {
        page.locator("[id='writing:stop']").waitFor();
        return page.locator("progress").isVisible();
    }

    public void stop() {
        press("writing:stop");
    }

    /** How the writing has ended. */
    public String outcome() {
        Locator told = page.locator("main .cure");
        told.waitFor(LONG);
        return Visit.text(told);
    }

    /** Why nothing was done. */
    public String complaint() {
        Locator told = page.locator("main .summary");
        told.waitFor();
        return Visit.text(told);
    }

    public void leave() {
        press("keeping:leave");
    }

    public boolean mayStart() {
        page.locator("[id='starting:start']").waitFor();
        return page.locator("[id='starting:start']").isEnabled();
    }

    /** What the next page says is not to be read from this one. */
    private void press(String button) {
        page.evaluate("window.before = true");
        page.locator("[id='" + button + "']").click();
        page.waitForCondition(
                () -> Boolean.TRUE.equals(page.evaluate("!window.before && document.readyState === 'complete'")));
    }
}
