package be.egmont.it.page;

import be.egmont.it.harness.Visit;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** One report on the screen, and its export. */
public final class ReportPage {

    /** In which the reason is asked. */
    public static final String MENU = "details.menu.primary, main details.menu";

    private final Page page;

    private ReportPage(Visit visit) {
        this.page = visit.page();
    }

    public static ReportPage open(Visit visit, String path) {
        visit.open(path);
        return new ReportPage(visit);
    }

    /** The rows of its first table. */
    public List<String> rows() {
        return page.locator("main table").first().locator("tbody tr").allInnerTexts();
    }

    /** Opens the menu in which the reason is asked. */
    public void leave() {
        page.locator("details.menu.primary summary, main details.menu summary")
                .first()
                .click();
        reason().waitFor();
    }

    /** Takes the report away as a spreadsheet without saying why; the page comes back. */
    public void takeWithoutReason() {
        page.locator("button[id$=xlsx]").click();
        page.locator("main .summary").first().waitFor();
    }

    /**
     * Takes the report away as a spreadsheet.
     *
     * @return the names of the files within the spreadsheet
     */
    public List<String> take(String why) {
        reason().fill(why);
        return parts(page.waitForDownload(() -> page.locator("button[id$=xlsx]").click()));
    }

    /** Asks for the report as a spreadsheet while another is at work: it leads to where it waits. */
    public ReportFilesPage order(String why) {
        reason().fill(why);
        page.locator("button[id$=xlsx]").click();
        page.waitForURL(address -> address.contains("/reporting/list.xhtml"));
        return new ReportFilesPage(page);
    }

    /** The names of the files within a spreadsheet. */
    static List<String> parts(Download download) {
        List<String> parts = new ArrayList<>();
        try (InputStream in = Files.newInputStream(download.path());
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.add(entry.getName());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private Locator reason() {
        return page.locator("input[id$=reason]");
    }
}
