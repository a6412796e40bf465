package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.Since;
import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The eight weeks before an edition, from the first of them: the last edition is closed, the next one copied from it and empty; then
 * those who are invited come by a file, are written to and answer, until nobody is missing.
 */
@Since("2026-12-07T08:00:00Z")
@ExtendWith(Walking.class)
class EightWeeksST {

    private static final String EDITION = "/edition/edit.xhtml?edition=";
    private static final Page.WaitForConditionOptions LONG = new Page.WaitForConditionOptions().setTimeout(60_000);

    private static String count(Walk walk, String what) throws SQLException {
        return Granting.one(
                walk,
                "SELECT count(*) FROM participant t JOIN delegation d ON d.id = t.delegation_id JOIN edition e"
                        + " ON e.id = d.edition_id WHERE e.code = '2027' AND " + what);
    }

    private static String sent(Walk walk) {
        try {
            return Granting.one(walk, "SELECT count(*) FROM letter WHERE state = 'SENT'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void toast(Visit visit, String said) {
        visit.page().locator(".toast:has-text('" + said + "')").waitFor();
    }

    /** One of the files of the house, with each line made anew. */
    private static String file(Visit visit, String kind, UnaryOperator<String> line) {
        return visit.ask("/exchange/export/" + kind + ".csv?separator=comma&edition=2026")
                .text()
                .lines()
                .map(line)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String ofNextYear(String line) {
        return line.replaceFirst("^2026,", "2027,");
    }

    /** Somebody's answer, which is the only one of these words in his line. */
    private static String answering(String line, String answer) {
        return line.replaceFirst(",(COMES|PARTLY|EXCUSED|AWAITED),", "," + answer + ",");
    }

    /** Shown first, then brought in as a whole. */
    private static void bring(Visit visit, String kind, String file) {
        visit.open("/exchange/import.xhtml");
        visit.page().locator("[id='choose:kind']").selectOption(kind);
        visit.page()
                .locator("[id='choose:upload']")
                .setInputFiles(new FilePayload("2027.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        visit.page().locator("[id='choose:look']").click();
        visit.page().waitForURL(address -> address.contains("file="));
        visit.page()
                .locator("[id='watching:cancel']")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        visit.page().locator("[id='bring:all']").click();
        visit.page().waitForURL(address -> address.contains("/exchange/run.xhtml"));
    }

    @Test
    void fromAnEmptyEditionToTheLastAnswer(Walk walk) throws SQLException {
        String delegations = Granting.one(
                walk, "SELECT count(*) FROM delegation d JOIN edition e ON e.id = d.edition_id WHERE e.code = '2026'");
        Visit nele = walk.as("nele.goossenaerts");
        Page page = nele.page();
        closesTheLastAndOpensTheNext(nele);

        nele.open("/delegation/list.xhtml");
        assertThat(Visit.text(page.locator("main tr:has-text('ABJ')"))).contains("personne n’est attendu");
        bring(nele, "DELEGATIONS", file(nele, "delegations", EightWeeksST::ofNextYear));
        bring(nele, "PEOPLE", file(nele, "people", line -> answering(ofNextYear(line), "AWAITED")));
        assertThat(
                        Granting.one(
                                walk,
                                "SELECT count(*) FROM delegation d JOIN edition e ON e.id = d.edition_id WHERE e.code = '2027'"))
                .isEqualTo(delegations);
        nele.open("/delegation/answers.xhtml");
        assertThat(Visit.text(page.locator("main"))).contains(count(walk, "t.leads"));
        nele.isAccessible();

        // all who are missing get a letter, once somebody else has agreed
        nele.open("/programme/awaited.xhtml");
        page.locator(".markall input").check();
        page.locator("[id='awaited:remind']").click();
        page.waitForURL(address -> address.contains("/notification/remind.xhtml"));
        page.locator("[id='reminding:send']").click();
        page.locator("[id='waiting']").waitFor();
        Visit joris = walk.as("joris.desmedt");
        joris.open("/notification/list.xhtml");
        joris.page().locator("[name='waiting:confirm']:not([hidden])").click();
        joris.page().locator(".toast").waitFor();
        String written = Granting.one(walk, "SELECT count(*) FROM letter");
        joris.page().waitForCondition(() -> sent(walk).equals(written), LONG);
        assertThat(Integer.parseInt(written)).isGreaterThan(100);

        answersHerself(walk.as("claire.vandenbossche", "fr", Visit.PHONE));
        keepsHerDelegation(walk.as("marieke.lejeune", "nl"));

        // what came by mail and telephone is brought in by a file
        bring(
                nele,
                "PEOPLE",
                file(
                        nele,
                        "people",
                        line -> line.contains("Vandenbossche") || line.contains(",ENABEL,")
                                ? ""
                                : answering(ofNextYear(line), "COMES")));
        assertThat(count(walk, "t.rsvp = 'AWAITED'")).isEqualTo("0");
        nele.open("/delegation/answers.xhtml");
        nele.isAccessible();
        nele.open("/programme/awaited.xhtml");
        page.locator(".empty").waitFor();
        nele.open("/delegation/list.xhtml");
        assertThat(Visit.text(page.locator("main"))).contains("115");
        nele.isWithoutComplaint();
        joris.isWithoutComplaint();
    }

    private static void closesTheLastAndOpensTheNext(Visit nele) {
        Page page = nele.page();
        nele.open(EDITION + "2026");
        page.locator("[id='standing:advance']").click();
        page.locator(".toast").waitFor();

        nele.open("/edition/copy.xhtml?source=2026");
        page.locator("[id='copying:firstDay_input']").fill("01/02/2027");
        page.locator("[id='copying:look']").click();
        page.locator(".preview").waitFor();
        page.locator("[id='copying:copy']").click();
        page.waitForURL(address -> address.endsWith(EDITION + "2027"));
        page.locator("[id='plan:answersBy_input']").fill("15/01/2027");
        page.locator("[id='plan:save']").click();
        page.locator(".toast").waitFor();
        nele.open(EDITION + "2027");
        page.locator("[id='standing:advance']").click();
        toast(nele, "est ouverte");
        nele.isAccessible();
    }

    /** A head of mission, from her telephone. */
    private static void answersHerself(Visit claire) {
        claire.open("/delegation/view.xhtml?post=ABJ");
        claire.page()
                .locator("tr:not(#replies tr):has-text('Claire Vandenbossche') .menu summary")
                .click();
        claire.page()
                .locator(
                        "tr:not(#replies tr):has-text('Claire Vandenbossche') .menu [name='answers:answer'][value$='/COMES']")
                .click();
        claire.page().locator(".toast").waitFor();
        assertThat(Visit.text(claire.page().locator("tr:not(#replies tr):has-text('Claire Vandenbossche')")))
                .contains("vient");
        assertThat(claire.overflow()).isZero();
        claire.isAccessible().isWithoutComplaint();
    }

    /** For each of her people, and for one who joins. */
    private static void keepsHerDelegation(Visit marieke) {
        Page page = marieke.page();
        marieke.open("/stakeholder/view.xhtml?code=ENABEL");
        page.locator("a[href*='/delegation/member-new.xhtml']").click();
        page.locator("details.fold").first().evaluate("fold => fold.open = true");
        page.locator("[id='joining:givenName']").fill("Zofia");
        page.locator("[id='joining:familyName']").fill("Łódzka");
        page.locator("[id='joining:personLanguage']").selectOption("EN");
        page.locator("[id='joining:functionNl']").fill("Landendirecteur");
        page.locator("[id='joining:go']").click();
        toast(marieke, "Zofia Łódzka zit in de delegatie");
        marieke.open("/stakeholder/view.xhtml?code=ENABEL");
        Locator awaited = page.locator("tr:has(.menu [name='answers:answer']):has-text('nog geen antwoord')");
        while (awaited.count() > 0) {
            Locator row = awaited.first();
            row.locator(".menu summary").click();
            row.locator("[name='answers:answer'][value$='/COMES']").click();
            page.locator(".toast").waitFor();
        }
        marieke.isAccessible().isWithoutComplaint();
    }
}
