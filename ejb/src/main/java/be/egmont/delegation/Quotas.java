package be.egmont.delegation;

import be.egmont.access.EditionCode;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Role;
import be.egmont.access.Unscoped;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.delegation.DelegationEvent.QuotaSet;
import be.egmont.edition.Edition;
import be.egmont.kernel.Refusal;
import be.egmont.persistence.ConstraintViolations;
import be.egmont.persistence.RowReader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** How many a delegation of each kind may bring to an edition, beside its head. */
@Stateless
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
@RolesAllowed(Role.ORGANISER)
public class Quotas {

    private static final int MOST = 99;

    private static final String ROWS = """
            WITH sizes AS (
                SELECT d.id, p.id IS NOT NULL AS of_post, coalesce(p.kind, o.category) AS kind,
                       count(t.id) FILTER (WHERE NOT t.leads AND NOT EXISTS (
                           SELECT 1 FROM tenure x WHERE x.participant_id = t.id AND x.leads)) AS companions
                  FROM delegation d
                  JOIN edition e ON e.id = d.edition_id
                  LEFT JOIN post p ON p.id = d.post_id
                  LEFT JOIN organisation o ON o.id = d.organisation_id
                  LEFT JOIN participant t ON t.delegation_id = d.id
                 WHERE e.code = ?1
                 GROUP BY d.id, p.id, o.id),
            kinds AS (
                SELECT DISTINCT true AS of_post, kind FROM post
                 UNION SELECT DISTINCT false, category FROM organisation)
            SELECT e.reference, k.of_post, k.kind, coalesce(q.version, 0) AS version, q.companions AS most,
                   count(s.id) AS delegations, coalesce(max(s.companions), 0) AS largest,
                   count(s.id) FILTER (WHERE s.companions > q.companions) AS over
              FROM kinds k
              JOIN edition e ON e.code = ?1
              LEFT JOIN delegation_quota q ON q.edition_id = e.id AND q.kind = k.kind
              LEFT JOIN sizes s ON s.of_post = k.of_post AND s.kind = k.kind
             GROUP BY e.reference, k.of_post, k.kind, q.version, q.companions
             ORDER BY k.of_post DESC, k.kind
            """;

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private Event<DelegationEvent> events;

    /** All kinds of posts and categories of organisations, each with its quota. */
    public List<QuotaRow> of(@EditionCode String edition) {
        return RowReader.of(em, ROWS, edition)
                .map(in -> new QuotaRow(
                        in.reference("reference"),
                        in.truth("of_post"),
                        in.text("kind"),
                        in.number("version"),
                        in.isNull("most") ? null : in.number("most"),
                        in.number("delegations"),
                        in.number("largest"),
                        in.number("over")))
                .toList();
    }

    /**
     * Sets the quota of a kind. Who takes part already stays; nobody joins a delegation that has as many or more.
     *
     * @param version of the quota, as the caller has seen it; 0 for none
     * @param most null for no limit
     * @throws Refusal.Stale when somebody else set it in the meantime
     * @throws Refusal {@code quota-range} at {@code most}, {@code invalid} for a kind of which there is none
     */
    @Writes
    public void set(
            @EditionCode String edition,
            @Unscoped("a kind is of no edition") String kind,
            int version,
            @Unscoped("a number refers to nothing") Integer most) {
        if (most != null && (most < 0 || most > MOST)) {
            throw new Refusal("quota-range", 0, MOST).at("most");
        }
        QuotaRow row = of(edition).stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new Refusal("invalid").at("kind"));
        Optional<DelegationQuota> kept = em.createQuery(
                        "SELECT q FROM DelegationQuota q WHERE q.edition.code = :edition AND q.kind = :kind",
                        DelegationQuota.class)
                .setParameter("edition", edition)
                .setParameter("kind", kind)
                .getResultStream()
                .findFirst();
        if (kept.map(DelegationQuota::version).orElse(0) != version) {
            throw new Refusal.Stale();
        }
        if (most == null) {
            kept.ifPresent(em::remove);
        } else {
            DelegationQuota quota = kept.orElseGet(() -> new DelegationQuota(
                    em.createQuery("SELECT e FROM Edition e WHERE e.code = :code", Edition.class)
                            .setParameter("code", edition)
                            .getSingleResult(),
                    kind));
            quota.allows(most);
            if (kept.isEmpty()) {
                em.persist(quota);
            }
        }
        ConstraintViolations.flush(em, ConstraintViolations.UNIQUE, Refusal.Stale::new);
        events.fire(new QuotaSet(row.edition()));
    }
}
