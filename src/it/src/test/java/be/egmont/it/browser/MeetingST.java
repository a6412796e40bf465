package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import be.egmont.it.page.MeetingPages;
import be.egmont.it.page.WeekPage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Task 3: a head of post and a stakeholder are brought together, from the wish to the table. */
@ExtendWith(Walking.class)
class MeetingST {

    /** What the demo has between the two is over. */
    static void strangers(Walk walk, String post, String organisation) throws SQLException {
        String requests = "SELECT q.id FROM meeting_request q JOIN delegation a ON a.id IN (q.asking_id, q.asked_id)"
                + " JOIN post p ON p.id = a.post_id JOIN delegation b ON b.id IN (q.asking_id, q.asked_id)"
                + " JOIN organisation o ON o.id = b.organisation_id WHERE p.code = '" + post + "' AND o.code = '"
                + organisation + "'";
        try (Connection connection = walk.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM meeting WHERE request_id IN (" + requests + ")");
            statement.executeUpdate(
                    "UPDATE meeting_request SET state = 'WITHDRAWN', version = version + 1 WHERE id IN (" + requests
                            + ")");
        }
    }

    @Test
    void fromTheWishToTheTable(Walk walk) throws SQLException {
        strangers(walk, "ABJ", "ENABEL");
        Visit claire = walk.as("claire.vandenbossche");
        MeetingPages asking = new MeetingPages(claire);
        asking.openFormFor("ENABEL");
        claire.isAccessible();
        asking.ask("Formation professionnelle à Abidjan", "MUST");
        assertThat(claire.heading()).contains("Enabel");
        claire.isAccessible();

        Visit nele = walk.as("nele.goossenaerts");
        MeetingPages vetting = new MeetingPages(nele);
        vetting.openQueue("SUBMITTED");
        assertThat(vetting.rows()).anyMatch(row -> row.contains("Formation professionnelle à Abidjan"));
        nele.isAccessible();
        vetting.choose("Formation professionnelle à Abidjan");
        nele.isAccessible();
        vetting.approve();
        vetting.openQueue("SUBMITTED");
        assertThat(vetting.rows()).noneMatch(row -> row.contains("Formation professionnelle à Abidjan"));

        Visit marieke = walk.as("marieke.lejeune", "nl");
        MeetingPages answering = new MeetingPages(marieke);
        answering.openMine();
        marieke.isAccessible();
        answering.accept("Formation professionnelle à Abidjan");

        Visit joris = walk.as("joris.desmedt", "nl");
        MeetingPages placing = new MeetingPages(joris);
        placing.openPlaceOf("Formation professionnelle à Abidjan");
        joris.isAccessible();
        placing.takeFirst();
        joris.isAccessible().isWithoutComplaint();

        assertThat(WeekPage.open(claire).says()).contains("Enabel");
        assertThat(WeekPage.open(marieke).says()).contains("Abidjan");
        placing.unschedule();
        assertThat(placing.mayPlace()).isTrue();
        joris.isAccessible().isWithoutComplaint();
        claire.isWithoutComplaint();
        marieke.isWithoutComplaint();
        nele.isWithoutComplaint();
    }

    @Test
    void whatIsDeclinedOrWithdrawnIsOver(Walk walk) throws SQLException {
        strangers(walk, "ABJ", "BIO");
        Visit claire = walk.as("claire.vandenbossche");
        MeetingPages asking = asked(claire, "BIO", "Fonds pour l’agriculture", "WANTED");
        String request = claire.address();

        Visit nele = walk.as("nele.goossenaerts");
        nele.open(request);
        new MeetingPages(nele).approveOnItsPage();

        Visit bram = walk.as("bram.oosterlinck");
        MeetingPages answering = new MeetingPages(bram);
        bram.open(request);
        answering.decline("");
        assertThat(answering.faults()).isNotEmpty();
        bram.isAccessible();
        answering.decline("Pas d’Afrique de l’Ouest cette année.");
        claire.open(request);
        assertThat(asking.says()).contains("Pas d’Afrique de l’Ouest cette année.");
        assertThat(asking.mayWithdraw()).isFalse();

        strangers(walk, "JKT", "ENABEL");
        Visit pieterJan = walk.as("pieterjan.roosebeke", "nl");
        MeetingPages wishing = asked(pieterJan, "ENABEL", "Gezondheidszorg", "NICE");
        wishing.withdraw();
        assertThat(wishing.mayWithdraw()).isFalse();
        pieterJan.isAccessible().isWithoutComplaint();
        bram.isWithoutComplaint();
    }

