package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import be.egmont.access.Role;
import be.egmont.it.harness.Places;
import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import be.egmont.it.page.ListPage;
import be.egmont.it.table.Holding;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An auditor reads in words who did what, and need not believe us that it is all there. */
@ExtendWith(Walking.class)
class JournalST {

    private static final String SESSION = "/programme/session.xhtml?session=S21";

    @Test
    void whatWasDoneAndRefusedIsReadInWords(Walk walk) {
        Visit joris = walk.as("joris.desmedt");
        joris.open(SESSION);
        joris.page().locator("[id='moving:from']").fill("09:15");
        joris.page().locator("[id='moving:go']").click();
        joris.page().waitForLoadState();
        joris.open(SESSION);
        Locator history = joris.page().locator(".asks.journal > li").first();
        assertThat(Visit.text(history)).contains("Déplacer une séance", "Joris De Smedt");
        joris.isAccessible().isWithoutComplaint();

        assertThat(joris.open("/audit/journal.xhtml")).isEqualTo(403);
        Visit katrien = walk.as("katrien.dewaelsche");
        ListPage journal = ListPage.open(katrien, "/audit/journal.xhtml");
        assertThat(journal.rows())
                .as("also from where somebody signed in")
                .anyMatch(row -> row.contains("Se connecter") && row.contains("par une page, 127.0.0.1"))
                .anyMatch(row -> row.contains("Ouvrir la page /audit/journal.xhtml") && row.contains("Refusé"));
        katrien.isAccessible();
        katrien.page()
                .locator("table.journal a", new Page.LocatorOptions().setHasText("Déplacer une séance"))
                .first()
                .click();
        katrien.page().waitForURL("**/audit/entry.xhtml?entry=*");
        List<String> fields = katrien.page().locator(".changed dt").allTextContents();
        assertThat(fields).isNotEmpty().noneMatch(field -> field.matches("[a-z]+(_[a-z]+)*"));
        assertThat(Visit.text(katrien.page().locator("main")))
                .contains("séance S21 Visites en région", "vendredi 6 février 2026, 9 h 15");
        katrien.isAccessible().isWithoutComplaint();

        // a node seals the journal once a minute
        katrien.page().waitForCondition(() -> isSealed(walk));
        katrien.open("/audit/journal.xhtml?verify=true");
        assertThat(Visit.text(katrien.page().locator("[role=status]").last())).startsWith("Intact");
    }

