package be.egmont.it.ejb;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.programme.Programme;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a release makes of invitations: who was expected at what has begun stays expected, whoever heads the delegation now. */
@InsideServer
class ReleasesIT {

    private static final String HELD = """
            INSERT INTO session (id, version, reference, edition_id, code, kind, title_fr, title_nl, starts_at, ends_at,
                                 audience, obligation, basis)
            SELECT nextval('row_id'), 1, gen_random_uuid(), id, 'S02', 'PLENARY', 'Plénière', 'Plenaire',
                   '2020-02-03 08:00Z', '2020-02-03 11:00Z', 'ALL_HEADS', 'REQUIRED', 'INFERRED'
              FROM edition WHERE code = '%s'
            """;

    private static final String SUCCESSOR = """
            INSERT INTO participant (id, version, reference, delegation_id, edition_id, person_id, capacity, leads, badge, rsvp)
            SELECT nextval('row_id'), 1, gen_random_uuid(), t.delegation_id, t.edition_id, h.id, 'HEAD', true, '%1$s', 'COMES'
              FROM participant t, person h WHERE t.badge = '%2$s' AND h.subject = '%1$s'
            """;

    @Inject
    private Cast cast;

    @Inject
    private Rows rows;

    @Inject
    private AnEdition own;

    @EJB
    private Programme programme;

    @Test
    void theFormerHeadStaysExpectedWhereHeWasAndTheNewOneIsExpectedAtWhatIsToCome() {
        own.with(1).posts(Requests.ABIDJAN, Requests.ABUJA);
        rows.run(HELD.formatted(own.code()));
        cast.organiserOf(own);
        release();
        String former = own.of(Requests.ABIDJAN);
        String other = own.of(Requests.ABUJA);
        assertThat(invited("S01")).containsExactlyInAnyOrder(former, other);
        assertThat(invited("S02")).containsExactlyInAnyOrder(former, other);

        String successor = "successor-" + own.code();
        own.somebody(successor, "participant");
        rows.run("UPDATE participant SET leads = false WHERE badge = '" + former + "'");
        rows.run(SUCCESSOR.formatted(successor, former));
        cast.organiserOf(own);
        release();
        assertThat(invited("S01")).containsExactlyInAnyOrder(successor, other);
        assertThat(invited("S02")).as("it has begun").containsExactlyInAnyOrder(former, other);

        rows.run(
                "UPDATE session SET audience = 'BY_REGION', regions = 'ASIA_PACIFIC', obligation = 'OPTIONAL' WHERE id IN"
                        + " (SELECT s.id FROM session s JOIN edition e ON e.id = s.edition_id WHERE e.code = '"
                        + own.code()
                        + "')");
        release();
        assertThat(invited("S01")).isEmpty();
        assertThat(invited("S02")).containsExactlyInAnyOrder(former, other);
        assertThat(rows.all("SELECT DISTINCT i.obligation FROM invitation i JOIN session s ON s.id = i.session_id"
                        + " JOIN edition e ON e.id = s.edition_id WHERE e.code = '" + own.code() + "'"))
                .containsExactly("REQUIRED");
    }

    private void release() {
        String edition = " FROM edition WHERE code = '" + own.code() + "'";
        programme.release(
                UUID.fromString(rows.one("SELECT reference" + edition)), (int) rows.number("SELECT version" + edition));
    }

    /** The badges of those who are invited. */
    private List<String> invited(String session) {
        return rows.all("SELECT t.badge FROM invitation i JOIN participant t ON t.id = i.participant_id"
                + " JOIN session s ON s.id = i.session_id JOIN edition e ON e.id = s.edition_id"
                + " WHERE e.code = '" + own.code() + "' AND s.code = '" + session + "'");
    }
}
