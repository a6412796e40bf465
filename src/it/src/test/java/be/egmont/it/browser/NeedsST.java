package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
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
        claire.page().locator("input[name='needs:severe'][value=NUTS]").check();
        claire.page().locator("#needs\\:named").check();
        claire.page().locator("#needs\\:remark").fill(REMARK);
        claire.page().locator("#needs\\:state").click();
        assertThat(Visit.text(claire.page().locator("#needs\\:consent-fault")))
                .isEqualTo("Sans consentement explicite, rien n’est enregistré.");
        assertThat(claire.page().locator("#needs\\:remark").inputValue()).isEqualTo(REMARK);
        assertThat(claire.page()
                        .locator("input[name='needs:severe'][value=NUTS]")
                        .isChecked())
                .isTrue();
        assertThat(claire.page().evaluate("() => sessionStorage.getItem('egmont:typed') || ''"))
                .as("what is typed here waits nowhere")
                .asString()
                .doesNotContain(REMARK);
        claire.isAccessible();
        claire.page().locator("#needs\\:consent").check();
        claire.page().locator("#needs\\:state").click();
        claire.page().locator("text=sont enregistrés, chiffrés").waitFor();
        assertThat(claire.page()
                        .locator("input[name='needs:allergies'][value=NUTS]")
                        .isChecked())
                .isTrue();
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
}
