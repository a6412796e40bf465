package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import be.egmont.it.page.ListPage;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The lists of administrators and of one's own account on a phone: sorted by keyboard, turned, acted in. */
@ExtendWith(Walking.class)
class AdministratorListsST {

    private static final String KATRIEN = "katrien.dewaelsche";
    private static final String CLAIRE = "claire.vandenbossche";

    /** Rows for a second page, the first of which is the oldest. */
    private static final String[] CROWD = {
        "INSERT INTO account (id, version, reference, issuer, subject, name, first_seen, last_seen)"
                + " SELECT -1000 - n, 1, gen_random_uuid(), 'https://crowd.example', 'crowd-' || n,"
                + " 'Crowd ' || lpad(CAST(n AS text), 2, '0'), '2025-01-01Z',"
                + " TIMESTAMPTZ '2025-01-01Z' + n * INTERVAL '1 day' FROM generate_series(1, 25) AS n",
        "INSERT INTO role_grant (id, version, reference, account_id, role, starts_at, reason, given_by, given_at)"
                + " SELECT -1000 - n, 1, gen_random_uuid(), -1000 - n, 'reporter', '2025-01-01Z', 'Needed for a walk',"
                + " 'one', TIMESTAMPTZ '2025-01-01Z' + n * INTERVAL '1 day' FROM generate_series(1, 25) AS n",
        "INSERT INTO sign_in (issuer, subject, id, agent, since, seen)"
                + " SELECT s.issuer, s.subject, gen_random_uuid(), 'Crowd', s.since - n * INTERVAL '1 hour', s.seen"
                + " FROM (SELECT * FROM sign_in WHERE ended IS NULL AND subject = '" + CLAIRE
                + "' ORDER BY since LIMIT 1) s CROSS JOIN generate_series(1, 25) AS n",
        "INSERT INTO mandate (id, version, reference, giver_id, taker_id, starts_at, ends_at, reason, given_by)"
                + " SELECT -1000 - t.n, 1, gen_random_uuid(), g.id, t.id, '2026-01-01Z',"
                + " TIMESTAMPTZ '2030-01-01Z' + t.n * INTERVAL '1 day', 'Crowd ' || lpad(CAST(t.n AS text), 2, '0'), 'one'"
                + " FROM person g CROSS JOIN (SELECT p.id, row_number() OVER (ORDER BY p.id) AS n FROM person p"
                + " WHERE p.subject IS NULL LIMIT 25) t WHERE g.subject = '" + CLAIRE + "'"
    };

    private static final String[] GONE = {
        "DELETE FROM mandate WHERE id BETWEEN -1100 AND -1000",
        "DELETE FROM sign_in WHERE agent = 'Crowd'",
        "DELETE FROM role_grant WHERE id BETWEEN -1100 AND -1000",
        "DELETE FROM account WHERE id BETWEEN -1100 AND -1000"
    };

