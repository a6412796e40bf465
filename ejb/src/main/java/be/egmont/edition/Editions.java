package be.egmont.edition;

import be.egmont.access.Caller;
import be.egmont.access.Role;
import be.egmont.audit.AuditInterceptor;
import be.egmont.kernel.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The boundary of editions: dates, zone and thresholds. Only the team sees a planned edition. */
@Stateless
@RolesAllowed({
    Role.PARTICIPANT,
    Role.DELEGATION_MANAGER,
    Role.ORGANISER,
    Role.PROTOCOL,
    Role.RECEPTION,
    Role.REPORTER,
    Role.CATERING,
    Role.ADMINISTRATOR
})
@Interceptors(AuditInterceptor.class)
public class Editions {

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private ReadEditions read;

    /**
     * The edition that people mean when they name none: the one that runs or is open, nearest to the clock.
     *
     * @throws Refusal {@code edition-none} when there is no edition that the caller may see
     */
    @RolesAllowed({
        Role.PARTICIPANT,
        Role.DELEGATION_MANAGER,
        Role.ORGANISER,
        Role.PROTOCOL,
        Role.RECEPTION,
        Role.REPORTER,
        Role.CATERING,
        Role.ADMINISTRATOR,
        Role.DELEGATION_GUEST
    })
    public EditionRow current() {
        return findCurrent().orElseThrow(() -> new Refusal("edition-none"));
    }

    /** The same, if there is one; for a caller whose roles are limited to editions, one of those. */
    @RolesAllowed({
        Role.PARTICIPANT,
        Role.DELEGATION_MANAGER,
        Role.ORGANISER,
        Role.PROTOCOL,
        Role.RECEPTION,
        Role.REPORTER,
        Role.CATERING,
        Role.ADMINISTRATOR,
        Role.DELEGATION_GUEST
    })
    public Optional<EditionRow> findCurrent() {
        List<EditionRow> all = all();
        Set<Long> own = caller.onlyEditions();
        Instant now = clock.instant();
        return Nearest.of(
                        all.stream()
                                .filter(edition -> own.contains(edition.id()))
                                .toList(),
                        now)
                .or(() -> Nearest.of(all, now));
    }

    /** The edition of that code, as in {@code 2026}. */
    public EditionRow withCode(String code) {
        return all().stream()
                .filter(edition -> edition.code().equals(code))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    /** All editions that the caller may see, the latest first. */
    public List<EditionRow> all() {
        return seen(read.get(() -> ordered("e.code DESC")));
    }

    /** A part of the same in another order. Whether a planned one is seen, the roles say and not the database: it is cut here. */
    public EditionList list(EditionList.Order order, int offset, int size) {
        List<EditionRow> seen = seen(ordered(by(order)));
        int from = Math.min(offset, seen.size());
        List<String> codes = seen.stream().map(EditionRow::code).sorted().toList();
        return new EditionList(
                List.copyOf(seen.subList(from, Math.min(from + size, seen.size()))),
                seen.size(),
                codes.isEmpty() ? null : codes.get(0),
                codes.isEmpty() ? null : codes.get(codes.size() - 1));
    }

    /** The whitelist: nothing of what a reader sends becomes part of the query. */
    private static String by(EditionList.Order order) {
        String turn = order.descending() ? " DESC" : "";
        return switch (order.sort()) {
            case YEAR -> "e.code" + turn;
            case VENUE ->
                "LOWER(COALESCE(e.venue." + order.language().code() + ", e.venue.fr))" + turn
                        + " NULLS LAST, e.code DESC";
            case SURE ->
                "CASE WHEN e.provenance.confidence = be.egmont.kernel.Confidence.HIGH THEN 1"
                        + " WHEN e.provenance.confidence = be.egmont.kernel.Confidence.MEDIUM THEN 2 ELSE 3 END" + turn
                        + ", e.code DESC";
        };
    }

    private List<EditionRow> ordered(String order) {
        return em.createQuery("SELECT e FROM Edition e ORDER BY " + order, Edition.class)
                .getResultStream()
                .map(EditionRow::of)
                .toList();
    }

    private List<EditionRow> seen(List<EditionRow> all) {
        return all.stream()
                .filter(edition -> edition.status() != Status.PLANNED || seesPlanned(edition))
                .toList();
    }

    private boolean seesPlanned(EditionRow edition) {
        return caller.is(Role.ORGANISER, edition.id()) || caller.is(Role.ADMINISTRATOR, edition.id());
    }
}
