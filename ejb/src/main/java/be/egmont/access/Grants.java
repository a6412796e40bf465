package be.egmont.access;

import be.egmont.access.AccessEvent.GrantConfirmed;
import be.egmont.access.AccessEvent.GrantGiven;
import be.egmont.access.AccessEvent.GrantRevoked;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.kernel.Reason;
import be.egmont.kernel.Refusal;
import be.egmont.persistence.References;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Roles that are given in Egmont. A change takes effect with the next request on all nodes, since grants are read at
 * each request. Changes are serialised by an advisory lock: when two administrators revoke each other's role at once,
 * the second one finds that the right is gone.
 */
@Stateless
@Interceptors(AuditInterceptor.class)
@RolesAllowed(Role.ADMINISTRATOR)
public class Grants {

    /** Key of the advisory lock; any number that nobody else uses. */
    private static final long LOCK = 20_260_110L;

    private static final int CANDIDATES = 30;

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Resource
    private SessionContext context;

    @Inject
    private Clock clock;

    @Inject
    private Event<AccessEvent> events;

    /** The effective roles of somebody whose groups give those roles. */
    @PermitAll
    public EffectiveRoles standing(String subject, Set<String> groups) {
        List<GrantState> held = GrantQueries.held(em, subject, "", "");
        Instant now = clock.instant();
        if (held.stream().anyMatch(grant -> grant.isInForce(now))) {
            GrantQueries.stamp(em, subject, groups, now);
        }
        return Roles.standing(groups, held, now);
    }

    /** Those of somebody who is not here: by the groups of his last sign-in, and what he was given in Egmont. */
    @PermitAll
    public EffectiveRoles standing(String subject) {
        List<?> groups = em.createNativeQuery("SELECT DISTINCT r.role FROM account_role r"
                        + " JOIN account a ON a.id = r.account_id WHERE a.subject = ?1")
                .setParameter(1, subject)
                .getResultList();
        return standing(subject, groups.stream().map(String.class::cast).collect(Collectors.toSet()));
    }

    /** The grants of one account; those that are open come first. */
    public List<GrantRow> list(UUID account) {
        return GrantQueries.of(em, List.of(account), caller(), clock.instant());
    }

    /** The grants of all accounts that wait for a second administrator. */
    public List<GrantRow> waiting() {
        return GrantQueries.waiting(em, caller(), clock.instant());
    }

    /** How many open grants were not used for so many days; without a number, how many there are. */
    public long count(int days) {
        return GrantQueries.count(em, since(days), clock.instant());
    }

    /** Those grants. */
    public List<GrantRow> review(GrantSearch search) {
        return GrantQueries.review(em, since(search.unused()), search, caller(), clock.instant());
    }

    /** All open grants for an export, which is noted in the journal. */
    @Writes
    public List<GrantRow> export() {
        return review(GrantSearch.all(0));
    }

    private LocalDate since(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(days);
    }

    /** The account of whom the grants are listed. */
    public AccountRow account(UUID reference) {
        return AccountQueries.one(em, reference, caller(), clock.instant()).orElseThrow(Refusal.NotFound::new);
    }

    /** People of the ministry's list to whom a role can be given, whether they have ever signed in or not. */
    public List<CandidateRow> people(String text) {
        return text == null || text.isBlank()
                ? List.of()
                : CandidateQueries.find(em, text, clock.instant(), CANDIDATES);
    }

    /** One of them. */
    public CandidateRow candidate(UUID person) {
        return CandidateQueries.one(em, person, clock.instant()).orElseThrow(Refusal.NotFound::new);
    }

    /** Posts and organisations to which a grant can be bound, by a part of their code or name. */
    public List<ScopeRow> scopes(String text) {
        return text == null || text.isBlank() ? List.of() : ScopeQueries.find(em, text, CANDIDATES);
    }

