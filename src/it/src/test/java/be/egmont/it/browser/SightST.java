package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.access.Role;
import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import be.egmont.it.table.Holding;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who manages one delegation finds nothing of another one, by whichever way he looks for it. */
@ExtendWith(Walking.class)
class SightST {

    private static final String MANAGER = "thibault.marchandise";
    private static final String TEAM = "nele.goossenaerts";

    /** Somebody who comes along with another post. */
    private static final String COMPANION =
            " FROM participant t JOIN person q ON q.id = t.person_id JOIN delegation d ON d.id = t.delegation_id"
                    + " JOIN post p ON p.id = d.post_id WHERE NOT t.leads AND p.code <> 'ABJ' ORDER BY t.id LIMIT 1";

    private static final String FOREIGN = "SELECT q.reference FROM meeting_request q"
            + " JOIN delegation a ON a.id = q.asking_id JOIN delegation b ON b.id = q.asked_id"
            + " LEFT JOIN post p ON p.id = a.post_id LEFT JOIN post o ON o.id = b.post_id"
            + " WHERE coalesce(p.code, '') <> 'ABJ' AND coalesce(o.code, '') <> 'ABJ' ORDER BY q.id LIMIT 1";

    @Test
    void ofAnotherDelegationNothingIsFound(Walk walk) throws SQLException {
        String companion = Granting.one(walk, "SELECT q.given_name || ' ' || q.family_name" + COMPANION);
        String participant = Granting.one(walk, "SELECT t.reference" + COMPANION);
        String post = Granting.one(walk, "SELECT p.code" + COMPANION);
        String request = Granting.one(walk, FOREIGN);
        String search = "/api/v1/search?q=" + companion.replace(" ", "%20");
        String delegation = "/api/v1/editions/2026/delegations/posts/" + post;
        String page = "/delegation/view.xhtml?post=" + post;

        Visit nele = walk.as(TEAM);
        assertThat(nele.ask(search).text()).contains(companion);
        assertThat(nele.ask(delegation).text()).contains(companion, "rsvp");
        assertThat(nele.ask(page).text()).contains(companion);
        assertThat(nele.ask("/api/v1/meetings/" + request).status()).isEqualTo(200);

        try (Granting granting = new Granting(walk, MANAGER)) {
            Visit visit = walk.as(MANAGER);
            granting.give(Role.DELEGATION_MANAGER, Holding.ONE_POST);
            assertThat(visit.ask(search).text()).doesNotContain(companion);
            assertThat(visit.ask(delegation).text()).doesNotContain(companion, "\"rsvp\"");
            assertThat(visit.ask(page).text()).doesNotContain(companion);
            assertThat(visit.ask("/index.xhtml?for=" + participant).status()).isEqualTo(404);
            assertThat(visit.ask("/meeting/view.xhtml?request=" + request).status())
                    .isEqualTo(404);
            assertThat(visit.ask("/api/v1/meetings/" + request).status()).isEqualTo(404);
            assertThat(visit.ask("/api/v1/meetings").text()).doesNotContain(request);

            // his own is all there
            assertThat(visit.ask("/api/v1/editions/2026/delegations/posts/ABJ").text())
                    .contains("Claire Vandenbossche", "\"rsvp\"");
            assertThat(visit.ask("/api/v1/myWeek").text()).contains("S01");
        }
    }
}
