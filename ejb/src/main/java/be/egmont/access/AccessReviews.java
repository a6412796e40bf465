package be.egmont.access;

import be.egmont.access.AccessEvent.ReviewBegun;
import be.egmont.access.AccessEvent.ReviewClosed;
import be.egmont.access.AccessEvent.ReviewDecided;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.kernel.Reason;
import be.egmont.kernel.Refusal;
import be.egmont.persistence.ConstraintViolations;
import be.egmont.persistence.References;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reviews of all open grants: begun by an administrator, decided grant by grant, closed, and kept as evidence. */
@Stateless
@Interceptors(AuditInterceptor.class)
@RolesAllowed(Role.ADMINISTRATOR)
public class AccessReviews {

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @EJB
    private Grants grants;

    @Resource
    private SessionContext context;

    @Inject
    private Clock clock;

    @Inject
    private Event<AccessEvent> events;

    /** All of them: the open one first, then the latest. */
    public List<ReviewRow> list() {
        return ReviewQueries.reviews(em, clock.instant());
    }

    /** One of them. */
    public ReviewRow view(UUID review) {
        return ReviewQueries.review(em, review, clock.instant()).stream()
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    /** A part of its grants. */
    public List<ReviewItemRow> items(UUID review, ReviewSearch search) {
        return ReviewQueries.items(em, review, search, caller(), clock.instant());
    }

    /**
     * Begins a review of every grant that is open now.
     *
     * @param dueOn by when all is to be decided
     * @param reason why it is held
     * @throws Refusal {@code review-running} while another one is open, {@code review-due} for a day that is over,
     *     {@code review-empty} when there is no grant
     */
    @Writes
    public UUID begin(LocalDate dueOn, String reason) {
        if (dueOn == null || dueOn.isBefore(today())) {
            throw new Refusal("review-due").at("dueOn");
        }
        String why = Reason.at("reason", reason);
        List<UUID> open = grants.review(GrantSearch.all(0)).stream()
                .map(GrantRow::reference)
                .toList();
        if (open.isEmpty()) {
            throw new Refusal("review-empty");
        }
        AccessReview review = new AccessReview(dueOn, why, caller(), clock.instant());
        em.persist(review);
        ConstraintViolations.flush(em, ConstraintViolations.UNIQUE, () -> new Refusal("review-running"));
        em.createQuery("SELECT g FROM Grant g WHERE g.reference IN :open", Grant.class)
                .setParameter("open", open)
                .getResultList()
                .forEach(grant -> em.persist(new AccessReviewItem(review, grant)));
        events.fire(new ReviewBegun(review.reference()));
        return review.reference();
    }

    /**
     * These grants go on as they are, for one reason.
     *
     * @throws Refusal.Stale when somebody else has decided about one of them
     * @throws Refusal {@code review-own} for a grant of the caller's
     */
    @Writes
    public void keep(List<UUID> items, String reason) {
        String why = Reason.at("reason", reason);
        if (items.isEmpty()) {
            throw new Refusal("review-unmarked");
        }
        for (UUID item : items) {
            open(item).decide(ReviewDecision.KEPT, null, why, caller(), clock.instant());
            events.fire(new ReviewDecided(item));
        }
    }

    /** Takes back that a grant was kept. */
    @Writes
    public void reopen(UUID item, int version) {
        AccessReviewItem found = item(item);
        found.expect(version);
        found.reopen();
        events.fire(new ReviewDecided(item));
    }

    /**
     * Gives less in place of a grant: in one edition alone, or until an earlier day.
     *
     * @param edition the code of the edition in which alone it counts from now on; null for no change
     * @param until when it ends; null for no change
     * @throws Refusal {@code review-same} when nothing would be less, {@code review-longer} when it would last longer, {@code
     *     review-administrator} for an administrator, whom nobody can be by half
     */
    @Writes
    public void reduce(UUID item, int version, String edition, Instant until, String reason) {
        AccessReviewItem found = item(item);
        found.expect(version);
        found.expectDecidable(caller());
        String why = Reason.at("reason", reason);
        Instant now = clock.instant();
        GrantRow was = row(found);
        if (was.role().equals(Role.ADMINISTRATOR)) {
            throw new Refusal("review-administrator");
        }
        boolean earlier = until != null && (was.until() == null || until.isBefore(was.until()));
        if (until != null && was.until() != null && until.isAfter(was.until())) {
            throw new Refusal("review-longer").at("until");
        }
        boolean narrower = edition != null && was.edition() == null;
        if (!earlier && !narrower) {
            throw new Refusal("review-same").at("until");
        }
        grants.revoke(was.reference(), why);
        UUID smaller = grants.give(
                was.account(),
                was.role(),
                new Scope(was.edition() == null ? edition : was.edition(), was.delegationCode()),
                was.from().isAfter(now) ? was.from() : now,
                earlier ? until : was.until(),
                why);
        found.decide(
                ReviewDecision.REDUCED,
                References.find(em, Grant.class, smaller).orElseThrow(),
                why,
                caller(),
                now);
        events.fire(new ReviewDecided(item));
    }

    /**
     * Ends a grant.
     *
     * @throws Refusal {@code grant-last-administrator} when Egmont would be left without an administrator
     */
    @Writes
    public void revoke(UUID item, int version, String reason) {
        AccessReviewItem found = item(item);
        found.expect(version);
        found.expectDecidable(caller());
        String why = Reason.at("reason", reason);
        grants.revoke(found.grant().reference(), why);
        found.decide(ReviewDecision.REVOKED, null, why, caller(), clock.instant());
        events.fire(new ReviewDecided(item));
    }

    /**
     * Ends the review.
     *
     * @throws Refusal {@code review-undecided} while a grant is undecided
     */
    @Writes
    public void close(UUID review) {
        AccessReview found = References.find(em, AccessReview.class, review).orElseThrow(Refusal.NotFound::new);
        found.close(view(review).open(), caller(), clock.instant());
        events.fire(new ReviewClosed(review));
    }

    /** All its grants for a file, which is noted in the journal. */
    @Writes(trace = true)
    public List<ReviewItemRow> export(UUID review) {
        view(review);
        return items(review, ReviewSearch.all());
    }

    private AccessReviewItem item(UUID reference) {
        return References.find(em, AccessReviewItem.class, reference).orElseThrow(Refusal.NotFound::new);
    }

    /** One whose grant is open still. */
    private AccessReviewItem open(UUID reference) {
        AccessReviewItem found = item(reference);
        if (!row(found).isOpen()) {
            throw new Refusal.Stale();
        }
        return found;
    }

    private GrantRow row(AccessReviewItem item) {
        return GrantQueries.one(em, item.grant().reference(), caller(), clock.instant());
    }

    /** The administrators whom no reminder of a review reaches: the list of people has no address of theirs. */
    public List<String> unreached() {
        return ReviewQueries.unreached(em, clock.instant());
    }

    /** The day in UTC, which begins after that of Brussels: nobody is late before he is. */
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private String caller() {
        return context.getCallerPrincipal().getName();
    }

    /** The review that is open, if one is. */
    public Optional<ReviewRow> running() {
        return list().stream().filter(ReviewRow::isOpen).findFirst();
    }
}
