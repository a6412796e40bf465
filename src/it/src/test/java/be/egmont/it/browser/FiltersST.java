package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.RawHttpClient;
import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import be.egmont.it.page.ListPage;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is looked for is looked for as it is written, in whichever letters. */
@ExtendWith(Walking.class)
class FiltersST {

    private static final String LETTERS = "é ë ł 中";

    @ParameterizedTest
    @CsvSource({
        "claire.vandenbossche, /delegation/list.xhtml, q",
        "claire.vandenbossche, /stakeholder/list.xhtml, q",
        "claire.vandenbossche, /programme/list.xhtml, q",
        "nele.goossenaerts, /meeting/vetting.xhtml, q",
        "nele.goossenaerts, /meeting/timetable.xhtml, q",
        "aurore.ledentu, /attendance/checkin.xhtml, q",
        "youssef.benhaddou, /attendance/session.xhtml?session=S01, q",
        "katrien.dewaelsche, /access/people.xhtml, text",
        "katrien.dewaelsche, /audit/journal.xhtml, person",
    })
    void whatWasTypedStandsInTheField(String reader, String page, String name, Walk walk) {
        Visit visit = walk.as(reader);
        visit.open(page);
        visit.page().locator("main input[name=" + name + "]").fill(LETTERS);
        visit.page().locator("main input[name=" + name + "]").press("Enter");
        visit.page().waitForURL(address -> address.contains("%C5%82"));

        assertThat(visit.page().locator("main input[name=" + name + "]").inputValue())
                .isEqualTo(LETTERS);
        visit.open(page + (page.contains("?") ? "&" : "?") + name + "="
                + URLEncoder.encode(LETTERS, StandardCharsets.UTF_8));
        assertThat(visit.page().locator("main input[name=" + name + "]").inputValue())
                .isEqualTo(LETTERS);
    }

    @Test
    void pekinIsFoundWithItsAccentAndWithout(Walk walk) {
        Visit claire = walk.as("claire.vandenbossche");
        for (String city : new String[] {"Pékin", "pekin"}) {
            claire.open("/delegation/list.xhtml?q=" + URLEncoder.encode(city, StandardCharsets.UTF_8));
            assertThat(claire.page().locator("main tbody tr:has-text('Pékin')").count())
                    .as(city)
                    .isEqualTo(1);
        }
    }

    @Test
    void whatIsNotFoundIsSelectedForTheNextTry(Walk walk) {
        Visit claire = walk.as("claire.vandenbossche");
        ListPage list = ListPage.open(claire, "/delegation/list.xhtml");
        list.search("q", "xyzzy");

        assertThat(claire.page()
                        .evaluate("document.activeElement.name === 'q'"
                                + " && document.activeElement.selectionEnd === document.activeElement.value.length"
                                + " && document.activeElement.selectionStart === 0"))
                .isEqualTo(true);
    }

    /** Of a page that was still being written while eight others were opened, the bean was thrown away and began anew, without filters. */
    @Test
    void aListKeepsItsFilterWhileTheOtherTabsAreOpened(Walk walk) throws SQLException {
        RawHttpClient claire = RawHttpClient.of(walk.as("claire.vandenbossche"));
        CompletableFuture<HttpResponse<String>> list;
        try (Connection other = walk.connect();
                Statement holding = other.createStatement()) {
            other.setAutoCommit(false);
            // the list waits for the names of countries, the other page needs none
            holding.execute("LOCK TABLE country IN ACCESS EXCLUSIVE MODE");
            list = claire.asksAside("/delegation/list.xhtml?q=Tokyo");
            while (!isSomebodyWaiting(holding)) {
                Thread.onSpinWait();
            }
            for (int tab = 0; tab < 33; tab++) {
                assertThat(claire.asks("/access/sign-ins.xhtml").statusCode()).isEqualTo(200);
            }
            other.rollback();
        }
        assertThat(list.join().body()).contains("value=\"Tokyo\"");
    }

    private static boolean isSomebodyWaiting(Statement database) throws SQLException {
        try (ResultSet waiting = database.executeQuery(
                "SELECT 1 FROM pg_locks WHERE NOT granted AND relation = CAST('country' AS regclass)")) {
            return waiting.next();
        }
    }
}
