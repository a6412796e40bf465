package be.egmont.delegation;

import be.egmont.edition.EditionEvent.EditionCopied;
import be.egmont.persistence.RowReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** An edition that is made like another has the same quotas, which are set anew where they are to differ. */
@ApplicationScoped
class QuotaCopies {

    private static final String COPY = """
            INSERT INTO delegation_quota (id, version, reference, edition_id, kind, companions)
            SELECT nextval('row_id'), 1, gen_random_uuid(), made.id, q.kind, q.companions
              FROM edition made, edition source
              JOIN delegation_quota q ON q.edition_id = source.id
             WHERE made.reference = CAST(?1 AS uuid) AND source.reference = CAST(?2 AS uuid)
            """;

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    void copied(@Observes EditionCopied event) {
        RowReader.query(em, COPY, event.edition().toString(), event.from().toString())
                .executeUpdate();
    }
}
