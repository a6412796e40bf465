package be.egmont.delegation;

import be.egmont.kernel.Refusal;
import be.egmont.persistence.ConstraintViolations;
import be.egmont.persistence.RowReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks the database, while there is still somebody to tell, whether a delegation has more members than it may. */
public final class QuotaCheck {

    private static final Set<String> CHECK = Set.of("23514");

    private static final String MOST = """
            SELECT q.companions FROM delegation d
              LEFT JOIN post p ON p.id = d.post_id
              LEFT JOIN organisation o ON o.id = d.organisation_id
              JOIN delegation_quota q ON q.edition_id = d.edition_id AND q.kind = coalesce(p.kind, o.category)
             WHERE d.id = ?1
            """;

    private static final String EXCEEDED = """
            SELECT d.id, q.companions
              FROM delegation_quota q
              JOIN delegation d ON d.edition_id = q.edition_id
              LEFT JOIN post p ON p.id = d.post_id
              LEFT JOIN organisation o ON o.id = d.organisation_id
              JOIN participant t ON t.delegation_id = d.id
             WHERE q.kind = coalesce(p.kind, o.category) AND NOT t.leads
               AND NOT EXISTS (SELECT 1 FROM tenure x WHERE x.participant_id = t.id AND x.leads)
             GROUP BY d.id, q.companions
            HAVING count(*) > q.companions
            """;

    private QuotaCheck() {}

    /** How many that delegation may bring beside its head; null for as many as it likes. */
    public static Integer most(EntityManager em, long delegation) {
        return RowReader.of(em, MOST, delegation)
                .map(in -> in.number("companions"))
                .findFirst()
                .orElse(null);
    }

    /** The delegations that bring more than they may, with those who have joined in this transaction; each with how many it may. */
    public static Map<Long, Integer> exceeded(EntityManager em) {
        em.flush();
        return RowReader.of(em, EXCEEDED).collect(Collectors.toMap(in -> in.id("id"), in -> in.number("companions")));
    }

    /**
     * After somebody has joined it.
     *
     * @param field where the refusal stands; null for nowhere
     * @throws Refusal {@code delegation-quota}
     */
    public static void expect(EntityManager em, Delegation delegation, String field) {
        Integer most = most(em, delegation.id());
        if (most == null) {
            return;
        }
        try {
            em.flush();
            em.createNativeQuery("SET CONSTRAINTS delegation_quota IMMEDIATE").executeUpdate();
            em.createNativeQuery("SET CONSTRAINTS delegation_quota DEFERRED").executeUpdate();
        } catch (PersistenceException failure) {
            throw ConstraintViolations.said(failure, CHECK, () -> {
                Refusal refusal = new Refusal("delegation-quota", most);
                return field == null ? refusal : refusal.at(field);
            });
        }
    }
}
