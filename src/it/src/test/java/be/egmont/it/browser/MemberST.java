package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import com.microsoft.playwright.Locator;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People join a delegation by hand and leave it again, an organisation sends one, and a session has guests by name. */
@ExtendWith(Walking.class)
class MemberST {

    private static Locator field(Visit visit, String id) {
        return visit.page().locator("[id='joining:" + id + "']");
    }

    private static void toast(Visit visit, String said) {
        visit.page().locator(".toast:has-text('" + said + "')").waitFor();
    }

    /** The manager of Enabel's delegation sends a third one, changes his function, and takes him out again. */
    @Test
    void aManagerKeepsHisDelegation(Walk walk) {
        Visit marieke = walk.as("marieke.lejeune", "nl");
        marieke.open("/stakeholder/view.xhtml?code=BIO");
        assertThat(marieke.page()
                        .locator("a[href*='/delegation/member-new.xhtml']")
                        .count())
                .as("that of others")
                .isZero();
        marieke.open("/stakeholder/view.xhtml?code=ENABEL");
        marieke.isAccessible();
        marieke.page().locator("a[href*='/delegation/member-new.xhtml']").click();
        marieke.page().locator("details.fold").first().evaluate("fold => fold.open = true");
        field(marieke, "givenName").fill("Derde");
        field(marieke, "go").click();
        marieke.page().locator("[id='joining:familyName-fault']").waitFor();
        assertThat(field(marieke, "givenName").inputValue()).isEqualTo("Derde");
        marieke.isAccessible();
        field(marieke, "familyName").fill("Verhelst");
        field(marieke, "go").click();
        marieke.page().locator("[id='joining:personLanguage-fault']").waitFor();
        field(marieke, "personLanguage").selectOption("NL");
        field(marieke, "functionNl").fill("Landendirecteur");
        field(marieke, "go").click();
        toast(marieke, "Derde Verhelst zit in de delegatie");
        assertThat(marieke.heading()).isEqualTo("Derde Verhelst");
        marieke.isAccessible();
        marieke.page().locator("[id='serving:functionNl']").fill("Directeur");
        marieke.page().locator("[id='serving:save']").click();
        toast(marieke, "De wijziging is opgeslagen");
        twoChangeHimAtOnce(walk, marieke);

        marieke.page().locator("[id='leaving:remove']").click();
        marieke.page().waitForURL(address -> address.contains("/stakeholder/view.xhtml?code=ENABEL"));
        toast(marieke, "zit niet meer in de delegatie");
        assertThat(marieke.page().locator("tbody").innerText()).doesNotContain("Verhelst");
        marieke.page().locator(".toast [type=submit]").click();
        toast(marieke, "Het verwijderen is ongedaan gemaakt");
        assertThat(marieke.page().locator("tbody").innerText()).contains("Verhelst", "Landdirecteur");
        marieke.isAccessible().isWithoutComplaint();
    }

    private static Locator serving(Visit visit, String id) {
        return visit.page().locator("[id='serving:" + id + "']");
    }

    /** What only one of the two has written is kept of either; where both have, the second sees both and decides. */
    private static void twoChangeHimAtOnce(Walk walk, Visit second) {
        Visit first = walk.as("nele.goossenaerts");
        first.open(second.page().url().replaceFirst("^https?://[^/]+", ""));
        serving(first, "functionFr").fill("Directrice");
        serving(first, "functionNl").fill("Directrice in Kinshasa");
        serving(first, "save").click();
        toast(first, "enregistrée");

        serving(second, "functionNl").fill("Landdirecteur");
        serving(second, "functionEn").fill("Director");
        serving(second, "save").click();
        Locator conflict = second.page().locator(".conflict");
        conflict.waitFor();
        assertThat(Visit.text(conflict))
                .contains("Landdirecteur", "Directrice in Kinshasa", "Director")
                .doesNotContain("Frans");
        second.isAccessible();
        serving(second, "insist").click();
        toast(second, "De wijziging is opgeslagen");
        assertThat(serving(second, "functionFr").inputValue()).isEqualTo("Directrice");
        assertThat(serving(second, "functionNl").inputValue()).isEqualTo("Landdirecteur");
        assertThat(serving(second, "functionEn").inputValue()).isEqualTo("Director");
        first.isWithoutComplaint();
    }