    @Test
    void twoWhoVetTheSameSeeBothVersions(Walk walk) throws SQLException {
        strangers(walk, "KIN", "ENABEL");
        Visit sander = walk.as("sander.tielemansen");
        asked(sander, "ENABEL", "Énergie aux Caraïbes", "NICE");
        String request = sander.address();
        Visit nele = walk.as("nele.goossenaerts");
        Visit joris = walk.as("joris.desmedt");
        nele.open(request);
        joris.open(request);

        new MeetingPages(joris).approveOnItsPage();
        MeetingPages late = new MeetingPages(nele);
        late.approveOnItsPage();

        assertThat(late.conflict()).contains("Joris");
        nele.isAccessible().isWithoutComplaint();
    }

    @Test
    void aRefusalNeedsAReason(Walk walk) throws SQLException {
        strangers(walk, "JKT", "BIO");
        Visit pieterJan = walk.as("pieterjan.roosebeke", "nl");
        MeetingPages asking = asked(pieterJan, "BIO", "Investeringen in Indonesië", "NICE");

        Visit nele = walk.as("nele.goossenaerts", "nl");
        MeetingPages vetting = new MeetingPages(nele);
        vetting.openQueue("SUBMITTED");
        vetting.choose("Investeringen in Indonesië");
        vetting.refuse("");
        assertThat(vetting.faults()).isNotEmpty();
        nele.isAccessible();

        vetting.refuse("BIO is dit jaar volzet.");
        pieterJan.page().reload();
        assertThat(asking.says()).contains("BIO is dit jaar volzet.");
        pieterJan.isAccessible().isWithoutComplaint();
    }

    @Test
    void whatIsMissingIsSaidAtItsField(Walk walk) throws SQLException {
        strangers(walk, "KIN", "BIO");
        Visit sander = walk.as("sander.tielemansen");
        MeetingPages asking = asked(sander, "BIO", "", "NICE");

        assertThat(asking.faults()).isNotEmpty();
        assertThat(sander.address()).startsWith("/meeting/new.xhtml");
        sander.isAccessible().isWithoutComplaint();
    }

    /** Accents and case do not count; what is typed and found nowhere stays in the field and is told. */
    @Test
    void aPartnerIsFoundWhileOneTypes(Walk walk) {
        Visit claire = walk.as("claire.vandenbossche");
        claire.open("/meeting/new.xhtml");
        Locator field = claire.page().locator("[id='asking:partner_input']");
        Locator found = claire.page().locator(".ui-autocomplete-item:visible");
        field.pressSequentially("PEKIN");
        found.waitFor();
        assertThat(found.allInnerTexts()).containsExactly("Pékin, Chine");
        claire.isAccessible("form[id='asking']");
        field.press("Enter");
        found.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(field.inputValue()).isEqualTo("Pékin, Chine");

        field.fill("nowhere");
        claire.page().locator(".ui-autocomplete-empty-message:visible").waitFor();
        field.press("Escape");
        assertThat(claire.address()).isEqualTo("/meeting/new.xhtml");
        claire.page().locator("[id='asking:go']").click();
        claire.page().locator("[id='asking:partner-fault']").waitFor();
        assertThat(field.inputValue()).isEqualTo("nowhere");
        claire.isAccessible().isWithoutComplaint();
    }

    /** Somebody asks for a meeting on the page for that, and stays where it has led him. */
    private static MeetingPages asked(Visit who, String partner, String subject, String priority) {
        MeetingPages pages = new MeetingPages(who);
        pages.openFormFor(partner);
        pages.ask(subject, priority);
        return pages;
    }
}
