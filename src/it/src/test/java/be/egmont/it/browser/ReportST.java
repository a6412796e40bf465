package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import be.egmont.it.page.ReportFilesPage;
import be.egmont.it.page.ReportPage;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Task 5: a reporter reads who was there and takes the reports away as spreadsheets, for a reason. */
@ExtendWith(Walking.class)
class ReportST {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reporting/session.xhtml?session=S04&rows=20",
                "/reporting/summary.xhtml",
                "/reporting/matrix.xhtml"
            })
    void readAndTakenAway(String report, Walk walk) {
        Visit youssef = walk.as("youssef.benhaddou");
        ReportPage page = ReportPage.open(youssef, report);
        assertThat(page.rows()).isNotEmpty();
        youssef.isAccessible();

        page.leave();
        assertThat(page.take("Rapport au cabinet"))
                .contains("xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml");
        youssef.isWithoutComplaint();
    }

    /** The same menu on all reports: looked at on the shortest page. */
    @Test
    void whatIsTakenAwayNeedsAReason(Walk walk) {
        Visit youssef = walk.as("youssef.benhaddou");
        ReportPage page = ReportPage.open(youssef, "/reporting/session.xhtml?session=S04&rows=20");
        page.leave();
        youssef.isAccessible(ReportPage.MENU);
        page.takeWithoutReason();
        youssef.isAccessible("main .summary").isAccessible(ReportPage.MENU);
        youssef.isWithoutComplaint();
    }

    /** A role without a scope reads closed editions, and links from there stay in that edition. */
    @Test
    void ofAnEditionThatIsOver(Walk walk) {
        Visit youssef = walk.as("youssef.benhaddou");
        youssef.open("/reporting/list.xhtml");
        Page page = youssef.page();
        page.locator("#filter-edition").selectOption("2025");
        page.locator("form.filters button").click();
        page.waitForURL(address -> address.contains("edition=2025"));
        youssef.isAccessible();
        page.locator("ul.reports a[href*=summary]").click();
        page.waitForURL(address -> address.contains("/reporting/summary.xhtml"));
        assertThat(youssef.address()).contains("edition=2025");
        assertThat(Visit.text(page.locator(".asof"))).contains("2025");
        youssef.isAccessible();

        ReportPage report = ReportPage.open(youssef, youssef.address());
        report.leave();
        assertThat(report.take("Rapport au cabinet")).contains("xl/workbook.xml");
        assertThat(youssef.ask("/api/v1/reports/summary?edition=2025").text()).contains("\"edition\":\"2025\"");
        assertThat(youssef.ask("/api/v1/reports/matrix?edition=1789").status()).isEqualTo(404);
        youssef.open("/reporting/list.xhtml?edition=2025");
        assertThat(page.locator("table .code").first().innerText()).startsWith("jcd2025_R2");
        youssef.isWithoutComplaint();
    }

    /** One leaves the pages, and finds on that of the reports how far the files are. */
    @Test
    void whatIsOrderedWhileAnotherIsAtWorkWaitsForItsTurn(Walk walk) throws SQLException {
        Visit youssef = walk.as("youssef.benhaddou");
        ReportFilesPage files;
        try (Connection other = walk.connect();
                Statement atWork = other.createStatement()) {
            other.setAutoCommit(false);
            atWork.execute("SELECT pg_advisory_xact_lock(hashtextextended('lane report youssef.benhaddou', 0))");
            for (String report :
                    List.of("/reporting/matrix.xhtml", "/reporting/summary.xhtml", "/reporting/matrix.xhtml")) {
                ReportPage page = ReportPage.open(youssef, report);
                page.leave();
                page.order("Rapport au cabinet");
            }
            ReportPage page = ReportPage.open(youssef, "/reporting/session.xhtml?session=S04&rows=20");
            page.leave();
            files = page.order("Rapport au cabinet");
            assertThat(files.rows()).hasSize(4).allMatch(row -> row.contains("En attente"));
            assertThat(files.rows().get(0)).contains("R1, séance S04", "3 fichiers avant");
            youssef.isAccessible();

            files.cancel();
            assertThat(files.rows().get(0)).contains("Annulé");
            made(walk, "state = 'FAILED', reason = 'refusal.job-node-lost', ended_at = now()");
            made(walk, "state = 'RUNNING', progress = 60, beat_at = now() + interval '1 hour'");
            assertThat(files.progress()).isEqualTo("60");
            youssef.isAccessible(ReportFilesPage.CARD);
            made(walk, "state = 'WAITING', progress = 0, beat_at = NULL");
            other.rollback();
        }
        assertThat(files.take()).contains("xl/workbook.xml", "xl/worksheets/sheet2.xml");
        assertThat(files.rows().get(1)).contains("Prêt", "_R4_");
        assertThat(files.rows().get(2)).contains("Prêt", "_R2_");
        assertThat(files.rows().get(3)).contains("Échec", "s’est arrêté à plusieurs reprises");
        youssef.isAccessible().isWithoutComplaint();

        Visit phone = walk.as("youssef.benhaddou", "de", Visit.PHONE);
        phone.open("/reporting/list.xhtml");
        assertThat(phone.overflow()).isZero();
        phone.isAccessible().isWithoutComplaint();
    }

    /** As a node writes that makes the first of them. */
    private static void made(Walk walk, String state) throws SQLException {
        try (Connection node = walk.connect();
                Statement writing = node.createStatement()) {
            writing.execute("UPDATE job SET step = 'reporting.files.writing', " + state + " WHERE id ="
                    + " (SELECT min(id) FROM job WHERE kind = 'report' AND state IN ('WAITING', 'RUNNING'))");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/attendance/session.xhtml?session=S04&rows=20", "/reporting/matrix.xhtml"})
    void theyFitAPhone(String report, Walk walk) {
        Visit youssef = walk.as("youssef.benhaddou", "nl", Visit.PHONE);
        youssef.open(report);

        assertThat(youssef.overflow()).isZero();
        youssef.isAccessible().isWithoutComplaint();
    }

    @Test
    void whoCountsIsNotToldWhoWasIll(Walk walk) throws SQLException {
        String session = Granting.one(
                walk,
                "SELECT s.code FROM excuse x JOIN session s ON s.id = x.session_id WHERE x.reason = 'ILLNESS'"
                        + " AND s.ends_at < '2026-02-04T09:42Z' ORDER BY s.code LIMIT 1");
        String page = "/reporting/session.xhtml?rows=500&session=" + session;
        assertThat(walk.as("nele.goossenaerts").ask(page).text()).contains("maladie");
        Visit youssef = walk.as("youssef.benhaddou");
        assertThat(youssef.ask(page).text()).contains("excusé").doesNotContain("maladie");
        assertThat(youssef.ask("/api/v1/attendance/sessions/" + session).text())
                .doesNotContain("illness", "excuse\":\"");
    }
}
