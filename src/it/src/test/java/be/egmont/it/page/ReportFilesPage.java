package be.egmont.it.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The files that one has ordered, on the page of the reports. */
public final class ReportFilesPage {

    /** In which they stand. */
    public static final String CARD = "section[aria-labelledby=mine]";

    private final Page page;

    ReportFilesPage(Page page) {
        this.page = page;
    }

    /** What is said of each, the latest first. */
    public List<String> rows() {
        return page.locator(CARD + " .rows > li").allInnerTexts();
    }

    /** How far the one is that is being made, as soon as the page shows it by itself. */
    public String progress() {
        Locator bar = page.locator(CARD + " progress").first();
        bar.waitFor();
        return bar.getAttribute("value");
    }

    /** Cancels the latest that can be. */
    public void cancel() {
        Locator offered = page.locator(CARD + " button[name='files:cancel']");
        int before = offered.count();
        offered.first().focus();
        page.keyboard().press("Enter");
        page.waitForCondition(() -> offered.count() == before - 1);
    }

    /**
     * Takes the latest that is ready, as soon as the page offers it by itself.
     *
     * @return the names of the files within the spreadsheet
     */
    public List<String> take() {
        Locator offered = page.locator(CARD + " button[name='files:take']").first();
        offered.waitFor();
        // until there is nothing more to watch the rows are drawn anew each second
        page.waitForCondition(
                () -> page.locator(CARD + " button[name='files:cancel']").count() == 0);
        return ReportPage.parts(page.waitForDownload(offered::click));
    }
}
