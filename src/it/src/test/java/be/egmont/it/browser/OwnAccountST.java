package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody sees and decides about himself: where he is signed in, and what is kept of him. */
@ExtendWith(Walking.class)
class OwnAccountST {

    private static final String PIETER_JAN = "pieterjan.roosebeke";

    @Test
    void aSignInIsEndedFromAnotherDevice(Walk walk) {
        Visit desk = walk.as(PIETER_JAN, "nl");
        Visit phone = walk.as(PIETER_JAN, "nl", Visit.PHONE);
        desk.open("/");

        desk.page().locator("details.person summary").click();
        desk.page().locator("details.person a[href$='/access/sign-ins.xhtml']").click();
        assertThat(desk.heading()).isEqualTo("Mijn aanmeldingen");
        assertThat(desk.page().locator("main tbody tr").count()).isGreaterThanOrEqualTo(2);
        desk.isAccessible();

        desk.page().locator("[id='list:others']").click();
        desk.page().locator("text=Dit toestel").waitFor();
        desk.page().waitForCondition(() -> desk.page().locator("main tbody tr").count() == 1);
        assertThat(desk.ask("/api/v1/me").status()).isEqualTo(200);
        assertThat(phone.ask("/api/v1/me").status()).isEqualTo(401);
        desk.isWithoutComplaint();
    }

    /** A device that signs in while the page is open moves all rows by one. */
    @Test
    void theSignInIsEndedWhoseButtonWasPressed(Walk walk) throws SQLException {
        Visit desk = walk.as(PIETER_JAN, "nl");
        Visit tablet = walk.as(PIETER_JAN, "nl", Visit.PHONE);
        named(walk, tablet, "iPad Safari/");
        Visit phone = walk.as(PIETER_JAN, "nl", Visit.PHONE);
        named(walk, phone, "iPhone Safari/");
        desk.open("/access/sign-ins.xhtml");

        walk.as(PIETER_JAN, "nl");
        desk.page().locator("main tbody tr:has-text('iPad') button").press("Enter");
        desk.page().locator(".toast").waitFor();
        assertThat(tablet.ask("/api/v1/me").status()).as("the one pressed").isEqualTo(401);
        assertThat(phone.ask("/api/v1/me").status()).as("its neighbour").isEqualTo(200);
        assertThat(desk.ask("/api/v1/me").status()).isEqualTo(200);
    }

    /** Gives the youngest sign-in of that person the name of a device. */
    private static void named(Walk walk, Visit device, String agent) throws SQLException {
        assertThat(device.ask("/api/v1/me").status()).isEqualTo(200);
        try (Connection connection = walk.connect();
                PreparedStatement youngest = connection.prepareStatement("UPDATE sign_in SET agent = ? WHERE id ="
                        + " (SELECT id FROM sign_in WHERE subject = ? AND ended IS NULL"
                        + " AND agent NOT LIKE 'iP%' ORDER BY since DESC LIMIT 1)")) {
            youngest.setString(1, agent);
            youngest.setString(2, PIETER_JAN);
            youngest.executeUpdate();
        }
    }

    /** Nobody guesses how he is addressed and whether he is photographed: he says it, and takes it back. */
    @Test
    void howSheIsAddressedAndWhetherPhotographedSheSaysHerself(Walk walk) {
        Visit claire = walk.as("claire.vandenbossche", "fr", Visit.PHONE);
        claire.open("/");
        claire.page().locator("details.person summary").click();
        claire.page().locator("details.person a[href$='/person/mine.xhtml']").click();
        assertThat(claire.heading()).isEqualTo("Mes données");
        assertThat(claire.overflow()).isZero();
        claire.page().locator("[id='plan:photo']").selectOption("NONE");
        claire.page().locator("[id='plan:phone']").fill("appelez-moi");
        claire.page().locator("[id='plan:save']").click();
        claire.page()
                .locator("[id='plan:phone-fault']:has-text('numéro de téléphone')")
                .waitFor();
        assertThat(claire.page().locator("[id='plan:photo']").inputValue()).isEqualTo("NONE");
        claire.isAccessible();
        claire.page().locator("[id='plan:phone']").fill("");
        claire.page().locator("[id='plan:save']").click();
        claire.page().locator(".toast:has-text('sont enregistrées')").waitFor();
        assertThat(claire.page().locator("[id='plan:photo']").inputValue()).isEqualTo("NONE");
        claire.page().locator(".toast [type=submit]").click();
        claire.page().locator(".toast:has-text('comme avant')").waitFor();
        assertThat(claire.page().locator("[id='plan:photo']").inputValue()).isEmpty();
        claire.isAccessible().isWithoutComplaint();
    }

    @Test
    void theNoticeIsReadOnceAndFoundAgain(Walk walk) throws Exception {
        walk.as(PIETER_JAN).close();
        try (Connection connection = walk.connect();
                PreparedStatement again = connection.prepareStatement(
                        "UPDATE account SET notice = NULL, notice_at = NULL WHERE subject = ?")) {
            again.setString(1, PIETER_JAN);
            again.executeUpdate();
        }
        Visit first = walk.stranger();
        first.open("/programme/list.xhtml");
        first.page()
                .locator("form:has(input[name=username][value='" + PIETER_JAN + "']) button")
                .click();
        first.page().waitForURL("**/access/privacy.xhtml?back=*");
        assertThat(first.heading()).isEqualTo("Vos données");
        first.isAccessible();

        first.page().locator("#notice\\:read").click();
        first.page().waitForURL("**/programme/list.xhtml");
        first.open("/access/privacy.xhtml");
        assertThat(first.page().locator("#notice\\:read").count()).isZero();
        assertThat(first.page().locator("main").innerText()).contains("Vous l’avez lue le");
        first.isWithoutComplaint();
    }
}
