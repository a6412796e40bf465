package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An organiser makes an edition by hand, or copies the last one to next year; and takes it back. */
@ExtendWith(Walking.class)
class EditionST {

    private static final String EDIT = "/edition/edit.xhtml";

    /** Whatever a test that failed has left, so that no other one counts it. */
    @AfterEach
    void sweep(Walk walk) throws SQLException {
        try (Connection connection = walk.connect();
                Statement statement = connection.createStatement()) {
            String made = "(SELECT id FROM edition WHERE code IN ('2027', '2031', '2032'))";
            statement.executeUpdate("DELETE FROM session WHERE edition_id IN " + made);
            statement.executeUpdate("DELETE FROM edition WHERE id IN " + made);
            statement.executeUpdate("UPDATE edition SET answers_by = NULL, requests_by = NULL WHERE code = '2026'");
        }
    }

    private static Locator field(Visit visit, String id) {
        return visit.page().locator("[id='plan:" + id + "']");
    }

    private static void fill(Visit visit, Map<String, String> values) {
        values.forEach((id, value) -> field(visit, id).fill(value));
    }

    private static void save(Visit visit) {
        visit.page().locator("[id='plan:save']").click();
    }

    /** Saved with one field as it should not be, the form says so there, keeps it, and is then put right. */
    private static void wrong(Visit visit, String id, String value, String fault, String right) {
        Locator field = field(visit, id);
        String said = id.replace("_input", "");
        visit.page().waitForLoadState();
        field.fill(value);
        save(visit);
        Locator told = visit.page().locator("[id='plan:" + said + "-fault']");
        told.filter(new Locator.FilterOptions().setHasText(fault)).waitFor();
        assertThat(field.inputValue()).as(id).isEqualTo(value);
        assertThat(field.getAttribute("aria-invalid")).as(id).isEqualTo("true");
        field.fill(right);
    }

    @Test
    void anEditionIsMadeInDutchWithEachMistakeOnceAndTakenBack(Walk walk) {
        Visit nele = walk.as("nele.goossenaerts", "nl");
        nele.open("/edition/list.xhtml");
        nele.page().locator(".pagehead a[href='" + EDIT + "']").click();
        nele.page().waitForURL(address -> address.endsWith(EDIT));
        assertThat(nele.heading()).isEqualTo("Nieuwe editie");
        nele.isAccessible();

        save(nele);
        nele.page().locator(".summary").waitFor();
        for (String id : new String[] {"code", "nameFr", "nameNl", "startsOn", "endsOn"}) {
            assertThat(nele.page().locator("[id='plan:" + id + "-fault']").innerText())
                    .as(id)
                    .isEqualTo("Deze informatie is nodig.");
        }
        nele.isAccessible();

        fill(
                nele,
                Map.of(
                        "code", "2031",
                        "nameFr", "Journées 2031",
                        "nameNl", "Dagen 2031",
                        "startsOn_input", "03/02/2031",
                        "endsOn_input", "07/02/2031"));
        wrong(nele, "code", "31", "Schrijf een jaar", "2031");
        wrong(nele, "code", "2026", "Er is al een editie 2026", "2031");
        wrong(nele, "startsOn_input", "31/02/2031", "Schrijf een dag", "03/02/2031");
        wrong(nele, "endsOn_input", "02/02/2031", "kan niet voor de eerste", "07/02/2031");
        wrong(nele, "endsOn_input", "07/02/2032", "Klopt het jaar?", "07/02/2031");
        // without a key, as when it is dictated
        wrong(nele, "zone_input", "Mars/Olympus", "Kies een tijdzone", "Europe/Brussels");
        wrong(nele, "answersBy_input", "08/02/2031", "ten laatste op de laatste dag", "10/01/2031");
        wrong(nele, "requestsBy_input", "08/02/2031", "ten laatste op de laatste dag", "17/01/2031");
        wrong(nele, "onTimeMinutes", "zes", "geheel getal", "10");
        wrong(nele, "onTimeMinutes", "121", "Hoogstens 120", "10");
        wrong(nele, "fullPercent", "0", "Minstens 1", "80");
        wrong(nele, "latePercent", "90", "Hoogstens het deel", "50");
        assertThat(field(nele, "nameFr").inputValue()).isEqualTo("Journées 2031");

        save(nele);
        nele.page().waitForURL(address -> address.endsWith(EDIT + "?edition=2031"));
        assertThat(Visit.text(nele.page().locator(".toast"))).contains("De editie 2031 is aangemaakt");
        assertThat(nele.heading()).isEqualTo("Dagen 2031");
        assertThat(nele.page().locator("main .columns").innerText()).contains("De volgende stappen");
        assertThat(nele.page().locator("[value='De editie openen']").count()).isEqualTo(1);
        nele.isAccessible();

        nele.page().locator(".toast [type=submit]").click();
        nele.page().waitForURL(address -> address.contains("/edition/list.xhtml"));
        assertThat(nele.page().locator("main").innerText()).doesNotContain("Dagen 2031");
        assertThat(nele.open(EDIT + "?edition=2031")).isEqualTo(404);
        nele.isWithoutComplaint();
    }