    /** Whoever was there stays: the page says why, and offers no button. */
    @Test
    void ofWhomThereIsEvidenceThePageSaysSo(Walk walk) throws SQLException {
        String head = Granting.one(
                walk,
                "SELECT t.reference FROM participant t JOIN delegation d ON d.id = t.delegation_id"
                        + " JOIN post p ON p.id = d.post_id JOIN edition e ON e.id = d.edition_id"
                        + " WHERE p.code = 'ABV' AND t.leads AND e.code = '2026'");
        Visit nele = walk.as("nele.goossenaerts", "fr", Visit.PHONE);
        nele.open("/delegation/member.xhtml?member=" + head);
        assertThat(Visit.text(nele.page().locator("main"))).contains("désignez d’abord quelqu’un d’autre");
        assertThat(nele.page().locator("[id='leaving:remove']").count()).isZero();
        assertThat(nele.overflow()).isZero();
        nele.open("/delegation/member-new.xhtml?delegation="
                + Granting.one(
                        walk,
                        "SELECT d.reference FROM delegation d JOIN post p ON p.id = d.post_id"
                                + " JOIN edition e ON e.id = d.edition_id WHERE p.code = 'ABV' AND e.code = '2026'"));
        assertThat(nele.overflow()).isZero();
        nele.isAccessible().isWithoutComplaint();
    }

    /** Somebody who is not of the audience is invited to a session to come, and the invitation is taken back. */
    @Test
    void invitedByName(Walk walk) throws SQLException {
        String session = Granting.one(
                walk,
                "SELECT s.code FROM session s JOIN edition e ON e.id = s.edition_id WHERE e.code = '2026'"
                        + " AND s.starts_at > '2026-02-05' AND s.kind = 'PLENARY' ORDER BY s.starts_at LIMIT 1");
        String name = Granting.one(
                walk,
                "SELECT q.given_name || ' ' || q.family_name FROM participant t JOIN person q ON q.id = t.person_id"
                        + " JOIN delegation d ON d.id = t.delegation_id JOIN organisation o ON o.id = d.organisation_id"
                        + " JOIN edition e ON e.id = t.edition_id WHERE o.code = 'ENABEL' AND e.code = '2026' ORDER BY t.id LIMIT 1");
        Visit nele = walk.as("nele.goossenaerts");
        nele.open("/programme/session.xhtml?session=" + session);
        nele.page().locator("[id='inviting:invite']").click();
        nele.page().locator("[id='inviting:guest-fault']").waitFor();
        // without a key, as when it is dictated
        nele.page().locator("[id='inviting:guest_input']").fill(name);
        nele.page().locator("[id='inviting:invite']").click();
        toast(nele, name);
        Locator row = nele.page().locator("[id='withdrawing'] tr:has-text('" + name + "')");
        assertThat(row.innerText()).contains("par son nom", "sans réponse");
        assertThat(nele.page()
                        .locator("[id='withdrawing'] tbody")
                        .first()
                        .locator("tr")
                        .count())
                .as("of a long list the first, and he is among them")
                .isEqualTo(12);
        nele.isAccessible();
        row.locator("button").click();
        toast(nele, "L’invitation est reprise");
        nele.page()
                .locator("section:has([id='withdrawing']) details")
                .evaluateAll("folds => folds.forEach(fold => fold.open = true)");
        assertThat(row.innerText()).contains("invitation reprise");
        nele.isAccessible().isWithoutComplaint();
    }
}
