package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page that comes back from a form is still at its address, whatever one does then. */
@ExtendWith(Walking.class)
class FormsST {

    private static final String REQUEST =
            "SELECT reference FROM meeting_request WHERE state = 'SUBMITTED' ORDER BY id LIMIT 1";
    private static final String ACCOUNT = "SELECT reference FROM account ORDER BY id LIMIT 1";

    @Test
    void whoHasAnsweredReadsOnInAnotherLanguage(Walk walk) {
        Visit claire = walk.as("claire.vandenbossche");
        claire.open("/delegation/view.xhtml?post=ABJ");
        claire.page().locator("main details.menu summary").first().click();
        claire.page().locator("main details.menu button.item").first().click();
        claire.page().locator(".toast").waitFor();

        assertThat(claire.address()).isEqualTo("/delegation/view.xhtml?post=ABJ");
        claire.speak("nl");
        assertThat(claire.address()).isEqualTo("/delegation/view.xhtml?post=ABJ");
        assertThat(claire.heading()).contains("Abidjan");
        assertThat(claire.page().reload().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "claire.vandenbossche, /delegation/view.xhtml?post=ABJ",
        "nele.goossenaerts, /programme/session.xhtml?session=S21",
        "nele.goossenaerts, /meeting/vetting.xhtml?state=SUBMITTED&request={request}",
        "nele.goossenaerts, /meeting/view.xhtml?request={request}",
        "nele.goossenaerts, /attendance/session.xhtml?session=S01",
        "nele.goossenaerts, /edition/edit.xhtml?edition=2026",
        "nele.goossenaerts, /edition/copy.xhtml?source=2026",
        "nele.goossenaerts, /post/edit.xhtml?code=ABJ",
        "nele.goossenaerts, /stakeholder/edit.xhtml?code=ENABEL",
        "nele.goossenaerts, /person/edit.xhtml",
        "aurore.ledentu, /attendance/checkin.xhtml",
        "youssef.benhaddou, /reporting/session.xhtml?session=S01",
        "katrien.dewaelsche, /access/person.xhtml?account={account}",
    })
    void eachFormGoesToTheAddressThatTheReaderSees(String reader, String page, Walk walk) throws SQLException {
        Visit visit = walk.as(reader);
        String asked = page.replace("{request}", page.contains("{request}") ? Granting.one(walk, REQUEST) : "")
                .replace("{account}", page.contains("{account}") ? Granting.one(walk, ACCOUNT) : "");
        visit.open(asked);
        staysThere(visit);
    }

    /** The form for the release is there when there is something to release. */
    @Test
    void soDoesTheOneForTheRelease(Walk walk) throws SQLException {
        String reword = "UPDATE session SET title_fr = %s WHERE code = 'S21' AND edition_id ="
                + " (SELECT id FROM edition WHERE code = '2026')";
        try (Connection connection = walk.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(reword.formatted("concat(title_fr, '*')"));
            Visit nele = walk.as("nele.goossenaerts");
            nele.open("/programme/week.xhtml?day=2026-02-03");
            staysThere(nele);
            statement.executeUpdate(reword.formatted("rtrim(title_fr, '*')"));
        }
    }

    private static void staysThere(Visit visit) {
        List<?> actions = (List<?>) visit.page()
                .evaluate("Array.from(document.querySelectorAll('main form[method=post]'))"
                        + ".filter(form => form.querySelector('[name=\"jakarta.faces.ViewState\"]'))"
                        + ".map(form => form.getAttribute('action'))");
        assertThat(actions).isNotEmpty().allSatisfy(action -> assertThat(action).isEqualTo(visit.address()));
    }
}