    @Test
    void theLastOneIsCopiedToNextYearAndTakenBack(Walk walk) throws SQLException {
        Visit nele = walk.as("nele.goossenaerts");
        String sessions = Granting.one(
                walk, "SELECT count(*) FROM session s JOIN edition e ON e.id = s.edition_id AND e.code = '2026'");
        nele.open("/edition/copy.xhtml?source=2026");
        nele.page().locator("[id='copying:look']").click();
        nele.page().locator("[id='copying:firstDay-fault']").waitFor();
        nele.page().locator("[id='copying:firstDay_input']").fill("04/02/2026");
        nele.page().locator("[id='copying:look']").click();
        Locator preview = nele.page().locator(".preview");
        preview.waitFor();
        nele.page().locator("[id='copying:copy']").click();
        nele.page().locator("[id='copying:code-fault']").waitFor();

        nele.page().locator("[id='copying:firstDay_input']").fill("03/02/2027");
        nele.page().locator("[id='copying:copy']").click();
        nele.page().locator(".summary.warn").waitFor();
        assertThat(Visit.text(preview))
                .as("what was typed anew is shown before it is done")
                .contains("lundi 1er février 2027", "vendredi 5 février 2027", sessions + " séances", "2027");
        nele.isAccessible();
        nele.page().locator("[id='copying:copy']").click();
        nele.page().waitForURL(address -> address.endsWith(EDIT + "?edition=2027"));
        assertThat(Visit.text(nele.page().locator(".toast"))).contains("avec " + sessions + " séances");
        assertThat(nele.heading()).contains("2027").doesNotContain("2026");
        assertThat(field(nele, "startsOn_input").inputValue()).isEqualTo("01/02/2027");

        nele.page().locator(".toast [type=submit]").click();
        nele.page().waitForURL(address -> address.contains("/edition/list.xhtml"));
        assertThat(nele.open(EDIT + "?edition=2027")).isEqualTo(404);
        nele.isWithoutComplaint();
    }

    @Test
    void ofTwoWhoChangeItTheSecondIsShownBothVersions(Walk walk) {
        Visit nele = walk.as("nele.goossenaerts");
        nele.open(EDIT);
        fill(
                nele,
                Map.of(
                        "code", "2031",
                        "nameFr", "Journées 2031",
                        "nameNl", "Dagen 2031",
                        "startsOn_input", "03/02/2031",
                        "endsOn_input", "07/02/2031"));
        save(nele);
        nele.page().waitForURL(address -> address.endsWith(EDIT + "?edition=2031"));
        Visit joris = walk.as("joris.desmedt");
        joris.open(EDIT + "?edition=2031");
        fill(joris, Map.of("nameFr", "Journées de Joris", "venueAddress", "Place du Petit Sablon 8"));
        save(joris);
        joris.page().locator(".toast").waitFor();

        field(nele, "nameFr").fill("Journées de Nele");
        save(nele);
        Locator conflict = nele.page().locator(".conflict");
        conflict.waitFor();
        assertThat(Visit.text(conflict))
                .contains("Journées de Nele", "Journées de Joris")
                .doesNotContain("Dagen 2031", "Place du Petit Sablon 8");
        assertThat(field(nele, "nameFr").inputValue()).isEqualTo("Journées de Nele");
        nele.isAccessible();
        nele.page().locator("[id='plan:insist']").click();
        nele.page().locator(".toast").waitFor();
        assertThat(field(nele, "nameFr").inputValue()).isEqualTo("Journées de Nele");
        assertThat(field(nele, "venueAddress").inputValue())
                .as("nothing of his is lost where she wrote nothing")
                .isEqualTo("Place du Petit Sablon 8");
        nele.isWithoutComplaint();
    }

