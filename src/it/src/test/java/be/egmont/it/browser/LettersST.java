package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.MailFaults.Fault;
import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import be.egmont.run.DemoMail;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reminder goes from the list of the unanswered to an inbox, once, whatever happens on the way. */
@ExtendWith(Walking.class)
class LettersST {

    private static final String NELE = "nele.goossenaerts";
    private static final String LIST = "/notification/list.xhtml";

    private static final String OF_CLAIRE = " FROM participant t JOIN person q ON q.id = t.person_id JOIN edition e"
            + " ON e.id = t.edition_id WHERE q.subject = 'claire.vandenbossche' AND e.code = '2026'";

    private record Head(String participant, String name, String address, String language) {}

    /** Heads of posts who were never written to; from now on they have not answered. */
    private static List<Head> silent(Walk walk, int howMany, String language) throws SQLException {
        String sql = """
                UPDATE participant SET rsvp = 'AWAITED' WHERE id IN (
                       SELECT t.id FROM participant t
                         JOIN edition e ON e.id = t.edition_id AND e.code = '2026'
                         JOIN delegation d ON d.id = t.delegation_id AND d.post_id IS NOT NULL
                         JOIN person q ON q.id = t.person_id AND q.subject IS NULL AND q.email IS NOT NULL
                        WHERE t.leads AND t.capacity = 'HEAD' AND coalesce(q.language_role, q.language) LIKE ?
                          AND NOT EXISTS (SELECT 1 FROM letter l WHERE l.person_id = q.id)
                        ORDER BY t.id LIMIT ?)
                RETURNING reference, (SELECT given_name || ' ' || family_name FROM person q WHERE q.id = person_id) AS name,
                          (SELECT email FROM person q WHERE q.id = person_id) AS address,
                          (SELECT coalesce(language_role, language) FROM person q WHERE q.id = person_id) AS language
                """;
        List<Head> heads = new ArrayList<>();
        try (Connection connection = walk.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, language);
            statement.setInt(2, howMany);
            ResultSet found = statement.executeQuery();
            while (found.next()) {
                heads.add(new Head(
                        found.getString("reference"),
                        found.getString("name"),
                        found.getString("address"),
                        found.getString("language")));
            }
        }
        assertThat(heads).hasSize(howMany);
        return heads;
    }

    private static Locator mark(Visit visit, Head head) {
        return visit.page().locator("input[name=chosen][value='" + head.participant() + "']");
    }

    /** Marks them in the list and goes on to the letter. */
    private static void write(Visit visit, List<Head> heads) {
        visit.open("/programme/awaited.xhtml");
        heads.forEach(head -> mark(visit, head).check());
        visit.page().locator("[id='awaited:remind']").click();
        visit.page().waitForURL(address -> address.contains("/notification/remind.xhtml"));
    }

    private static void send(Visit visit) {
        visit.page().locator("[id='reminding:send']").click();
        visit.page().waitForURL(address -> address.contains(LIST));
    }

    private static String state(Walk walk, Head head) {
        try {
            return Granting.one(
                    walk,
                    "SELECT l.state || CASE WHEN l.doubted_at IS NULL THEN '' ELSE ' IN DOUBT' END FROM letter l JOIN person q"
                            + " ON q.id = l.person_id WHERE q.email = '" + head.address()
                            + "' ORDER BY l.id DESC LIMIT 1");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void becomes(Walk walk, Visit visit, Head head, String state) {
        visit.page()
                .waitForCondition(
                        () -> state(walk, head).equals(state), new Page.WaitForConditionOptions().setTimeout(20_000));
    }

    /** The letter to somebody, opened from the list. */
    private static void read(Visit visit, Head head) {
        visit.open(LIST + "?q=" + head.address());
        visit.page().locator("td.lead a").first().click();
        visit.page().waitForURL(address -> address.contains("/notification/letter.xhtml"));
    }

    @Test
    void aReminderIsReadInTheLanguageOfItsReader(Walk walk) throws SQLException {
        Head french = silent(walk, 1, "FR").get(0);
        Head dutch = silent(walk, 1, "NL").get(0);
        Visit nele = walk.as(NELE);
        write(nele, List.of(french, dutch));
        Page page = nele.page();
        assertThat(page.locator("main [id^='reminding:subject']:not([id*='-'])").count())
                .as("one subject for each of their languages")
                .isEqualTo(2);
        assertThat(page.locator("#preview mark").count()).isGreaterThan(3);

        page.locator("[id='reminding:subjectNL']").fill("Antwoord van {naam}");
        page.locator("[id='reminding:show']").click();
        Locator fault = page.locator("[id='reminding:subjectNL-fault']");
        fault.waitFor();
        assertThat(Visit.text(fault)).contains("{naam}");
        assertThat(page.locator("[id='reminding:subjectNL']").inputValue()).isEqualTo("Antwoord van {naam}");
        nele.isAccessible();

        page.locator("[id='reminding:subjectNL']").fill("Antwoord van {name}");
        page.locator("[id='reminding:reader']").selectOption(dutch.participant());
        page.locator("[id='reminding:show']").click();
        page.locator("mark:has-text('" + dutch.name() + "')").first().waitFor();
        assertThat(page.locator("#preview").getAttribute("lang")).isEqualTo("nl");
        send(nele);
        becomes(walk, nele, dutch, "SENT");
        becomes(walk, nele, french, "SENT");

        List<DemoMail.Received> letters = walk.letters(dutch.address());
        assertThat(letters).hasSize(1);
        assertThat(letters.get(0).subject()).isEqualTo("Antwoord van " + dutch.name());
        assertThat(letters.get(0).language()).isEqualTo("nl");
        assertThat(letters.get(0).text()).contains("Wij hebben uw antwoord").doesNotContain("{", "}");
        assertThat(letters.get(0).html()).contains("<html lang=\"nl\">", "<p>");
        assertThat(walk.letters(french.address()).get(0).text()).contains("Nous n’avons pas encore reçu votre réponse");

        read(nele, dutch);
        assertThat(Visit.text(page.locator("main"))).contains("Antwoord van " + dutch.name(), "Pris par le serveur");
        nele.isAccessible();
        nele.open("/programme/awaited.xhtml");
        Locator row = page.locator("tr", new Page.LocatorOptions().setHas(mark(nele, dutch)));
        assertThat(Visit.text(row)).as("when he was last reminded").contains("4 février 2026");
        nele.isAccessible().isWithoutComplaint();
    }

    @Test
    void toManyItTakesASecondPerson(Walk walk) throws SQLException {
        List<Head> heads = silent(walk, 21, "%");
        Visit nele = walk.as(NELE);
        write(nele, heads);
        assertThat(Visit.text(nele.page().locator("main"))).contains("21 personnes recevraient ce courrier");
        nele.isAccessible();
        send(nele);
        Locator waiting = nele.page().locator("[id='waiting']");
        assertThat(Visit.text(waiting)).contains("21 personnes", "Une autre personne de l’équipe doit confirmer");
        assertThat(waiting.locator("[name='waiting:confirm']:not([hidden])").count())
                .isZero();
        nele.isAccessible();

        // whoever presses it all the same is refused
        nele.page().evaluate("""
                () => {
                    const other = document.querySelector("[name='waiting:reject']:not([hidden])");
                    const own = other.cloneNode(true);
                    own.name = 'waiting:confirm';
                    own.id = 'forged';
                    other.after(own);
                }
                """);
        nele.page().locator("#forged").click();
        nele.page().waitForLoadState();
        assertThat(Visit.text(nele.page().locator("body"))).contains("une autre personne doit le confirmer");
        assertThat(heads).allSatisfy(head -> assertThat(state(walk, head)).isEqualTo("WITHHELD"));

        Visit joris = walk.as("joris.desmedt");
        joris.open(LIST);
        joris.page().locator("[name='waiting:confirm']:not([hidden])").click();
        joris.page().locator(".toast").waitFor();
        for (Head head : heads) {
            becomes(walk, joris, head, "SENT");
            assertThat(walk.letters(head.address())).hasSize(1);
        }
    }

    @Test
    void whatTheServerSaysIsWhatBecomesOfIt(Walk walk) throws SQLException {
        List<Head> heads = silent(walk, 3, "FR");
        walk.mail().when(heads.get(0).address(), Fault.LATER_ONCE);
        walk.mail().when(heads.get(1).address(), Fault.NEVER);
        walk.mail().when(heads.get(2).address(), Fault.TAKEN_AND_LOST);
        Visit nele = walk.as(NELE);
        write(nele, heads);
        send(nele);

        becomes(walk, nele, heads.get(2), "IN_FLIGHT IN DOUBT");
        becomes(walk, nele, heads.get(1), "FAILED");
        becomes(walk, nele, heads.get(0), "SENT");
        read(nele, heads.get(0));
        assertThat(Visit.text(nele.page().locator("main"))).contains("451 4.3.0");
        read(nele, heads.get(1));
        assertThat(Visit.text(nele.page().locator("main"))).contains("550 5.1.1", "Échec");

        read(nele, heads.get(2));
        assertThat(Visit.text(nele.page().locator("main"))).contains("Nul ne sait si ce courrier est arrivé");
        nele.isAccessible();
        assertThat(walk.letters(heads.get(2).address())).as("it had arrived").hasSize(1);
        nele.page().locator("[id='deciding:arrived']").click();
        nele.page().locator(".toast").waitFor();
        assertThat(state(walk, heads.get(2))).isEqualTo("SENT");
        assertThat(walk.letters(heads.get(2).address()))
                .as("and is not sent again")
                .hasSize(1);
    }

    /** The server has said yes, and the node was gone before it could commit that. */
    @Test
    void aNodeThatIsLostLeavesDoubtAndNoSecondLetter(Walk walk) throws SQLException {
        Head head = silent(walk, 1, "FR").get(0);
        Visit nele = walk.as(NELE);
        write(nele, List.of(head));
        send(nele);
        becomes(walk, nele, head, "SENT");
        try (Connection connection = walk.connect();
                PreparedStatement lost = connection.prepareStatement(
                        "UPDATE letter SET state = 'IN_FLIGHT', ended_at = NULL, claim = gen_random_uuid(),"
                                + " beat_at = now() - interval '1 hour' WHERE address = ?")) {
            lost.setString(1, head.address());
            assertThat(lost.executeUpdate()).isEqualTo(1);
        }
        // another letter leaves meanwhile
        Head next = silent(walk, 1, "FR").get(0);
        write(nele, List.of(next));
        send(nele);
        becomes(walk, nele, next, "SENT");
        assertThat(state(walk, head)).isEqualTo("IN_FLIGHT");
        assertThat(walk.letters(head.address())).hasSize(1);

        nele.open(LIST + "?state=DOUBT&q=" + head.address());
        assertThat(nele.page().locator("td.lead").count()).isEqualTo(1);
        assertThat(Visit.text(nele.page().locator("main"))).contains("Incertain");
        read(nele, head);
        String first = walk.letters(head.address()).get(0).messageId();
        nele.page().locator("[id='deciding:again']").click();
        nele.page().locator(".toast").waitFor();
        becomes(walk, nele, head, "SENT");
        assertThat(walk.letters(head.address()))
                .as("only now, as a person has decided, and as the same message")
                .extracting(DemoMail.Received::messageId)
                .containsExactly(first, first);
    }

    /** As a mail server elsewhere says that nobody has that address (RFC 3464). */
    private static MimeMessage notification(String messageId) throws MessagingException {
        String source = """
                From: MAILER-DAEMON@mx.example.org
                To: returns@egmont.example
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="B"

                --B
                Content-Type: text/plain

                It could not be delivered.
                --B
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org

                Final-Recipient: rfc822; somebody@example.org
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 nobody has that address

                --B
                Content-Type: text/rfc822-headers

                Message-ID: %s

                --B--
                """.formatted(messageId).replace("\n", "\r\n");
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(source.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void whatAServerReturnsIsToldToTheTeamAndToTheReader(Walk walk) throws SQLException, MessagingException {
        Head claire = new Head(
                Granting.one(walk, "SELECT CAST(t.reference AS text)" + OF_CLAIRE),
                "Claire Vandenbossche",
                Granting.one(walk, "SELECT q.email" + OF_CLAIRE),
                "FR");
        String before = Granting.one(walk, "SELECT t.rsvp" + OF_CLAIRE);
        answers(walk, claire, "AWAITED");
        try {
            Visit nele = walk.as(NELE);
            write(nele, List.of(claire));
            send(nele);
            becomes(walk, nele, claire, "SENT");
            Visit reader = walk.as("claire.vandenbossche", "fr", Visit.PHONE);
            reader.open("/notification/mine.xhtml");
            reader.page().locator("main .rows a").first().click();
            assertThat(Visit.text(reader.page().locator("aside.panel")))
                    .contains("Nous n’avons pas encore reçu votre réponse");
            assertThat(reader.overflow()).isZero();
            reader.isAccessible();

            walk.returned(notification("<5d8c1a1e-0000-4000-8000-000000000000@localhost>"));
            // she may have had letters before
            List<DemoMail.Received> hers = walk.letters(claire.address());
            walk.returned(notification(hers.get(hers.size() - 1).messageId()));
            becomes(walk, nele, claire, "BOUNCED");
            read(nele, claire);
            assertThat(Visit.text(nele.page().locator("main"))).contains("550 5.1.1 nobody has that address");
            reader.open("/notification/mine.xhtml");
            assertThat(Visit.text(reader.page().locator("main")))
                    .contains(claire.address() + " nous est revenu", "Revenu");
            reader.isAccessible().isWithoutComplaint();
        } finally {
            answers(walk, claire, before);
        }
    }

    private static void answers(Walk walk, Head head, String rsvp) throws SQLException {
        try (Connection connection = walk.connect();
                PreparedStatement statement = connection.prepareStatement(
                        "UPDATE participant SET rsvp = ? WHERE reference = CAST(? AS uuid)")) {
            statement.setString(1, rsvp);
            statement.setString(2, head.participant());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Visit.PHONE, Visit.DESK})
    void itsPagesFitAndAreAccessible(int width, Walk walk) throws SQLException {
        Head head = silent(walk, 1, "%").get(0);
        Visit nele = walk.as(NELE, "nl", width);
        write(nele, List.of(head));
        assertThat(nele.overflow()).isZero();
        nele.isAccessible();
        send(nele);
        assertThat(nele.overflow()).isZero();
        nele.isAccessible();
        read(nele, head);
        nele.page().locator("main details summary").first().click();
        assertThat(nele.overflow()).isZero();
        nele.isAccessible();
        nele.open("/notification/remind.xhtml");
        nele.isAccessible().isWithoutComplaint();
        nele.open("/programme/awaited.xhtml");
        assertThat(nele.overflow()).isZero();
    }

    @Test
    void aTemplateIsCheckedBeforeItIsKept(Walk walk) throws SQLException {
        silent(walk, 1, "FR");
        Visit nele = walk.as(NELE);
        nele.open("/notification/template.xhtml");
        Page page = nele.page();
        Locator subject = page.locator("[id='saying:subjectEN']");
        String before = subject.inputValue();
        assertThat(page.locator("#preview mark").count()).isGreaterThan(3);
        nele.isAccessible();

        subject.fill("Your reply, {salutation");
        page.locator("[id='saying:save']").click();
        page.locator("[id='saying:subjectEN-fault']").waitFor();
        assertThat(subject.inputValue()).isEqualTo("Your reply, {salutation");
        nele.isAccessible();
        subject.fill("Your reply, {name}");
        page.locator("[id='saying:save']").click();
        page.locator(".toast").waitFor();
        assertThat(page.locator("[id='saying:subjectEN']").inputValue()).isEqualTo("Your reply, {name}");
        page.locator("[id='saying:subjectEN']").fill(before);
        page.locator("[id='saying:save']").click();
        page.locator(".toast").waitFor();
        nele.isWithoutComplaint();
    }
}
