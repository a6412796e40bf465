package be.egmont.it.page;

import be.egmont.it.harness.Visit;
import java.util.List;

/** A page with a table and its filters. */
public final class ListPage {

    private final Visit visit;

    private ListPage(Visit visit) {
        this.visit = visit;
    }

    public static ListPage open(Visit visit, String path) {
        visit.open(path);
        return new ListPage(visit);
    }

    /** The rows, without those that only head a group. */
    public List<String> rows() {
        return visit.page().locator("main tbody tr:not(.group)").allInnerTexts();
    }

    /** Fills the field of that name and asks. */
    public void search(String field, String text) {
        visit.page().locator("main form.filters input[name=" + field + "]").fill(text);
        visit.page().locator("main form.filters input[name=" + field + "]").press("Enter");
        visit.page().waitForURL(address -> address.contains(field + "=" + text));
    }

    /** Follows the link of the first row. */
    public void openFirst() {
        visit.page().locator("main tbody tr:not(.group) th a").first().click();
        visit.page().waitForLoadState();
    }

    /** All of it, as read. */
    public String says() {
        return Visit.text(visit.page().locator("main"));
    }
}
