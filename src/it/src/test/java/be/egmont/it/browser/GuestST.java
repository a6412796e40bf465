package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import be.egmont.run.DemoMail;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SelectOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A liaison officer without an account is invited, comes in by the letter, answers, and is out when the invitation is taken back. */
@ExtendWith(Walking.class)
class GuestST {

    private static final String MAIL = "dirk.janssens@company.example";
    private static final Pattern LINK = Pattern.compile("(https?://\\S+/sign-in/guest)#([\\w-]{43})(?![\\w-])");

    /** Others say how members of this delegation come, and whom one finds there. */
    @AfterEach
    void sweep(Walk walk) throws SQLException {
        try (Connection connection = walk.connect();
                Statement statement = connection.createStatement()) {
            String enabel = "(SELECT d.id FROM delegation d JOIN organisation o ON o.id = d.organisation_id"
                    + " JOIN edition e ON e.id = d.edition_id WHERE e.code = '2026' AND o.code = 'ENABEL')";
            statement.executeUpdate(
                    "UPDATE delegation SET contact_member_id = NULL, contact_name = NULL, contact_phone = NULL"
                            + " WHERE id = " + enabel);
            statement.executeUpdate("DELETE FROM travel WHERE participant_id IN"
                    + " (SELECT id FROM participant WHERE delegation_id = " + enabel + ")");
        }
    }

