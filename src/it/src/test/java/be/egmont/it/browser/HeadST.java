package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** On Wednesday morning a head is replaced: in three clicks from the page of his delegation, and back in one. */
@ExtendWith(Walking.class)
class HeadST {

    /** A post whose head has meetings on the days to come, and whose delegation has somebody else. */
    private static final String POST = """
            SELECT p.code FROM post p
              JOIN delegation d ON d.post_id = p.id
              JOIN edition e ON e.id = d.edition_id AND e.code = '2026'
              JOIN participant l ON l.delegation_id = d.id AND l.leads AND l.capacity = 'HEAD'
             WHERE p.code NOT IN ('ABJ', 'ALG', 'BKK')
               AND (SELECT count(*) FROM meeting_participant k
                     WHERE k.participant_id = l.id AND lower(k.during) > '2026-02-04 12:00Z') > 2
               AND EXISTS (SELECT 1 FROM participant t WHERE t.delegation_id = d.id AND NOT t.leads)
             ORDER BY p.code LIMIT 1
            """;

    private static final String MEMBERS =
            "SELECT string_agg(t.reference || ' ' || t.leads || ' ' || t.capacity, ',' ORDER BY t.id)"
                    + " FROM participant t JOIN delegation d ON d.id = t.delegation_id JOIN post p ON p.id = d.post_id"
                    + " JOIN edition e ON e.id = d.edition_id WHERE e.code = '2026' AND p.code = '%s'";

    private static String toast(Visit visit) {
        visit.page().locator(".toast").waitFor();
        return Visit.text(visit.page().locator(".toast"));
    }

    private static String lead(Visit visit, String post) {
        visit.open("/delegation/view.xhtml?post=" + post);
        visit.page().locator("a[href*='/delegation/replace.xhtml']").click();
        Locator members = visit.page().locator("[id='replacing:member']");
        String name = members.locator("option").nth(1).innerText();
        members.selectOption(new SelectOption().setIndex(1));
        visit.isAccessible();
        visit.page().locator("[id='replacing:go']").click();
        visit.page().waitForURL(address -> address.contains("/delegation/succession.xhtml"));
        return name;
    }

    @Test
    void inThreeClicksAndItsMeetingsAskWhomTheyFollow(Walk walk) throws SQLException {
        String post = Granting.one(walk, POST);
        Visit nele = walk.as("nele.goossenaerts");
        String name = lead(nele, post);
        assertThat(toast(nele)).contains(name + " conduit la délégation");
        Locator asking = nele.page().locator("[name='deciding:follow'][value$='/SUCCESSOR']");
        assertThat(asking.count()).isPositive();
        nele.isAccessible();
        int open = asking.count();
        asking.first().click();
        nele.page().locator(".toast:has-text('passée au nouveau chef')").waitFor();
        assertThat(asking.count()).isEqualTo(open - 1);
        nele.page().locator("[id='deciding:all']").click();
        nele.page().locator(".toast:has-text('passées au nouveau chef')").waitFor();
        assertThat(asking.count()).isZero();

        nele.open("/delegation/view.xhtml?post=" + post);
        String shown = Visit.text(nele.page().locator("main"));
        assertThat(shown).contains(name + " succède à", "a conduit la délégation jusqu’au mercredi 4 février 2026");
        assertThat(nele.page()
                        .locator("main .second:has-text('chef de délégation')")
                        .count())
                .isEqualTo(1);
        nele.isAccessible().isWithoutComplaint();
    }

    @Test
    void takenBackFromTheMessage(Walk walk) throws SQLException {
        Visit nele = walk.as("nele.goossenaerts", "nl", Visit.PHONE);
        String before = Granting.one(walk, MEMBERS.formatted("ALG"));
        lead(nele, "ALG");
        assertThat(nele.overflow()).isZero();
        assertThat(Granting.one(walk, MEMBERS.formatted("ALG"))).isNotEqualTo(before);
        nele.page().locator(".toast [type=submit]").click();
        nele.page().waitForURL(address -> address.contains("/delegation/view.xhtml?post=ALG"));
        assertThat(toast(nele)).contains("ongedaan gemaakt");
        assertThat(Granting.one(walk, MEMBERS.formatted("ALG"))).isEqualTo(before);
        assertThat(nele.overflow()).isZero();
        nele.isAccessible().isWithoutComplaint();
    }

    /** Somebody new who is written wrongly: said at the field, and the rest stays as it was typed. */
    @Test
    void aNewPersonIsWrittenAndPutRight(Walk walk) throws SQLException {
        Visit nele = walk.as("nele.goossenaerts");
        nele.open("/delegation/view.xhtml?post=BKK");
        nele.page().locator("a[href*='/delegation/replace.xhtml']").click();
        nele.page().locator("[id='replacing:go']").click();
        nele.page()
                .locator("[id='replacing:person-fault'], [id='replacing:member-fault']")
                .first()
                .waitFor();
        nele.page().locator("details.fold").first().evaluate("fold => fold.open = true");
        nele.page().locator("[id='replacing:givenName']").fill("Anna");
        nele.page().locator("[id='replacing:familyName']").fill("Peeters");
        nele.page().locator("[id='replacing:personLanguage']").selectOption("NL");
        nele.page().locator("[id='replacing:email']").fill("anna at home");
        nele.page().locator("[id='replacing:go']").click();
        nele.page().locator("[id='replacing:email-fault']").waitFor();
        assertThat(nele.page().locator("[id='replacing:familyName']").inputValue())
                .isEqualTo("Peeters");
        nele.page().locator("[id='replacing:email']").fill("anna.peeters.new@egmont.example");
        nele.page().locator("[id='replacing:day_input']").fill("03/02/2026");
        nele.page().locator("[id='replacing:go']").click();
        nele.page().locator("[id='replacing:day-fault']").waitFor();
        nele.isAccessible();
        nele.page().locator("[id='replacing:day_input']").fill("05/02/2026");
        nele.page().locator("[id='replacing:go']").click();
        nele.page().waitForURL(address -> address.contains("/delegation/succession.xhtml"));
        assertThat(toast(nele)).contains("Anna Peeters conduit la délégation");
        assertThat(Granting.one(
                        walk,
                        "SELECT t.badge FROM participant t JOIN person q ON q.id = t.person_id WHERE q.family_name = 'Peeters'"
                                + " AND q.given_name = 'Anna' AND t.leads"))
                .startsWith("2026-");
        nele.isWithoutComplaint();
    }
}