    /**
     * Gives a role to somebody of that list. Who has never signed in has it from his first sign-in on.
     *
     * @param from null for at once
     * @param until null for no end
     * @return his account
     */
    @Writes
    public UUID giveTo(UUID person, String role, Scope scope, Instant from, Instant until, String reason) {
        alone();
        Person somebody = References.find(em, Person.class, person).orElseThrow(Refusal.NotFound::new);
        Account account = em.createQuery(
                        "SELECT a FROM Account a WHERE a.person = :person OR a.subject = :subject"
                                + " ORDER BY a.lastSeen DESC NULLS LAST",
                        Account.class)
                .setParameter("person", somebody)
                .setParameter("subject", somebody.subject())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> new Account(somebody));
        give(account, role, scope, from, until, reason);
        return account.reference();
    }

    /**
     * Gives a role. That of an administrator counts once a second administrator has confirmed it.
     *
     * @param scope how far it reaches
     * @param from null for at once
     * @param until null for no end
     */
    @Writes
    public UUID give(UUID account, String role, Scope scope, Instant from, Instant until, String reason) {
        alone();
        return give(find(account), role, scope, from, until, reason);
    }

    private UUID give(Account account, String role, Scope scope, Instant from, Instant until, String reason) {
        Instant now = clock.instant();
        Grant grant = new Grant(
                account,
                reach(role, scope),
                new GrantPeriod(from == null ? now : from, until),
                Reason.at("reason", reason),
                caller(),
                now);
        em.persist(account);
        em.persist(grant);
        events.fire(new GrantGiven(grant.reference()));
        return grant.reference();
    }

    /** Agrees to an administrator whom another administrator has named. */
    @Writes
    public void confirm(UUID grant) {
        alone();
        grant(grant).confirm(caller(), clock.instant());
        events.fire(new GrantConfirmed(grant));
    }

    /** Ends a grant early, unless Egmont would be left without an administrator. */
    @Writes
    public void revoke(UUID reference, String why) {
        alone();
        Grant grant = grant(reference);
        Instant now = clock.instant();
        grant.revoke(caller(), Reason.at("why", why), now);
        if (grant.role().equals(Role.ADMINISTRATOR)
                && !Roles.isGoverned(
                        groups(""), GrantQueries.held(em, "", Role.ADMINISTRATOR, reference.toString()), now)) {
            throw new Refusal("grant-last-administrator");
        }
        events.fire(new GrantRevoked(reference));
    }

    /**
     * Ends all that somebody was given and that is open; what his groups give stays.
     *
     * @return how many grants that were
     * @throws Refusal {@code grant-self} to whoever names himself
     */
    @Writes
    public int revokeAll(UUID account, String why) {
        alone();
        if (caller().equals(find(account).subject())) {
            throw new Refusal("grant-self");
        }
        List<GrantRow> open = list(account).stream().filter(GrantRow::isOpen).toList();
        open.forEach(grant -> revoke(grant.reference(), why));
        return open.size();
    }

    /**
     * Takes the lock and checks again that the caller is still an administrator: the role may have been revoked since
     * the request began.
     */
    private void alone() {
        em.createNativeQuery("SELECT count(*) FROM (SELECT pg_advisory_xact_lock(?1)) AS held")
                .setParameter(1, LOCK)
                .getSingleResult();
        if (!Roles.isGoverned(
                groups(caller()), GrantQueries.held(em, caller(), Role.ADMINISTRATOR, ""), clock.instant())) {
            throw new Refusal("grant-no-more");
        }
    }

    /** What the groups of somebody, or of all, gave at the last sign-in. */
    private List<Set<String>> groups(String subject) {
        List<?> roles = em.createNativeQuery("SELECT DISTINCT r.role FROM account_role r JOIN account a"
                        + " ON a.id = r.account_id WHERE ?1 = '' OR a.subject = ?1")
                .setParameter(1, subject)
                .getResultList();
        return roles.stream().map(role -> Set.of((String) role)).toList();
    }

    private Account find(UUID reference) {
        return References.find(em, Account.class, reference).orElseThrow(Refusal.NotFound::new);
    }

    private Grant grant(UUID reference) {
        return References.find(em, Grant.class, reference).orElseThrow(Refusal.NotFound::new);
    }

    private ScopedRole reach(String role, Scope scope) {
        Long edition = null;
        if (scope.edition() != null) {
            edition = id("edition", scope.edition());
            if (edition == null) {
                throw new Refusal.NotFound();
            }
        }
        String code = scope.delegation() == null ? "" : scope.delegation().strip();
        if (code.isEmpty()) {
            return new ScopedRole(role, edition, null, null);
        }
        Long post = id("post", code);
        Long organisation = post == null ? id("organisation", code) : null;
        if (post == null && organisation == null) {
            throw new Refusal("grant-delegation-unknown", code).at("delegation");
        }
        return new ScopedRole(role, edition, post, organisation);
    }

    private Long id(String table, String code) {
        List<?> ids = em.createNativeQuery("SELECT id FROM " + table + " WHERE upper(code) = upper(?1)")
                .setParameter(1, code)
                .getResultList();
        return ids.isEmpty() ? null : ((Number) ids.get(0)).longValue();
    }

    private String caller() {
        return context.getCallerPrincipal().getName();
    }
}
