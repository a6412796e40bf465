package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import com.microsoft.playwright.Locator;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A head says what she needs, the kitchen reads how many do, and she takes it back. */
@ExtendWith(Walking.class)
class NeedsST {

    private static final String HEAD = "claire.vandenbossche";
    private static final String KITCHEN = "wouter.vanhoutte";
    private static final String REMARK = "Choc-anaphylactique-aux-traces";

    @Test
    void fromTheFormToTheKitchenAndBack(Walk walk) throws SQLException {
        Visit claire = walk.as(HEAD, "fr", Visit.PHONE);
        claire.open("/");
        claire.page()
                .locator("section[aria-labelledby=mystay] a[href*='/needs/person']")
                .click();
        claire.page().waitForURL("**/needs/person.xhtml?member=*");
        assertThat(claire.heading()).isEqualTo("Menu et besoins d’accès");
        assertThat(claire.overflow()).isZero();
        claire.isAccessible();

        claire.page().locator("#needs\\:menu").selectOption("VEGETARIAN");
        assertThat(claire.page().locator(".grades").isVisible())
                .as("folded, so that the form is short")
                .isFalse();
        claire.page().locator("#needs details:has(.grades) > summary").click();
        claire.page().locator("input[name=grade-NUTS][value=NO]").focus();
        claire.page().keyboard().press("ArrowRight");
        claire.page().keyboard().press("ArrowRight");
        claire.page().locator("input[name=grade-EGGS][value=AVOID]").check();
        assertThat(claire.overflow()).isZero();
        claire.isAccessible("#needs");
        claire.page().locator("#needs\\:named").check();
        claire.page().locator("#needs\\:remark").fill(REMARK);
        claire.page().locator("#needs\\:state").click();
        assertThat(Visit.text(claire.page().locator("#needs\\:consent-fault")))
                .isEqualTo("Sans consentement explicite, rien n’est enregistré.");
        assertThat(claire.page().locator("#needs\\:remark").inputValue()).isEqualTo(REMARK);
        assertThat(claire.page().locator("input[name=grade-NUTS][value=SEVERE]").isChecked())
                .isTrue();
        assertThat(claire.page().evaluate("() => sessionStorage.getItem('egmont:typed') || ''"))
                .as("what is typed here waits nowhere")
                .asString()
                .doesNotContain(REMARK);
        claire.isAccessible();
        claire.page().locator("#needs\\:consent").check();
        claire.page().locator("#needs\\:state").click();
        claire.page().locator("text=sont enregistrés, chiffrés").waitFor();
        for (String kept : new String[] {"NUTS][value=SEVERE", "EGGS][value=AVOID", "MILK][value=NO"}) {
            assertThat(claire.page().locator("input[name=grade-" + kept + "]").isChecked())
                    .as(kept)
                    .isTrue();
        }
        String mine = claire.address();
        assertThat(claire.ask("/needs/totals.xhtml").status()).isEqualTo(403);
        assertThat(walk.as("nele.goossenaerts").ask(mine).status()).isEqualTo(403);

        Visit kitchen = walk.as(KITCHEN);
        kitchen.open("/");
        kitchen.page().locator("main a[href$='/needs/totals.xhtml']").click();
        kitchen.page().waitForURL("**/needs/totals.xhtml");
        assertThat(Visit.text(kitchen.page().locator("main")))
                .contains("Fruits à coque")
                .doesNotContain(REMARK);
        kitchen.isAccessible();
        kitchen.page().locator("#naming\\:show").click();
        kitchen.page().locator("text=" + REMARK).waitFor();
        assertThat(Visit.text(kitchen.page().locator("section[aria-labelledby=named]")))
                .contains("Claire Vandenbossche");
        kitchen.isAccessible();
        assertThat(kitchen.ask("/needs/file/2026.csv").text())
                .contains("Fruits à coque")
                .doesNotContain("Vandenbossche", REMARK);
        assertThat(kitchen.ask(mine).status()).isEqualTo(403);

        assertThat(Granting.one(
                        walk, "SELECT count(*) FROM journal_entry j WHERE CAST(j AS text) LIKE '%" + REMARK + "%'"))
                .isEqualTo("0");
        assertThat(walk.log(REMARK)).isEmpty();

        claire.page().locator("#withdrawing\\:withdraw").click();
        claire.page().locator("text=Tout est effacé").waitFor();
        assertThat(claire.page().locator("#needs\\:remark").inputValue()).isEmpty();
        assertThat(Granting.one(
                        walk,
                        "SELECT count(*) FROM participant_needs n JOIN participant t ON t.id = n.participant_id"
                                + " JOIN person q ON q.id = t.person_id WHERE q.subject = '" + HEAD + "'"))
                .isEqualTo("0");
        claire.isWithoutComplaint();
        kitchen.isWithoutComplaint();
    }

    @Test
    void theListsAreKeptByHandAndNothingIsForgotten(Walk walk) throws SQLException {
        Visit katrien = walk.as("katrien.dewaelsche", "fr", Visit.PHONE);
        katrien.open("/needs/choices.xhtml");
        assertThat(katrien.overflow()).isZero();
        katrien.isAccessible();
        katrien.page().locator("#saying\\:nameFr").fill("Sans sel");
        katrien.page().locator("#saying\\:save").click();
        katrien.page().locator("#saying\\:nameNl-fault:not(:empty)").waitFor();
        assertThat(katrien.page().locator("#saying\\:nameFr").inputValue()).isEqualTo("Sans sel");
        katrien.page().locator("#saying\\:nameNl").fill("Zonder zout");
        katrien.page().locator("#saying\\:save").click();
        katrien.page().locator(".toast:has-text('Sans sel')").waitFor();
        act(katrien, "Sans sel", "/UP", "monté");
        act(katrien, "Poissons", "/RETIRE", "plus proposé");
        assertThat(Granting.one(walk, "SELECT code || ' ' || position FROM needs_choice WHERE name_fr = 'Sans sel'"))
                .isEqualTo("SANS_SEL 7");

        Visit claire = walk.as(HEAD);
        claire.open("/");
        claire.page()
                .locator("section[aria-labelledby=mystay] a[href*='/needs/person']")
                .click();
        assertThat(claire.page()
                        .locator("#needs\\:menu option:has-text('Sans sel')")
                        .count())
                .isEqualTo(1);
        assertThat(claire.page().locator("input[name=grade-FISH]").count()).isZero();
        assertThat(claire.ask("/needs/choices.xhtml").status()).isEqualTo(403);

        act(katrien, "Poissons", "/RESTORE", "à nouveau");
        katrien.isAccessible().isWithoutComplaint();
        claire.isWithoutComplaint();
    }

    private static void act(Visit visit, String choice, String verb, String done) {
        Locator row = visit.page().locator("#choosing li:has(b:text-is('" + choice + "'))");
        Locator button = row.locator("button[value$='" + verb + "']");
        if (!button.isVisible()) {
            row.locator("summary").click();
        }
        button.click();
        visit.page().locator(".toast:has-text('" + done + "')").waitFor();
    }
}
