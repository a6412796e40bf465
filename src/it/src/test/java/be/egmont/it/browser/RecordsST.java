package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An organiser makes posts and organisations by hand, changes them, and takes it back. */
@ExtendWith(Walking.class)
class RecordsST {

    private static final String POST = "/post/edit.xhtml";
    private static final String ORGANISATION = "/stakeholder/edit.xhtml";

    /** Whatever a test that failed has left, so that no other one counts it. */
    @AfterEach
    void sweep(Walk walk) throws SQLException {
        try (Connection connection = walk.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM post WHERE code IN ('LODZ', 'PEKIN')");
            statement.executeUpdate("DELETE FROM organisation WHERE code = 'BROUWERIJ'");
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

    private static void told(Visit visit, String id, String fault) {
        visit.page()
                .locator("[id='plan:" + id + "-fault']")
                .filter(new Locator.FilterOptions().setHasText(fault))
                .waitFor();
        visit.page().waitForLoadState();
    }

    /** Adds a country as a person does: types a part of its name, and presses the button beside it. */
    private static void country(Visit visit, String typed, String name) {
        Locator field = field(visit, "countryToAdd_input");
        field.fill(typed);
        visit.page()
                .locator(".ui-autocomplete-item:has-text('" + name + "')")
                .first()
                .click();
        visit.page().locator("[id='plan:addCountry']").click();
        visit.page()
                .getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .waitFor();
    }

    private static void undo(Visit visit) {
        visit.page().locator(".toast [type=submit]").click();
    }

    private static String toast(Visit visit, String part) {
        Locator toast = visit.page().locator(".toast:has-text('" + part + "')");
        toast.waitFor();
        return Visit.text(toast);
    }

    @Test
    void aPostIsMadeInFrenchWithEachMistakeOnceAndTakenBack(Walk walk) {
        Visit nele = walk.as("nele.goossenaerts");
        nele.open("/delegation/list.xhtml");
        nele.page().locator(".pagehead a[href='" + POST + "']").click();
        nele.page().waitForURL(address -> address.endsWith(POST));
        assertThat(nele.heading()).isEqualTo("Nouveau poste");
        nele.isAccessible();
        save(nele);
        nele.page().locator(".summary").waitFor();
        for (String id : new String[] {"code", "kind", "country", "cityFr", "cityNl", "zone", "nameFr", "nameNl"}) {
            told(nele, id, "nécessaire");
        }
        nele.isAccessible();

        fill(
                nele,
                Map.of(
                        "code", "LODZ",
                        "cityFr", "Łódź",
                        "cityNl", "Łódź",
                        "nameFr", "Consulat de Belgique à Łódź",
                        "nameNl", "Consulaat van België in Łódź",
                        "country_input", "Territoires palestiniens",
                        "zone_input", "Europe/Warsaw",
                        "website", "poland.diplomatie.belgium.be"));
        field(nele, "kind").selectOption("CONSULATE");
        field(nele, "country_input").fill("PS");
        save(nele);
        told(nele, "kind", "consulat général");
        field(nele, "country_input").fill("Narnia");
        save(nele);
        told(nele, "country", "liste");
        field(nele, "country_input").fill("Pologne");
        save(nele);
        told(nele, "website", "https://");
        field(nele, "website").fill("https://poland.diplomatie.belgium.be");
        country(nele, "litu", "Lituanie");
        country(nele, "LV", "Lettonie");
        assertThat(field(nele, "nameFr").inputValue()).isEqualTo("Consulat de Belgique à Łódź");
        nele.isAccessible();
        save(nele);
        nele.page().waitForURL(address -> address.endsWith(POST + "?code=LODZ"));
        assertThat(toast(nele, "créé")).contains("Consulat de Belgique à Łódź");
        assertThat(nele.page().locator("main").innerText()).contains("Code LODZ", "Europe");
        assertThat(nele.page().locator("[type=checkbox]:checked").count()).isEqualTo(2);
        nele.isAccessible();
        undo(nele);
        nele.page().waitForURL(address -> address.contains("/delegation/list.xhtml"));
        assertThat(nele.open(POST + "?code=LODZ")).isEqualTo(404);
        nele.isWithoutComplaint();
    }

    @Test
    void aPostIsChangedTwiceAtOnceAndTheChangeTakenBack(Walk walk) {
        Visit nele = walk.as("nele.goossenaerts", "nl", Visit.PHONE);
        nele.open("/delegation/view.xhtml?post=ABJ");
        nele.page().locator(".pagehead a[href='" + POST + "?code=ABJ']").click();
        nele.page().waitForURL(address -> address.endsWith(POST + "?code=ABJ"));
        assertThat(nele.overflow()).isZero();
        nele.isAccessible();
        String before = field(nele, "nameNl").inputValue();
        Visit other = walk.as("joris.desmedt");
        other.open(POST + "?code=ABJ");
        nele.page().getByRole(AriaRole.CHECKBOX).first().uncheck();
        field(nele, "nameNl").fill("Ambassade in Abidjan");
        save(nele);
        toast(nele, "opgeslagen");
        assertThat(nele.heading()).isEqualTo("Ambassade in Abidjan");
        assertThat(nele.overflow()).isZero();

        // what both have written is shown in both versions; what only one of them wrote would be kept
        field(other, "note").fill("Pékin");
        field(other, "nameNl").fill("Ambassade te Abidjan");
        save(other);
        other.page().locator(".conflict").waitFor();
        assertThat(Visit.text(other.page().locator(".conflict")))
                .contains("Ambassade te Abidjan", "Ambassade in Abidjan");
        assertThat(field(other, "note").inputValue()).as("what was typed stays").isEqualTo("Pékin");
        other.isAccessible();

        undo(nele);
        toast(nele, "zoals voordien");
        assertThat(field(nele, "nameNl").inputValue()).isEqualTo(before);
        assertThat(nele.page().locator("[type=checkbox]:checked").count()).isEqualTo(3);
        nele.isAccessible().isWithoutComplaint();
    }

    @Test
    void anOrganisationIsMadeInDutchAndItsScopeChanged(Walk walk) {
        Visit nele = walk.as("nele.goossenaerts", "nl");
        nele.open("/stakeholder/list.xhtml");
        nele.page().locator(".pagehead a[href='" + ORGANISATION + "']").click();
        nele.page().waitForURL(address -> address.endsWith(ORGANISATION));
        nele.isAccessible();
        save(nele);
        nele.page().locator(".summary").waitFor();
        for (String id : new String[] {"code", "category", "nameFr", "nameNl"}) {
            told(nele, id, "nodig");
        }
        fill(nele, Map.of("code", "BROUWERIJ", "nameFr", "Brasserie d’Udekem", "nameNl", "Brouwerij d’Udekem"));
        field(nele, "category").selectOption("BUSINESS");
        field(nele, "level").selectOption("PRIVATE");
        nele.page().getByLabel("de aangekruiste landen").check();
        save(nele);
        told(nele, "countryToAdd", "minstens één land");
        country(nele, "chin", "China");
        nele.isAccessible();
        save(nele);
        nele.page().waitForURL(address -> address.endsWith(ORGANISATION + "?code=BROUWERIJ"));
        toast(nele, "staat in de lijst");

        nele.page().getByLabel("landengroepen").check();
        nele.page()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Afrika"))
                .check();
        save(nele);
        toast(nele, "opgeslagen");
        nele.open("/stakeholder/view.xhtml?code=BROUWERIJ");
        assertThat(Visit.text(nele.page().locator("main"))).contains("Brouwerij d’Udekem", "Afrika");
        nele.open(ORGANISATION + "?code=BROUWERIJ");
        field(nele, "nameFr").fill("Autre");
        save(nele);
        toast(nele, "opgeslagen");
        undo(nele);
        toast(nele, "zoals voordien");
        assertThat(field(nele, "nameFr").inputValue()).isEqualTo("Brasserie d’Udekem");
        nele.page().setViewportSize(Visit.PHONE, 800);
        assertThat(nele.overflow()).isZero();
        nele.isAccessible().isWithoutComplaint();
    }
}
