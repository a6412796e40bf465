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

    /** The one on which somebody is already. */
    public static ListPage here(Visit visit) {
        return new ListPage(visit);
    }

    /** The rows, without those that only head a group. */
    public List<String> rows() {
        return visit.page()
                .locator("main tbody tr:not(.group, .ui-rowgroup-header, .ui-datatable-empty-message)")
                .allInnerTexts();
    }

    /** Fills the field of that name and asks. */
    public void search(String field, String text) {
        visit.page().locator("main form.filters input[name=" + field + "]").fill(text);
        visit.page().locator("main form.filters input[name=" + field + "]").press("Enter");
        visit.page().waitForURL(address -> address.contains(field + "=" + text));
    }

    /** Puts the rows in order by the column of that name, by keyboard. */
    public void sort(String column) {
        visit.page().locator("main thead th:has-text('" + column + "')").press("Enter");
        visit.page().waitForURL(address -> address.contains("sort="));
    }

    /** Turns to the next page. */
    public void turn() {
        visit.page().locator("main .ui-paginator-next").click();
        visit.page().waitForURL(address -> address.contains("page="));
    }

    /** Follows the link of the first row. */
    public void openFirst() {
        visit.page()
                .locator("main tbody tr:not(.group, .ui-rowgroup-header) :is(th, .lead) a")
                .first()
                .click();
        visit.page().waitForLoadState();
    }

    /** All of it, as read. */
    public String says() {
        return Visit.text(visit.page().locator("main"));
    }
}
