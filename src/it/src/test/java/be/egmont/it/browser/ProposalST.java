package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import be.egmont.it.page.ProposalPage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An organiser has a timetable proposed, and keeps it, stops in the middle, or finds that it no longer fits. */
@ExtendWith(Walking.class)
class ProposalST {

    private static final String OURS = "A timetable is proposed";

    /** Two who have nothing to do with each other so far agree to meet. */
    static final String AGREE = """
            INSERT INTO meeting_request (id, version, reference, edition_id, asking_id, asked_id, subject, priority, wish,
                                         minutes, state, asked_by, asked_at)
            SELECT nextval('row_id'), 1, gen_random_uuid(), a.edition_id, a.id, b.id, '%s', 'MUST', 'NONE', 15,
                   'ACCEPTED', 'test', now()
              FROM delegation a
              JOIN delegation b ON b.edition_id = a.edition_id AND b.organisation_id IS NOT NULL
              JOIN edition e ON e.id = a.edition_id AND e.code = '2026'
             WHERE a.post_id IS NOT NULL
               AND EXISTS (SELECT 1 FROM participant p WHERE p.delegation_id = a.id AND p.leads)
               AND EXISTS (SELECT 1 FROM participant p WHERE p.delegation_id = b.id AND p.leads)
               AND NOT EXISTS (SELECT 1 FROM meeting_request q WHERE q.asking_id IN (a.id, b.id)
                                                                AND q.asked_id IN (a.id, b.id))
             ORDER BY a.id DESC, b.id DESC LIMIT 1
            """.formatted(OURS);

    private static String all(Walk walk, String query) throws SQLException {
        try (Connection connection = walk.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            StringBuilder all = new StringBuilder("0");
            while (row.next()) {
                all.append(',').append(row.getString(1));
            }
            return all.toString();
        }
    }

    private static int run(Walk walk, String sql) throws SQLException {
        try (Connection connection = walk.connect();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** The requests that wait for a place, one of ours among them. */
    private static String waiting(Walk walk) throws SQLException {
        assertThat(run(walk, AGREE)).isEqualTo(1);
        return all(walk, "SELECT id FROM meeting_request WHERE state = 'ACCEPTED'");
    }

    /** Restores the data. */
    private static void tidy(Walk walk, String waiting) throws SQLException {
        run(walk, "DELETE FROM meeting WHERE request_id IN (" + waiting + ")");
        run(
                walk,
                "UPDATE meeting_request SET version = version + 1, state = CASE subject WHEN '" + OURS
                        + "' THEN 'WITHDRAWN' ELSE 'ACCEPTED' END WHERE id IN (" + waiting + ")");
    }

    private static String placed(Walk walk, String waiting) throws SQLException {
        return all(walk, "SELECT id FROM meeting WHERE request_id IN (" + waiting + ")");
    }

    @Test
    void whatIsStoppedWritesNothingAndWhatIsKeptWritesAll(Walk walk) throws SQLException {
        String waiting = waiting(walk);
        try {
            Visit joris = walk.as("joris.desmedt");
            ProposalPage page = ProposalPage.searched(joris);
            joris.isAccessible();
            try (Connection other = walk.connect();
                    Statement holding = other.createStatement()) {
                other.setAutoCommit(false);
                // somebody else is at one of the tables: the writing waits, for as long as this test likes
                holding.executeQuery("SELECT id FROM room_table ORDER BY id LIMIT 1 FOR UPDATE");
                page.keep();
                assertThat(page.isWriting()).isTrue();
                joris.isAccessible();
                Visit phone = walk.as("nele.goossenaerts", "nl", Visit.PHONE);
                phone.open("/meeting/proposal.xhtml");
                assertThat(new ProposalPage(phone).isWriting()).isTrue();
                assertThat(phone.isAccessible().overflow()).isZero();
                page.stop();
                other.rollback();
                assertThat(page.outcome()).contains("Rien n’a été enregistré");
                phone.isWithoutComplaint();
            }
            joris.isAccessible();
            assertThat(placed(walk, waiting)).isEqualTo("0");

            page.keep();
            assertThat(page.outcome()).containsPattern("reçu (sa|leur) place");
            joris.isAccessible().isWithoutComplaint();
            assertThat(placed(walk, waiting)).isNotEqualTo("0");
        } finally {
            tidy(walk, waiting);
        }
    }

    @Test
    void whatHasChangedMeanwhileIsSaidAndNothingIsWritten(Walk walk) throws SQLException {
        String waiting = waiting(walk);
        try {
            Visit joris = walk.as("joris.desmedt");
            ProposalPage page = ProposalPage.searched(joris);
            run(walk, "UPDATE meeting_request SET version = version + 1 WHERE id IN (" + waiting + ")");

            page.keep();
            assertThat(page.outcome()).contains("La proposition est dépassée");
            joris.isAccessible();
            assertThat(placed(walk, waiting)).isEqualTo("0");
            page.leave();
            assertThat(page.mayStart()).isTrue();
            joris.isWithoutComplaint();
        } finally {
            tidy(walk, waiting);
        }
    }

    /** Another organiser has searched again meanwhile: what the first one keeps must be what he sees. */
    @Test
    void whatSomebodyElseHasFoundMeanwhileIsShownBeforeItIsKept(Walk walk) throws SQLException {
        String waiting = waiting(walk);
        try {
            Visit joris = walk.as("joris.desmedt");
            ProposalPage first = ProposalPage.searched(joris);
            Visit nele = walk.as("nele.goossenaerts", "nl");
            nele.open("/meeting/proposal.xhtml");
            ProposalPage second = new ProposalPage(nele);
            second.leave();
            ProposalPage.searched(nele);

            first.keep();
            assertThat(first.complaint()).contains("une autre recherche");
            joris.isAccessible();
            assertThat(placed(walk, waiting)).isEqualTo("0");
            first.keep();
            assertThat(first.outcome()).containsPattern("reçu (sa|leur) place");
            assertThat(placed(walk, waiting)).isNotEqualTo("0");
        } finally {
            tidy(walk, waiting);
        }
    }
}
