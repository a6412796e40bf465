package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator sets what holds for all editions, reads what is set on the server, and takes it back. */
@ExtendWith(Walking.class)
class SettingsST {

    @Test
    void whatIsSetHoldsAtOnceAndNoSecretIsShown(Walk walk) {
        Visit katrien = walk.as("katrien.dewaelsche", "fr", Visit.PHONE);
        katrien.open("/access/settings.xhtml");
        assertThat(katrien.overflow()).isZero();
        for (Locator fold : katrien.page()
                .locator("section[aria-labelledby=outside] summary")
                .all()) {
            fold.click();
        }
        assertThat(katrien.overflow()).isZero();
        katrien.isAccessible();
        assertThat(Visit.text(katrien.page().locator("section[aria-labelledby=outside]")))
                .contains("EGMONT_DB_PASSWORD", "secret, non montré");

        katrien.page().locator("a[href*='setting=PRIVACY_CONTACT']").click();
        katrien.page().waitForURL("**setting=PRIVACY_CONTACT*");
        katrien.page().locator("[id='setting:value']").fill("x");
        katrien.page().locator("[id='setting:save']").click();
        katrien.page().locator("[id='setting:value-fault']:not(:empty)").waitFor();
        assertThat(katrien.page().locator("[id='setting:value']").inputValue()).isEqualTo("x");
        katrien.page().locator("[id='setting:value']").fill("vie.privee@egmont.example");
        katrien.page().locator("[id='setting:save']").click();
        katrien.page().locator(".toast:has-text('Réglage enregistré')").waitFor();

        Visit claire = walk.as("claire.vandenbossche");
        claire.open("/access/privacy.xhtml");
        assertThat(Visit.text(claire.page().locator("main"))).contains("vie.privee@egmont.example");
        assertThat(claire.ask("/access/settings.xhtml").status()).isEqualTo(403);

        katrien.page().locator("a[href*='setting=PRIVACY_CONTACT']").click();
        katrien.page().locator("[id='resetting:reset']").click();
        katrien.page().locator(".toast:has-text('par défaut')").waitFor();
        katrien.isAccessible().isWithoutComplaint();
        claire.isWithoutComplaint();
    }
}
