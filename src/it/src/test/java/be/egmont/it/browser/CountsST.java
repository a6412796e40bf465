package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import be.egmont.it.page.ListPage;
import com.microsoft.playwright.Locator;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is counted on the first page is what its link opens. */
@ExtendWith(Walking.class)
class CountsST {

    @ParameterizedTest
    @ValueSource(strings = {"/programme/awaited.xhtml", "/programme/list.xhtml?doubtful=true"})
    void aCountOpensExactlyWhatItCounts(String page, Walk walk) {
        Visit nele = walk.as("nele.goossenaerts");
        nele.open("/");
        Locator task = nele.page().locator("main li:has(a[href='" + page + "'])");
        String counted = Visit.text(task.locator(".status"));
        task.locator("a").click();
        nele.page().waitForURL(address -> address.endsWith(page));

        assertThat(counted.replaceAll("\\D", "")).isEqualTo(String.valueOf(rows(nele)));
        nele.isAccessible().isWithoutComplaint();
    }

    @Test
    void protocolSeesWhoHasNotAnswered(Walk walk) {
        Visit hannelore = walk.as("hannelore.kempenaar", "nl");
        hannelore.open("/");
        Locator task = hannelore.page().locator("main li:has(a[href='/programme/awaited.xhtml'])");
        String counted = Visit.text(task.locator(".status"));
        hannelore.isAccessible();
        task.locator("a").click();
        hannelore.page().waitForURL(address -> address.endsWith("/programme/awaited.xhtml"));

        assertThat(counted.replaceAll("\\D", "")).isEqualTo(String.valueOf(rows(hannelore)));
    }

    @Test
    void theChangesThatAreCountedAreOpen(Walk walk) throws SQLException {
        Visit nele = walk.as("nele.goossenaerts");
        run(walk, "UPDATE session SET title_en = title_en || ' ' WHERE code = 'S01'");
        try {
            nele.open("/programme/week.xhtml");
            nele.page().locator("a[href='#changes']").click();
            nele.page().locator("#changes details[open] li").first().waitFor();
        } finally {
            run(walk, "UPDATE session SET title_en = rtrim(title_en) WHERE code = 'S01'");
        }
    }

    private static int rows(Visit visit) {
        return ListPage.here(visit).rows().size();
    }

    private static void run(Walk walk, String sql) throws SQLException {
        try (Connection connection = walk.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
