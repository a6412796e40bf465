package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The team says how many a delegation may bring, and nobody joins one that has as many. */
@ExtendWith(Walking.class)
class QuotaST {

    @Test
    void nobodyJoinsADelegationThatIsFull(Walk walk) {
        Visit nele = walk.as("nele.goossenaerts");
        nele.open("/edition/edit.xhtml?edition=2026");
        nele.page().locator("main a[href*='/edition/quotas']").click();
        nele.page().locator("a[href*='kind=EMBASSY']").click();
        nele.page().locator("#quota\\:most").fill("100");
        nele.page().locator("#quota\\:save").click();
        assertThat(Visit.text(nele.page().locator("#quota\\:most-fault"))).isEqualTo("Un nombre de 0 à 99, ou rien.");
        assertThat(nele.page().locator("#quota\\:most").inputValue()).isEqualTo("100");
        nele.page().setViewportSize(Visit.PHONE, 900);
        assertThat(nele.overflow()).isZero();
        nele.isAccessible();
        nele.page().locator("#quota\\:most").fill("0");
        nele.page().locator("#quota\\:save").click();
        nele.page().waitForURL("**/edition/quotas.xhtml?edition=2026");
        assertThat(Visit.text(nele.page().locator("tr:has-text('Ambassade')"))).contains("0");
        nele.isAccessible();

        nele.page().setViewportSize(1400, 900);
        nele.open("/delegation/view.xhtml?post=ABJ");
        nele.page().locator("main a[href*='/delegation/member-new']").click();
        nele.page().locator("details.fold").first().evaluate("fold => fold.open = true");
        nele.page().locator("[id='joining:givenName']").fill("Jan");
        nele.page().locator("[id='joining:familyName']").fill("Peeters");
        nele.page().locator("[id='joining:personLanguage']").selectOption("NL");
        nele.page().locator("[id='joining:email']").fill("jan.peeters.quota@egmont.example");
        nele.page().locator("#joining\\:go").click();
        assertThat(Visit.text(nele.page().locator("[id='joining:person-fault']")))
                .isEqualTo("Cette délégation a déjà le nombre maximal d’accompagnants (0).");
        assertThat(nele.page().locator("[id='joining:familyName']").inputValue())
                .isEqualTo("Peeters");
        nele.isAccessible();

        nele.open("/edition/quotas.xhtml?edition=2026&kind=EMBASSY");
        nele.page().locator("#quota\\:most").fill("");
        nele.page().locator("#quota\\:save").click();
        nele.page().waitForURL("**/edition/quotas.xhtml?edition=2026");
        assertThat(Visit.text(nele.page().locator("tr:has-text('Ambassade')"))).contains("sans limite");
        assertThat(walk.as("claire.vandenbossche")
                        .ask("/edition/quotas.xhtml?edition=2026")
                        .status())
                .isEqualTo(403);
        nele.isWithoutComplaint();
    }
}