    private static boolean isSealed(Walk walk) {
        try {
            return !Granting.one(walk, "SELECT count(*) FROM journal_checkpoint")
                    .equals("0");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** He is told that nothing is there; the journal knows better. */
    @Test
    void whatIsHiddenFromSomebodyIsARefusalAllTheSame(Walk walk) throws SQLException {
        String refusals = "SELECT count(*) FROM journal_entry WHERE actor = 'thibault.marchandise'"
                + " AND door = '/exchange/import.xhtml' AND outcome = 'REFUSED' AND reason = 'refusal.not-found'";
        try (Granting granting = new Granting(walk, "thibault.marchandise")) {
            Visit thibault = walk.as("thibault.marchandise");
            granting.give(Role.ORGANISER, Holding.THIS_EDITION);
            long before = Long.parseLong(Granting.one(walk, refusals));
            assertThat(thibault.ask("/exchange/import.xhtml").status()).isEqualTo(404);
            assertThat(Long.parseLong(Granting.one(walk, refusals))).isEqualTo(before + 1);
        }
    }

    /** A few rows, and the verdict beside them: what is alike need not be looked at twice. */
    @Test
    void itFitsAPhone(Walk walk) {
        Visit katrien = walk.as("katrien.dewaelsche", "nl", Visit.PHONE);
        katrien.open("/audit/journal.xhtml?verify=true");
        assertThat(katrien.overflow()).isZero();
        katrien.page()
                .evaluate("document.querySelectorAll('main tbody tr:nth-child(n + 11)').forEach(one => one.remove())");
        katrien.isAccessible().isWithoutComplaint();
    }

    /** Of an import of all posts a list tells only how much it changed; the entry shows it all, page by page. */
    @Test
    void anEntryShowsAllThatItChangedPageByPage(Walk walk) throws SQLException {
        String largest =
                Granting.one(walk, "SELECT id FROM journal_entry ORDER BY length(changes) DESC NULLS LAST, id LIMIT 1");
        long changed = Long.parseLong(Granting.one(
                walk, "SELECT jsonb_array_length(CAST(changes AS jsonb)) FROM journal_entry WHERE id = " + largest));
        Visit katrien = walk.as("katrien.dewaelsche", "de", Visit.PHONE);
        assertThat(katrien.open("/audit/entry.xhtml?entry=" + largest + "&page=999"))
                .isEqualTo(200);
        assertThat(katrien.page().locator(".changed").count()).isEqualTo((int) ((changed - 1) % 50 + 1));
        assertThat(katrien.overflow()).isZero();
        katrien.isAccessible().isWithoutComplaint();
        for (String none : List.of("0", "999999999999999999", "-1", "1e3", "x")) {
            assertThat(katrien.ask("/audit/entry.xhtml?entry=" + none).status())
                    .as(none)
                    .isEqualTo(404);
        }
    }

    /** From the oldest row on, and page by page: the address tells what is seen. */
    @Test
    void itIsReadFromTheOldestOnPageByPage(Walk walk) throws SQLException {
        Visit katrien = walk.as("katrien.dewaelsche");
        int there = Integer.parseInt(Granting.one(walk, "SELECT count(*) FROM journal_entry"));
        for (int i = there; i <= 26; i++) {
            assertThat(katrien.ask("/meeting/vetting.xhtml").status()).isEqualTo(403);
        }
        ListPage journal = ListPage.open(katrien, "/audit/journal.xhtml");
        List<String> youngest = journal.rows();
        journal.sort("Quand");
        List<String> oldest = journal.rows();
        assertThat(oldest).hasSize(20).isNotEqualTo(youngest);
        journal.turn();
        List<String> next = journal.rows();
        assertThat(next).isNotEmpty().doesNotContainAnyElementsOf(oldest);
        assertThat(katrien.address()).contains("sort=when").contains("page=2");
        assertThat(ListPage.open(katrien, katrien.address()).rows()).isEqualTo(next);
        katrien.isWithoutComplaint();
    }

    /** With what {@code src/docs/operations.md} tells an outsider to do. */
    @Test
    void anOutsiderVerifiesTheExport(Walk walk, @TempDir Path folder) throws IOException, InterruptedException {
        assumeThat(starts("python3", "--version") && starts("openssl", "version"))
                .isTrue();
        Visit katrien = walk.as("katrien.dewaelsche");
        Path lines = folder.resolve("journal.jsonl");
        Path seals = folder.resolve("checkpoints.json");
        Files.writeString(lines, katrien.ask("/api/v1/journal").text());
        assertThat(verified(lines, Files.writeString(seals, "[]"), "")).startsWith("nothing to hold it against");
        String sealed = katrien.ask("/api/v1/journal/checkpoints").text();
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!sealed.contains("publicKey") && System.nanoTime() < end) {
            // the first seal is made when a minute begins
            sealed = katrien.ask("/api/v1/journal/checkpoints").text();
        }
        Files.writeString(lines, katrien.ask("/api/v1/journal").text());
        Files.writeString(seals, sealed);
        Matcher key = Pattern.compile("\"publicKey\":\"([^\"]+)\"").matcher(sealed);
        String shown = key.find() ? key.group(1) : "";
        assertThat(verified(lines, seals, shown)).startsWith("whole: ");

        Files.writeString(
                lines, Files.readString(lines).replaceFirst("\"verb\":\"signedIn\"", "\"verb\":\"signedOut\""));
        assertThat(verified(lines, seals, shown)).contains(": not what was written");
    }

    private static boolean starts(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static String verified(Path lines, Path seals, String key) throws IOException {
        String script = Places.root().resolve("src/docs/verify-journal.py").toString();
        Process process = new ProcessBuilder("python3", script, lines.toString(), seals.toString(), key)
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
