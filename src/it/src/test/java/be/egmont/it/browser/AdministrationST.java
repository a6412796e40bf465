package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import be.egmont.it.page.ListPage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Task 6: an administrator sees who has which role. */
@ExtendWith(Walking.class)
class AdministrationST {

    /** A head of post of the list without an account. */
    private static final String NEVER_HERE =
            "SELECT q.given_name || ' ' || q.family_name FROM person q JOIN participant t ON t.person_id = q.id"
                    + " WHERE t.leads AND q.subject IS NULL"
                    + " AND NOT EXISTS (SELECT 1 FROM account a WHERE a.person_id = q.id) ORDER BY q.id LIMIT 1";

    @Test
    void whoHasWhichRole(Walk walk) {
        walk.as("claire.vandenbossche");
        Visit katrien = walk.as("katrien.dewaelsche");
        ListPage people = ListPage.open(katrien, "/access/people.xhtml");

        assertThat(people.rows())
                .anyMatch(row -> row.contains("Claire Vandenbossche") && row.contains("Abidjan"))
                .anyMatch(row -> row.contains("Katrien Dewaelsche") && row.contains("Administra"));
        katrien.isAccessible();

        people.search("text", "katrien");
        assertThat(people.rows()).singleElement().asString().contains("Katrien Dewaelsche");
        katrien.isAccessible().isWithoutComplaint();
    }

    @Test
    void whoHasNeverSignedInIsGivenARoleForSomeDays(Walk walk) throws SQLException {
        Visit katrien = walk.as("katrien.dewaelsche");
        String name = Granting.one(walk, NEVER_HERE);
        katrien.open("/access/people.xhtml");
        katrien.page().locator(".pagehead a[href='/access/give.xhtml']").click();
        katrien.page().locator("main input[name=q]").fill(name);
        katrien.page().locator("main input[name=q]").press("Enter");
        katrien.page()
                .locator("main tbody tr:has-text('" + name + "') th a")
                .first()
                .click();
        katrien.page().locator(".panel [id='give:role']").selectOption("reporter");
        katrien.page().locator("[id='give:from_input']").fill("5/2/2026");
        katrien.page().locator("[id='give:until_input']").fill("6/2/2026");
        katrien.isAccessible();
        katrien.page().locator("[id='give:reason']").fill("Rédige le rapport de clôture");
        katrien.page().locator("[id='give:do']").click();
        katrien.page().waitForURL(address -> address.contains("/access/person.xhtml?account="));

        assertThat(katrien.heading()).isEqualTo(name);
        assertThat(ListPage.here(katrien).rows())
                .singleElement()
                .asString()
                .contains("5 février 2026", "6 février 2026", "Rédige le rapport de clôture");
        katrien.isAccessible().isWithoutComplaint();
    }

    /** As one is used to write it, or from a month that opens by keyboard; what is no day stays and is told. */
    @Test
    void aDayIsTypedOrPicked(Walk walk) {
        Visit katrien = walk.as("katrien.dewaelsche");
        katrien.open("/audit/journal.xhtml");
        Locator from = katrien.page().locator("input[name=from]");
        from.fill("31/02/2026");
        from.press("Enter");
        katrien.page().waitForURL(address -> address.contains("from=31"));
        assertThat(from.inputValue()).isEqualTo("31/02/2026");
        assertThat(katrien.page().locator("main [role=alert]").textContent()).contains("04/02/2026");

        katrien.open("/audit/journal.xhtml?from=2026-02-04");
        assertThat(from.inputValue()).isEqualTo("04/02/2026");
        from.press("ArrowDown");
        Locator month = katrien.page().locator(".ui-datepicker:visible");
        month.locator("a.ui-state-active:focus").waitFor();
        assertThat(month.textContent()).containsIgnoringCase("février").contains("2026");
        katrien.isAccessible(".ui-datepicker");
        katrien.page().keyboard().press("ArrowLeft");
        katrien.page().keyboard().press("Enter");
        month.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        assertThat(from.inputValue()).isEqualTo("03/02/2026");
        from.press("Enter");
        katrien.page().waitForURL(address -> address.contains("from=03"));
        assertThat(ListPage.here(katrien).rows()).isNotEmpty();
        katrien.isAccessible().isWithoutComplaint();
    }
}