    /** With the keyboard alone, on a phone: to the form, through it, and the status forth and back. */
    @Test
    void byKeysAloneOnAPhone(Walk walk) throws SQLException {
        Visit katrien = walk.as("katrien.dewaelsche", "fr", Visit.PHONE);
        katrien.open(EDIT);
        assertThat(katrien.overflow()).isZero();
        Page page = katrien.page();
        field(katrien, "code").focus();
        page.keyboard().type("2032");
        page.keyboard().press("Tab");
        page.keyboard().type("Journées 2032");
        page.keyboard().press("Tab");
        page.keyboard().type("Dagen 2032");
        field(katrien, "startsOn_input").focus();
        page.keyboard().type("02/02/2032");
        field(katrien, "endsOn_input").focus();
        page.keyboard().type("06/02/2032");
        page.keyboard().press("Enter");
        page.waitForURL(address -> address.endsWith(EDIT + "?edition=2032"));
        assertThat(katrien.overflow()).isZero();
        katrien.isAccessible();

        page.locator("[id='standing:advance']").focus();
        page.keyboard().press("Enter");
        page.locator(".toast:has-text('est ouverte')").waitFor();
        assertThat(status(walk)).isEqualTo("OPEN");
        page.locator(".toast [type=submit]").focus();
        page.keyboard().press("Enter");
        page.locator(".toast:has-text('Prévue')").waitFor();
        assertThat(status(walk)).isEqualTo("PLANNED");
        katrien.open("/edition/copy.xhtml");
        assertThat(katrien.overflow()).isZero();
        katrien.isAccessible().isWithoutComplaint();
    }

    private static String status(Walk walk) throws SQLException {
        return Granting.one(walk, "SELECT status FROM edition WHERE code = '2032'");
    }

    /** Until when delegations answer and ask is said where they do; then the buttons are gone, and it says whom to turn to. */
    @Test
    void afterTheDeadlineDelegationsAreToldWhomToTurnTo(Walk walk) throws SQLException {
        deadline(walk, "2026-02-06");
        Visit claire = walk.as("claire.vandenbossche");
        claire.open("/delegation/view.xhtml?post=ABJ");
        assertThat(Visit.text(claire.page().locator("main"))).contains("attendues jusqu’au 6 février 2026");
        assertThat(claire.page().locator("#answers details.menu").count()).isPositive();

        deadline(walk, "2026-01-16");
        claire.open("/delegation/view.xhtml?post=ABJ");
        assertThat(Visit.text(claire.page().locator("main"))).contains("étaient attendues jusqu’au 16 janvier 2026");
        assertThat(claire.page().locator("#answers details.menu").count()).isZero();
        claire.isAccessible();
        claire.open("/meeting/new.xhtml");
        assertThat(Visit.text(claire.page().locator("main"))).contains("possibles jusqu’au 16 janvier 2026");
        claire.isAccessible().isWithoutComplaint();

        Visit nele = walk.as("nele.goossenaerts");
        nele.open("/delegation/view.xhtml?post=ABJ");
        assertThat(nele.page().locator("#answers details.menu").count()).isPositive();
    }

    private static void deadline(Walk walk, String day) throws SQLException {
        try (Connection connection = walk.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "UPDATE edition SET answers_by = '" + day + "', requests_by = '" + day + "' WHERE code = '2026'");
        }
    }
}
