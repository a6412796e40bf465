package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import com.microsoft.playwright.Download;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An organiser marks rows of lists, and does to all of them what she would do to one. */
@ExtendWith(Walking.class)
class BulkST {

    private static final String ASTANA =
            "SELECT status || ' ' || coalesce(planned_change_nl, '-') FROM post WHERE code = 'NQZ'";

    @AfterEach
    void sweep(Walk walk) throws SQLException {
        try (Connection connection = walk.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "UPDATE post SET status = 'OPEN', planned_change_fr = NULL, planned_change_nl = NULL,"
                            + " planned_change_de = NULL, planned_change_en = NULL WHERE code = 'NQZ'");
            statement.executeUpdate("UPDATE session SET asks = NULL WHERE kind = 'RECEPTION'");
        }
    }

    private static void mark(Visit visit, String row) {
        visit.page()
                .locator("main tr:has-text('" + row + "') input[name=marked]")
                .first()
                .check();
    }

    private static byte[] exported(Visit visit) {
        Download file = visit.page()
                .waitForDownload(
                        () -> visit.page().locator("[id='list:export']").click());
        try (InputStream in = file.createReadStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatIsMarkedIsClosedExportedAndAsked(Walk walk) throws SQLException {
        Visit nele = walk.as("nele.goossenaerts", "fr", Visit.PHONE);
        nele.open("/delegation/list.xhtml?q=Astana");
        mark(nele, "Astana");
        assertThat(exported(nele)).as("a spreadsheet").startsWith('P', 'K');
        nele.page().locator(".menu:has([id='list:close']) > summary").click();
        nele.page().locator("[id='list:close']").click();
        nele.page().locator("[id='list:closingOn-fault']:not(:empty)").waitFor();
        assertThat(nele.page().locator("input[name=marked]").first().isChecked())
                .as("what was marked stays so")
                .isTrue();
        assertThat(nele.overflow()).isZero();
        nele.isAccessible();
        nele.page().locator("[id='list:closingOn_input']").fill("31/8/2026");
        nele.page().keyboard().press("Tab");
        nele.page().locator("[id='list:close']").click();
        nele.page().locator(".toast:has-text('31 ao')").waitFor();
        assertThat(Granting.one(walk, ASTANA))
                .startsWith("CLOSING Sluiting gepland op")
                .contains("31 augustus 2026");
        nele.isAccessible();
        nele.page().locator("button[name='undoing:undo']").click();
        nele.page().locator(".toast:has-text('est annulée')").waitFor();
        assertThat(Granting.one(walk, ASTANA)).isEqualTo("OPEN -");
        assertThat(nele.page().locator("button[name='undoing:undo']").count())
                .as("once")
                .isZero();

        nele.open("/person/list.xhtml?q=vandenbossche");
        mark(nele, "Vandenbossche");
        assertThat(exported(nele)).startsWith('P', 'K');
        nele.open("/stakeholder/list.xhtml?q=enabel");
        mark(nele, "Enabel");
        assertThat(exported(nele)).startsWith('P', 'K');

        nele.open("/programme/list.xhtml?q=r\u00e9ception");
        assertThat(nele.overflow()).isZero();
        nele.page().locator("[data-marks=marked]").check();
        assertThat(exported(nele)).startsWith('P', 'K');
        nele.page().locator(".menu:has([id='list:ask']) > summary").click();
        nele.isAccessible("#list");
        nele.page().locator("[id='list:ask']").click();
        nele.page().locator(".toast:has-text('désormais une réponse')").waitFor();
        nele.isAccessible().isWithoutComplaint();
    }
}
