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

/** An organiser enters people by hand, is told who looks alike, merges two and parts them again. */
@ExtendWith(Walking.class)
class PersonST {

    private static final String PERSON = "/person/edit.xhtml";

    /** Whatever a test that failed has left, so that no other one counts it. */
    @AfterEach
    void sweep(Walk walk) throws SQLException {
        try (Connection connection = walk.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM person_merge");
            statement.executeUpdate("DELETE FROM person_distinct");
            statement.executeUpdate(
                    "DELETE FROM appointment WHERE person_id IN (SELECT id FROM person WHERE email LIKE '%@st.example')");
            statement.executeUpdate("DELETE FROM person WHERE email LIKE '%@st.example'");
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

    private static void undo(Visit visit) {
        visit.page().locator(".toast [type=submit]").click();
    }

    private static String toast(Visit visit, String part) {
        Locator toast = visit.page().locator(".toast:has-text('" + part + "')");
        toast.waitFor();
        return Visit.text(toast);
    }

    @Test
    void whoLooksAlikeIsShownBeforeSomebodyIsEnteredAndTwoAreMergedAndParted(Walk walk) throws SQLException {
        Visit nele = walk.as("nele.goossenaerts");
        nele.open("/person/list.xhtml");
        nele.isAccessible();
        nele.page().locator(".pagehead a[href='" + PERSON + "']").click();
        nele.page().waitForURL(address -> address.endsWith(PERSON));
        save(nele);
        nele.page().locator(".summary").waitFor();
        for (String id : new String[] {"givenName", "familyName", "language"}) {
            told(nele, id, "nécessaire");
        }
        nele.isAccessible();
        enter(nele, "Zéphyrine", "Van den Broeck", "zephyrine@st");
        save(nele);
        told(nele, "email", "adresse");
        field(nele, "email").fill("zephyrine@st.example");
        save(nele);
        toast(nele, "Zéphyrine Van den Broeck");

        nele.open(PERSON);
        enter(nele, "Zephyrine", "Vandenbroek", "other@st.example");
        save(nele);
        Locator likely = nele.page().locator("[id='likely']");
        likely.waitFor();
        assertThat(Visit.text(likely)).contains("Zéphyrine Van den Broeck", "nom très proche");
        nele.isAccessible();
        assertThat(field(nele, "familyName").inputValue()).isEqualTo("Vandenbroek");
        nele.page().locator("[id='plan:another']").click();
        toast(nele, "Zephyrine Vandenbroek");
        isAppointedByHand(nele);
        try (Connection connection = walk.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM person_distinct");
        }

        nele.open("/person/duplicates.xhtml");
        nele.isAccessible();
        Locator row = nele.page().locator("tr:has-text('Vandenbroek')");
        row.locator("button").click();
        toast(nele, "ne sont plus proposées");
        assertThat(row.count()).isZero();
        undo(nele);
        toast(nele, "à examiner");
        row.locator("a.button").click();
        nele.page().locator("[id='merging:merge']").waitFor();
        assertThat(Visit.text(nele.page().locator("main"))).contains("Van den Broeck", "Vandenbroek", "affectation");
        nele.isAccessible();
        nele.page().locator("[name='take.EMAIL'][value=other]").check();
        nele.page().locator("[id='merging:merge']").click();
        toast(nele, "fusionnée");
        assertThat(Granting.one(
                        walk, "SELECT given_name || ' ' || family_name FROM person WHERE email = 'other@st.example'"))
                .isEqualTo("Zéphyrine Van den Broeck");
        nele.isAccessible();
        nele.open("/person/duplicates.xhtml");
        nele.page().setViewportSize(Visit.PHONE, 800);
        assertThat(nele.overflow()).isZero();
        nele.isAccessible();
        nele.page().locator("button[name='merges:part']").click();
        toast(nele, "deux personnes");
        assertThat(Granting.one(walk, "SELECT count(*) FROM person WHERE email LIKE '%@st.example'"))
                .isEqualTo("2");
        nele.open("/person/list.xhtml?q=st.example");
        nele.page().locator("[id='list:merge']").click();
        nele.page().locator("text=Marquez d’abord exactement deux personnes.").waitFor();
        nele.page().locator("input[name='marked']").nth(0).check();
        nele.page().locator("input[name='marked']").nth(1).check();
        nele.page().locator("[id='list:merge']").press("Enter");
        nele.page().waitForURL(address -> address.contains("/person/merge.xhtml"));
        nele.isAccessible();
        nele.open("/person/list.xhtml?q=vandenbroek");
        assertThat(nele.overflow()).isZero();
        assertThat(Visit.text(nele.page().locator("main"))).contains("Vandenbroek, Zephyrine", "Abidjan");
        nele.isAccessible().isWithoutComplaint();
    }

    /** Begun from her page: what cannot be is said at its field, what was written is changed, removed and written again. */
    private static void isAppointedByHand(Visit nele) {
        Page page = nele.page();
        assertThat(Visit.text(page.locator("section[aria-labelledby=letters]"))).contains("Aucun courrier");
        page.locator("section[aria-labelledby=appointments] .cardhead a").click();
        page.waitForURL(address -> address.contains("/person/appointment.xhtml?person="));
        page.locator("[id='plan:place_input']").fill("abidjan");
        page.locator(".ui-autocomplete-item:has-text('Abidjan')").first().click();
        page.locator("[id='plan:capacity'] input[value=HEAD]").check();
        page.locator("[id='plan:from_input']").fill("01/01/2025");
        save(nele);
        told(nele, "from", "Claire Vandenbossche est chef de ce poste");
        nele.isAccessible();
        page.locator("[id='plan:capacity'] input[value=STAFF]").check();
        save(nele);
        toast(nele, "est notée");
        page.locator("[id='plan:until_input']").fill("31/12/2024");
        save(nele);
        told(nele, "until", "doit venir après");
        page.locator("[id='plan:until_input']").fill("30/06/2099");
        save(nele);
        toast(nele, "est modifiée");
        undo(nele);
        toast(nele, "de nouveau comme avant");
        assertThat(page.locator("[id='plan:until_input']").inputValue()).isEmpty();
        nele.page().setViewportSize(Visit.PHONE, 800);
        assertThat(nele.overflow()).isZero();
        nele.isAccessible();
        nele.page().setViewportSize(1400, 900);
        page.locator("[id='removing:remove']").click();
        toast(nele, "est supprimée");
        assertThat(Visit.text(page.locator("section[aria-labelledby=appointments]")))
                .contains("Aucune affectation");
        undo(nele);
        toast(nele, "de nouveau comme avant");
        assertThat(Visit.text(page.locator("section[aria-labelledby=appointments]")))
                .contains("Abidjan", "membre du personnel", "depuis le");
        nele.isAccessible();
        nele.open("/delegation/view.xhtml?post=ABJ");
        assertThat(Visit.text(page.locator("section[aria-labelledby=appointments]")))
                .contains("Zephyrine Vandenbroek");
    }

    private static void enter(Visit nele, String given, String family, String email) {
        fill(nele, Map.of("givenName", given, "familyName", family, "email", email));
        nele.page().getByLabel("Madame").check();
        field(nele, "languageRole").selectOption("NL");
        field(nele, "language").selectOption("FR");
    }

    /** With the keyboard alone, on a phone. */
    @Test
    void byKeysAloneOnAPhone(Walk walk) {
        Visit nele = walk.as("nele.goossenaerts", "fr", Visit.PHONE);
        nele.open(PERSON);
        assertThat(nele.overflow()).isZero();
        Page page = nele.page();
        field(nele, "givenName").focus();
        page.keyboard().type("Jean-Zénon");
        page.keyboard().press("Tab");
        page.keyboard().type("d'Udekem d'Acoz");
        page.keyboard().press("Tab");
        page.keyboard().type("jz@st.example");
        page.keyboard().press("Tab");
        page.keyboard().type("+32 2 501 81 11");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Tab");
        page.keyboard().press("ArrowDown");
        field(nele, "email").focus();
        page.keyboard().press("Enter");
        toast(nele, "Udekem");
        assertThat(nele.overflow()).isZero();
        nele.page().locator(".toast [type=submit]").focus();
        page.keyboard().press("Enter");
        toast(nele, "annulée");
        nele.isWithoutComplaint();
    }
}
