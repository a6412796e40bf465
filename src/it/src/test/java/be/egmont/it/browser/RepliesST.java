package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import com.microsoft.playwright.Locator;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A visit with two places: whoever is third waits, sees where, and comes when one gives a place back. */
@ExtendWith(Walking.class)
class RepliesST {

    private static final String CLAIRE = "claire.vandenbossche";
    private static final String PIETERJAN = "pieterjan.roosebeke";
    private static final String SANDER = "sander.tielemansen";
    private static final String MANAGER = "lieselot.vanbergenhout";
    private static final String TEAM = "nele.goossenaerts";
    private static final String PROTOCOL = "hannelore.kempenaar";

    /** Many of the demonstration have said that they come to it; the people of this walk have not answered. */
    private static final String SESSION = "/programme/session.xhtml?session=S21";

    private static final String INVITED = """
            INSERT INTO invitation (id, version, reference, edition_id, session_id, participant_id, obligation, answer, since,
                                    invited_by)
            SELECT nextval('row_id'), 1, gen_random_uuid(), s.edition_id, s.id, t.id, 'OPTIONAL', 'AWAITED', '2026-01-20Z', 'test'
              FROM session s
              JOIN edition e ON e.id = s.edition_id AND e.code = '2026'
              JOIN participant t ON t.edition_id = e.id
              JOIN person q ON q.id = t.person_id
             WHERE s.code = 'S21' AND q.subject = '%s'
            """;

    private static final String COMING = "SELECT count(*) FROM invitation i JOIN session s ON s.id = i.session_id"
            + " JOIN edition e ON e.id = s.edition_id WHERE e.code = '2026' AND s.code = 'S21' AND i.answer = 'YES'";

    private static final String OWN_WORDS = "SELECT DISTINCT state FROM letter WHERE kind = 'SESSION_REMINDER'"
            + " AND subject LIKE 'Le car part à neuf heures%'";

    private static String text(Visit visit, String where) {
        return Visit.text(visit.page().locator(where));
    }

    private static void press(Visit visit, String button) {
        visit.page().locator(button).click();
        visit.page().locator(".toast").waitFor();
    }

    @Test
    void whoWaitsFirstGetsThePlaceThatIsGivenBack(Walk walk) throws SQLException {
        try (Connection connection = walk.connect();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(INVITED.formatted(MANAGER))).isEqualTo(1);
        }
        int places = Integer.parseInt(Granting.one(walk, COMING)) + 2;
        Visit nele = walk.as(TEAM, "fr", Visit.PHONE);
        nele.open(SESSION);
        nele.page().locator("#asking\\:places").fill("0");
        nele.page().locator("#asking\\:ask").click();
        nele.page().locator("#asking .fault:has-text('1')").waitFor();
        assertThat(nele.page().locator("#asking\\:places").inputValue())
                .as("what was typed stays")
                .isEqualTo("0");
        nele.page().locator("#asking\\:places").fill(Integer.toString(places));
        press(nele, "#asking\\:ask");
        assertThat(nele.overflow()).isZero();
        nele.isAccessible();

        Visit claire = walk.as(CLAIRE);
        claire.open("/");
        Locator asked = claire.page().locator(".awaiting li:has(a[href*='session=S21'])");
        asked.locator("input[value='Je viens']").click();
        claire.page().locator(".toast").waitFor();
        assertThat(text(claire, ".toast")).contains("Noté : vous venez");
        press(claire, ".toast button[form='answer-undoing']");
        assertThat(asked.count()).as("it is asked again").isEqualTo(1);
        asked.locator("input[value='Je viens']").click();
        claire.page().locator(".toast:has-text('Noté')").waitFor();

        Visit pieterjan = walk.as(PIETERJAN);
        pieterjan.open(SESSION);
        press(pieterjan, "#answering\\:yes");
        Visit sander = walk.as(SANDER, "fr", Visit.PHONE);
        sander.open(SESSION);
        press(sander, "#answering\\:yes");
        assertThat(text(sander, ".toast")).contains("vous êtes sur la liste d’attente");
        assertThat(text(sander, "section[aria-labelledby=mine]"))
                .contains("liste d’attente : 1 sur 1")
                .contains("dans l’ordre des demandes");
        assertThat(sander.overflow()).isZero();
        sander.isAccessible();
        sander.open("/");
        assertThat(text(sander, "section[aria-labelledby=waits]")).contains("1 sur 1");
        sander.isAccessible("section[aria-labelledby=waits]");