    private static void run(Walk walk, String... statements) throws SQLException {
        try (Connection connection = walk.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Sorted and turned at that address, with the first rows that are told. */
    private static Visit reads(Visit visit, String address, String column, String first, String next) {
        ListPage list = ListPage.open(visit, address);
        list.sort(column);
        assertThat(list.rows()).hasSize(20);
        assertThat(list.rows().get(0)).contains(first);
        list.turn();
        assertThat(list.rows().get(0)).contains(next);
        assertThat(visit.address()).contains("page=2").contains("sort=");
        assertThat(visit.overflow()).isZero();
        return visit.isAccessible();
    }

    private static byte[] exported(Visit visit) {
        Download file = visit.page()
                .waitForDownload(
                        () -> visit.page().locator("[id='list:export']").press("Enter"));
        try (InputStream in = file.createReadStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void peopleAndGrants(Walk walk) throws SQLException {
        Visit katrien = walk.as(KATRIEN, "fr", Visit.PHONE);
        run(walk, CROWD[0], CROWD[1]);
        try {
            reads(katrien, "/access/people.xhtml?text=crowd&rows=20", "Dernière connexion", "Crowd 01", "Crowd 21");
            Locator account = katrien.page().locator("main tbody tr:has-text('Crowd 24') input[name='marked']");
            account.check();
            assertThat(exported(katrien)).as("a spreadsheet").startsWith('P', 'K');
            katrien.page().locator(".menu:has([id='list:revoke']) > summary").press("Enter");
            katrien.page().locator("[id='list:revoke']").press("Enter");
            katrien.page().locator("[id='list:why-fault']:not(:empty)").waitFor();
            assertThat(account.isChecked()).as("what was marked stays so").isTrue();
            assertThat(katrien.overflow()).isZero();
            katrien.isAccessible();
            katrien.page().locator("[id='list:why']").fill("A quitté le service");
            katrien.page().locator("[id='list:revoke']").press("Enter");
            katrien.page()
                    .locator(".toast:has-text('1 attribution est retirée')")
                    .waitFor();
            assertThat(Granting.one(walk, "SELECT revoked_why FROM role_grant WHERE id = -1024"))
                    .isEqualTo("A quitté le service");
            reads(katrien, "/access/grants.xhtml?rows=20", "Attribué le", "Crowd 01", "Crowd 21");
            Locator mark = katrien.page().locator("main tbody tr:has-text('Crowd 22') input[name='marked']");
            mark.check();
            katrien.page().locator("[id='list:revokeMarked']").press("Enter");
            katrien.page().locator(".summary").waitFor();
            assertThat(mark.isChecked()).as("what was marked stays so").isTrue();
            katrien.isAccessible();
            katrien.page().locator("[id='list:why']").fill("Ne travaille plus à l’édition");
            katrien.page().locator("[id='list:revokeMarked']").press("Enter");
            katrien.page().locator(".toast").waitFor();
            assertThat(ListPage.here(katrien).rows()).noneMatch(row -> row.contains("Crowd 22"));
            katrien.page()
                    .locator("main tbody tr:has-text('Crowd 21') a.button")
                    .press("Enter");
            katrien.page()
                    .waitForURL(address -> address.contains("/access/person.xhtml") && address.contains("grant="));
            katrien.isWithoutComplaint();
        } finally {
            run(walk, GONE);
        }
    }

    @Test
    void mandates(Walk walk) throws SQLException {
        Visit claire = walk.as(CLAIRE, "fr", Visit.PHONE);
        run(walk, CROWD[3]);
        try {
            reads(claire, "/access/mandates.xhtml?rows=20", "Dernier jour", "Crowd 01", "Crowd 21");
            claire.page()
                    .locator("main tbody tr:has-text('Crowd 25') input[name='marked']")
                    .check();
            assertThat(exported(claire)).as("a spreadsheet").startsWith('P', 'K');
            claire.page().locator("[id='list:endMarked']").press("Enter");
            claire.page().locator(".toast:has-text('Un mandat a pris fin')").waitFor();
            claire.page().locator("main tbody tr:has-text('Crowd 21') button").press("Enter");
            claire.page().locator(".toast:has-text('n’agit plus')").waitFor();
            assertThat(ListPage.here(claire).rows())
                    .as("still on the second page")
                    .hasSize(3)
                    .noneMatch(row -> row.contains("Crowd 21"));
            claire.isWithoutComplaint();
        } finally {
            run(walk, GONE);
        }
    }

    @Test
    void signIns(Walk walk) throws SQLException {
        Visit claire = walk.as(CLAIRE, "fr", Visit.PHONE);
        run(walk, CROWD[2]);
        try {
            ListPage list = ListPage.open(claire, "/access/sign-ins.xhtml?rows=20");
            list.sort("Depuis");
            assertThat(list.rows()).hasSize(20).noneMatch(row -> row.contains("Cet appareil"));
            list.turn();
            list.sort("Depuis");
            claire.page().locator("main tbody .status").waitFor();
            assertThat(claire.overflow()).isZero();
            claire.isAccessible();
            // she has signed in for other tests as well
            int before = total(claire);
            claire.page().locator("main tbody button").first().press("Enter");
            claire.page().locator(".toast").waitFor();
            assertThat(total(claire)).isEqualTo(before - 1);
            claire.isWithoutComplaint();
        } finally {
            run(walk, GONE);
        }
    }

    /** Of how many rows the list shows some. */
    private static int total(Visit visit) {
        String shown = Visit.text(visit.page().locator("main .ui-paginator-current"));
        return Integer.parseInt(shown.replaceFirst(".* ", ""));
    }

    @Test
    void whatIsWrongInAFile(Walk walk) {
        Visit katrien = walk.as(KATRIEN, "fr", Visit.PHONE);
        String file = katrien.ask("/exchange/template/posts.csv").text().strip() + "\r\n?".repeat(60);
        katrien.open("/exchange/import.xhtml");
        katrien.page()
                .locator("[id='choose:upload']")
                .setInputFiles(new FilePayload("posts.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        katrien.page().locator("[id='choose:look']").click();
        katrien.page().locator("[id='list:rows']").waitFor();
        ListPage problems = ListPage.here(katrien);
        assertThat(problems.rows()).hasSize(50);
        assertThat(problems.rows().get(0)).contains("2");
        katrien.page().locator("main .ui-paginator-next").click();
        katrien.page()
                .locator("main .ui-paginator-page.ui-state-active:has-text('2')")
                .waitFor();
        katrien.page().locator("main thead th:has-text('Ligne')").press("Enter");
        katrien.page().locator("main thead th[aria-sort=ascending]").waitFor();
        assertThat(katrien.overflow()).isZero();
        katrien.isAccessible().isWithoutComplaint();
    }
}