    @Test
    void fromTheInvitationToItsEnd(Walk walk) throws Exception {
        Visit marieke = walk.as("marieke.lejeune");
        marieke.open("/stakeholder/view.xhtml?code=ENABEL");
        marieke.page().locator("main a[href*='/delegation/guests']").click();
        marieke.page().locator("#inviting\\:mail").fill("nobody");
        marieke.page().locator("#inviting\\:language").selectOption("FR");
        marieke.page().locator("#inviting\\:invite").click();
        assertThat(Visit.text(marieke.page().locator("#inviting\\:mail-fault")))
                .isEqualTo("Ce n’est pas une adresse électronique.");
        assertThat(marieke.page().locator("#inviting\\:mail").inputValue()).isEqualTo("nobody");
        marieke.page().locator("#inviting\\:mail").fill(MAIL);
        marieke.page().locator("#inviting\\:invite").click();
        marieke.page().locator("th:has-text('" + MAIL + "')").waitFor();
        marieke.isAccessible();

        Matcher link = link(walk, 1);
        String token = link.group(2);
        Visit guest = walk.stranger("fr", Visit.PHONE);
        // what looks at the mail opens the link and uses nothing up
        assertThat(walk.stranger().ask("/sign-in/guest").status()).isEqualTo(200);
        guest.page().navigate(link.group());
        guest.page().locator("#code").waitFor();
        assertThat(guest.page().locator("#code").inputValue()).isEqualTo(token);
        assertThat(guest.page().url()).as("out of the address").doesNotContain(token);
        assertThat(guest.overflow()).isZero();
        guest.isAccessible();
        assertThat(sessions(guest)).as("a stranger has no session").isEmpty();
        guest.page().locator("button:has-text('Entrer')").click();
        guest.page().waitForURL("**/access/privacy.xhtml*");
        assertThat(sessions(guest)).isNotEmpty();
        guest.page().locator("#notice\\:read").click();
        guest.page().waitForURL("**/guest/delegation.xhtml");
        assertThat(guest.heading()).contains("Enabel");
        assertThat(guest.overflow()).isZero();
        guest.isAccessible();

        for (String path : List.of(
                "/delegation/list.xhtml",
                "/stakeholder/view.xhtml?code=ENABEL",
                "/programme/week.xhtml",
                "/meeting/list.xhtml",
                "/edition/list.xhtml",
                "/access/people.xhtml",
                "/needs/totals.xhtml",
                "/delegation/guests.xhtml",
                "/api/v1/me",
                "/api/v1/search?q=abi",
                "/api/v1/posts")) {
            assertThat(guest.ask(path).status()).as(path).isEqualTo(403);
        }
        String other = Granting.one(
                walk,
                "SELECT t.reference FROM participant t JOIN delegation d ON d.id = t.delegation_id JOIN post p ON p.id = d.post_id"
                        + " JOIN edition e ON e.id = t.edition_id WHERE e.code = '2026' AND p.code = 'ABJ' LIMIT 1");
        assertThat(guest.ask("/guest/delegation.xhtml?member=" + other).status())
                .isEqualTo(404);
        guest.open("/");
        assertThat(guest.page().url()).endsWith("/guest/delegation.xhtml");

        Locator first = guest.page().locator("main a[href*='?member=']").first();
        first.click();
        guest.page().locator("#saying\\:excuse").waitFor();
        guest.isAccessible();
        guest.page().locator("#saying input[type=checkbox]:enabled").last().uncheck();
        guest.page().locator("#saying\\:stay").click();
        guest.page().locator(".staydays .gone").first().waitFor();
        assertThat(Granting.one(
                        walk,
                        "SELECT a.name FROM journal_entry j JOIN account a ON a.subject = j.actor"
                                + " WHERE j.verb = 'stay' ORDER BY j.id DESC LIMIT 1"))
                .isEqualTo(MAIL);

        guest.page().locator("main a[href*='?travel=']").first().click();
        guest.page().locator("#travelling\\:arrivalNumber").fill("ES 9412");
        guest.page().locator("#travelling\\:state").click();
        assertThat(Visit.text(guest.page().locator("#travelling\\:arrivalDay-fault:not(:empty)")))
                .isEqualTo("Indiquez le jour et l’heure.");
        assertThat(guest.page().locator("#travelling\\:arrivalNumber").inputValue())
                .isEqualTo("ES 9412");
        guest.page().locator("#travelling\\:arrivalDay_input").fill("02/02/2026");
        guest.page().locator("#travelling\\:arrivalTime").fill("8:30");
        assertThat(guest.overflow()).isZero();
        guest.isAccessible();
        guest.page().locator("#travelling\\:state").click();
        guest.page().locator("main td:has-text('ES 9412')").waitFor();
        guest.page().locator("main a[href*='?contact=']").click();
        guest.page().locator("#reaching\\:contactMember").selectOption(new SelectOption().setIndex(1));
        guest.page().locator("#reaching\\:contactName").fill("");
        guest.isAccessible();
        guest.page().locator("#reaching\\:save").click();
        guest.page().waitForURL("**/guest/delegation.xhtml");
        guest.isAccessible();

        Visit thief = walk.stranger();
        thief.page().navigate(link.group());
        thief.page().locator("button:has-text('Entrer')").click();
        assertThat(Visit.text(thief.page().locator("#code-fault"))).contains("a déjà servi");
        thief.isAccessible();
        String known = asked(thief, MAIL);
        assertThat(asked(thief, "nobody@company.example"))
                .as("the same for each")
                .isEqualTo(known);
        assertThat(walk.log(token)).isEmpty();

        marieke.page().locator("main a[href*='guest=']").first().click();
        marieke.page().locator("#managing\\:revoke").click();
        marieke.page().locator("text=est retiré").waitFor();
        guest.page().navigate(guest.url() + "/guest/delegation.xhtml");
        guest.page().waitForURL("**/sign-in/guest?over");
        assertThat(Visit.text(guest.page().locator("main"))).contains("Votre accès est terminé.");
        marieke.isWithoutComplaint();
    }

    private static String asked(Visit visit, String mail) {
        visit.page().locator("#mail").fill(mail);
        visit.page().locator("button:has-text('Envoyer un lien')").click();
        visit.page().locator("[role=status]").waitFor();
        return Visit.text(visit.page().locator("main"));
    }

    private static List<String> sessions(Visit visit) {
        return visit.context().cookies().stream()
                .filter(cookie -> cookie.name.contains("SESSION") || cookie.name.equals("egmont-key"))
                .map((Cookie cookie) -> cookie.value)
                .toList();
    }

    /** The link in the letter of that number. */
    private static Matcher link(Walk walk, int number) throws Exception {
        long end = System.nanoTime() + 60_000_000_000L;
        List<DemoMail.Received> letters = walk.letters(MAIL);
        while (letters.size() < number) {
            assertThat(System.nanoTime()).as("no letter has come").isLessThan(end);
            Thread.onSpinWait();
            letters = walk.letters(MAIL);
        }
        Matcher link = LINK.matcher(letters.get(number - 1).text());
        assertThat(link.find()).isTrue();
        return link;
    }
}