        // the secretariat answers on behalf of one of its own, which both can see
        Visit manager = walk.as(MANAGER, "nl");
        manager.open("/delegation/view.xhtml?post=FIH");
        Locator row = manager.page().locator("#replies tr:has(a[href*='session=S21']):has-text('Lieselot')");
        row.locator(".menu summary").click();
        row.locator("button.item").first().click();
        manager.page().locator(".toast").waitFor();
        assertThat(Visit.text(row)).contains("wacht op een plaats, nr. 2");
        manager.isAccessible("#replies");

        claire.open(SESSION);
        assertThat(text(claire, "section[aria-labelledby=mine]"))
                .contains("Une des places (" + places + " au total) est à vous");
        press(claire, "#answering\\:no");
        sander.open(SESSION);
        assertThat(text(sander, "section[aria-labelledby=mine]")).contains("vous venez");
        String address = Granting.one(walk, "SELECT email FROM person WHERE subject = '" + SANDER + "'");
        if (address != null) {
            sander.page()
                    .waitForCondition(() -> walk.letters(address).stream()
                            .anyMatch(letter -> letter.text().contains(SESSION)));
        }

        nele.open(SESSION);
        assertThat(text(nele, "section[aria-labelledby=invitees]")).contains(places + " ; places : " + places);
        Locator folds = nele.page().locator("section[aria-labelledby=invitees] details");
        folds.evaluateAll("all => all.forEach(fold => fold.open = true)");
        Locator hers = nele.page().locator("#withdrawing tr:has-text('Vandenbossche')");
        hers.locator("input[name=replying]").check();
        press(nele, "#withdrawing\\:comes");
        folds.evaluateAll("all => all.forEach(fold => fold.open = true)");
        assertThat(Visit.text(hers))
                .as("behind all who wait, and by whom")
                .contains("en attente d’une place, n° 2")
                .contains("Réponse donnée par Nele Goossenaerts");
        assertThat(nele.ask("/programme/answers/S21.csv").text())
                .contains("en attente d’une place")
                .contains("Nele Goossenaerts");

        // to those who are silent, in one's own words; they are more than one person may write to alone
        nele.page()
                .locator("section[aria-labelledby=invitees] a[href*='/notification/session']")
                .click();
        nele.page().waitForURL("**/notification/session.xhtml?session=S21");
        assertThat(nele.overflow()).isZero();
        nele.isAccessible();
        nele.page().locator("#reminding\\:subjectFR").fill("Le car part à neuf heures : {nobody}");
        nele.page().locator("#reminding\\:send").click();
        nele.page().locator("#reminding\\:subjectFR-fault:has-text('{nobody}')").waitFor();
        assertThat(nele.page().locator("#reminding\\:subjectFR").inputValue()).contains("neuf heures");
        nele.page().locator("#reminding\\:subjectFR").fill("Le car part à neuf heures : {session}");
        press(nele, "#reminding\\:send");
        assertThat(text(nele, ".toast")).contains("attendent");
        assertThat(Granting.one(walk, OWN_WORDS)).isEqualTo("WITHHELD");
        nele.open("/notification/list.xhtml");
        nele.page().locator("button[name='waiting:reject']").first().click();
        nele.page().locator(".toast").waitFor();
        assertThat(Granting.one(walk, OWN_WORDS)).isEqualTo("ABORTED");
        for (Visit visit : List.of(nele, claire, pieterjan, sander, manager)) {
            visit.isWithoutComplaint();
        }
    }

    @Test
    void theTeamSeesWhoIsMissingAndReachesThemInTwoClicks(Walk walk) {
        Visit hannelore = walk.as(PROTOCOL, "fr", Visit.PHONE);
        hannelore.open("/delegation/answers.xhtml");
        assertThat(hannelore.overflow()).isZero();
        hannelore.isAccessible();
        hannelore.page().locator("td a[href*='rsvp=AWAITED']").first().click();
        hannelore.page().waitForURL("**rsvp=AWAITED*");
        assertThat(hannelore.page().locator("#list\\:rows_data tr").count()).isPositive();
        hannelore.page().locator(".chips a[href*='contacts.xhtml']").click();
        hannelore.page().waitForURL("**/delegation/contacts.xhtml?*");
        assertThat(hannelore.page().locator("#phone tbody tr").count()).isPositive();
        assertThat(hannelore.overflow()).isZero();
        hannelore.isAccessible();
        assertThat(hannelore.ask("/delegation/answers/list.csv?rsvp=AWAITED").text())
                .contains("sans réponse");
        hannelore.open("/delegation/contacts.xhtml?rsvp=AWAITED&directorate=NONE");
        assertThat(text(hannelore, "main")).contains("Personne ne correspond à ces filtres.");
        hannelore.isAccessible().isWithoutComplaint();
    }
}
