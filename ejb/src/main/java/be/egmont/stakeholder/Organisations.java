package be.egmont.stakeholder;

import be.egmont.access.EditionCode;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Role;
import be.egmont.audit.AuditInterceptor;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.WebAddress;
import be.egmont.persistence.RowReader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The stakeholders whom heads of post may meet. */
@Stateless
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
@RolesAllowed({Role.PARTICIPANT, Role.DELEGATION_MANAGER, Role.ORGANISER, Role.PROTOCOL, Role.RECEPTION, Role.REPORTER})
public class Organisations {

    private static final String COUNTRIES = """
            SELECT c.name_fr, c.name_nl, c.name_de, c.name_en
              FROM organisation_country s JOIN country c ON c.code = s.country
             WHERE s.organisation_id = ?1
             ORDER BY c.code
            """;

    /** One row a post, though it may meet the scope by several countries. */
    private static final String POSTS_IN_SCOPE = """
            SELECT p.code, p.city_fr, p.city_nl, p.city_de, p.city_en
              FROM post p
             WHERE p.status IN ('OPEN', 'CLOSING')
               AND EXISTS (SELECT 1 FROM organisation_country s
                            WHERE s.organisation_id = ?1
                              AND (s.country = p.scope_country
                                   OR s.country IN (SELECT j.country FROM post_jurisdiction j WHERE j.post_id = p.id)))
             ORDER BY p.code
            """;

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    /** All organisations with whom they send to that edition, by category and code. */
    public List<OrganisationRow> all(@EditionCode String edition) {
        return OrganisationQueries.all(em, edition);
    }

    /** Those that are looked for: a part of them, in the order that is wanted. */
    public OrganisationList list(@EditionCode String edition, OrganisationSearch search) {
        return OrganisationQueries.list(em, edition, search);
    }

    /**
     * How many there are of each category, and how many of those are looked for.
     *
     * @param text as in a search, null for all
     * @param category null for all
     */
    public OrganisationCounts counts(@EditionCode String edition, String text, String category) {
        return OrganisationQueries.counts(em, edition, text, category);
    }

    /**
     * One organisation.
     *
     * @throws Refusal.NotFound when no organisation has that code
     */
    public OrganisationView view(String code) {
        Organisation found = em.createQuery("SELECT o FROM Organisation o WHERE o.code = :code", Organisation.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
        return new OrganisationView(
                found.reference(),
                found.code(),
                found.category(),
                found.level(),
                found.name(),
                WebAddress.orNull(found.website()),
                found.scopeKind(),
                found.scopeRegion(),
                RowReader.of(em, COUNTRIES, found.id())
                        .map(in -> in.translated("name"))
                        .toList(),
                RowReader.of(em, POSTS_IN_SCOPE, found.id())
                        .map(in -> new OrganisationView.PostInScope(in.text("code"), in.translated("city")))
                        .toList(),
                found.sectors(),
                found.pressRelease(),
                found.provenance().confidence(),
                found.provenance().source(),
                found.note());
    }
}
