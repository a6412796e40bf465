package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what, and a review of all grants from its first day to its evidence. */
@ExtendWith(Walking.class)
class AccessReviewST {

    private static final String KATRIEN = "katrien.dewaelsche";

    private static final String[] HELD = {
        "INSERT INTO account (id, version, reference, issuer, subject, name, first_seen, last_seen)"
                + " SELECT -2000 - n, 1, gen_random_uuid(), 'https://review.example', 'reviewed-' || n,"
                + " 'Łucja Reviewed ' || n, '2025-01-01Z', '2025-01-01Z' FROM generate_series(1, 3) AS n",
        "INSERT INTO role_grant (id, version, reference, account_id, role, starts_at, reason, given_by, given_at)"
                + " SELECT -2000 - n, 1, gen_random_uuid(), -2000 - n, 'reporter', '2025-01-01Z', 'Needed for a walk',"
                + " 'one', '2025-01-01Z' FROM generate_series(1, 3) AS n"
    };

    private static final String[] GONE = {
        "DELETE FROM access_review_item",
        "DELETE FROM access_review",
        "DELETE FROM role_grant WHERE account_id BETWEEN -2100 AND -2000",
        "DELETE FROM account WHERE id BETWEEN -2100 AND -2000"
    };

    private static void run(Walk walk, String... statements) throws SQLException {
        try (Connection connection = walk.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void open(Visit visit, String name) {
        visit.page().locator("main tbody td.lead a:text-is('" + name + "')").click();
        visit.page().locator("aside.panel").waitFor();
    }

    private static void press(Visit visit, String button) {
        visit.page().locator("[id='" + button + "']").click();
        visit.page().locator(".toast").waitFor();
    }

    private static String row(Visit visit, String name) {
        return Visit.text(visit.page().locator("main tbody tr:has-text('" + name + "')"));
    }

    @Test
    void everyGrantIsDecidedAndTheEvidenceIsTakenOut(Walk walk) throws SQLException {
        Visit katrien = walk.as(KATRIEN);
        run(walk, GONE);
        run(walk, HELD);
        try {
            katrien.open("/access/reviews.xhtml");
            Page page = katrien.page();
            page.locator("[id='begin:do']").click();
            page.locator("[id='begin:dueOn-fault']").waitFor();
            katrien.isAccessible();
            page.locator("[id='begin:dueOn_input']").fill("01/03/2026");
            page.locator("[id='begin:reason']").fill("Révision avant l’édition");
            page.locator("[id='begin:do']").click();
            page.waitForURL(address -> address.contains("/access/review.xhtml"));
            katrien.isAccessible();

            open(katrien, "Łucja Reviewed 1");
            page.locator("[id='decide:revoke']").click();
            page.locator("[id='decide:reason-fault']").waitFor();
            katrien.isAccessible();
            page.locator("[id='decide:reason']").fill("A quitté le service");
            press(katrien, "decide:revoke");
            assertThat(row(katrien, "Łucja Reviewed 1")).contains("Retirée", "A quitté le service");

            open(katrien, "Łucja Reviewed 2");
            page.locator("aside.panel details summary").click();
            page.locator("[id='decide:reason']").fill("Jusqu’à la fin de l’édition");
            page.locator("[id='decide:until_input']").fill("06/02/2026");
            press(katrien, "decide:reduce");
            assertThat(row(katrien, "Łucja Reviewed 2")).contains("Réduite");

            // what is left is kept together, but for her own
            page.locator("[data-marks=marked]").check();
            page.locator("[id='list:together']").fill("Toujours nécessaire");
            press(katrien, "list:keepMarked");
            assertThat(row(katrien, "Łucja Reviewed 3")).contains("Maintenue", "Toujours nécessaire");
            open(katrien, "Łucja Reviewed 3");
            press(katrien, "back:reopen");
            assertThat(row(katrien, "Łucja Reviewed 3")).contains("À décider");
            open(katrien, "Łucja Reviewed 3");
            page.locator("[id='decide:reason']").fill("Toujours nécessaire");
            press(katrien, "decide:keep");

            press(katrien, "end:close");
            assertThat(Visit.text(page.locator("main"))).contains("Clôturée le");
            assertThat(page.locator("main tbody input[name=marked]").count()).isZero();
            katrien.isAccessible();
            Locator file = page.locator("a[href$='.csv']");
            String csv = katrien.ask(file.getAttribute("href")).text();
            assertThat(csv).contains("Łucja Reviewed 2", "Jusqu’à la fin de l’édition", "2026-02-06");
            katrien.isWithoutComplaint();
        } finally {
            run(walk, GONE);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Visit.PHONE, Visit.DESK})
    void whoMayDoWhatIsToldRoleByRole(int width, Walk walk) {
        Visit katrien = walk.as(KATRIEN, "nl", width);
        katrien.open("/access/roles.xhtml?role=reception");
        assertThat(Visit.text(katrien.page().locator("main"))).contains("Onthaal", "Een binnenkomst noteren");
        assertThat(katrien.overflow()).isZero();
        katrien.isAccessible();
        katrien.open("/access/roles.xhtml?role=participant");
        assertThat(katrien.overflow()).isZero();
        katrien.open("/access/reviews.xhtml");
        assertThat(katrien.overflow()).isZero();
        katrien.isAccessible().isWithoutComplaint();
    }
}
