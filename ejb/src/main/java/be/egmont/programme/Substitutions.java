package be.egmont.programme;

import be.egmont.access.Caller;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Role;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.delegation.Delegation;
import be.egmont.delegation.Participant;
import be.egmont.edition.EditionRow;
import be.egmont.edition.Editions;
import be.egmont.kernel.Period;
import be.egmont.kernel.Refusal;
import be.egmont.persistence.ConstraintViolations;
import be.egmont.persistence.References;
import be.egmont.programme.ProgrammeEvent.SubstituteEnded;
import be.egmont.programme.ProgrammeEvent.SubstituteNamed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who is represented by whom: said by the represented himself, by his manager or by an organiser. */
@Stateless
@RolesAllowed({Role.PARTICIPANT, Role.DELEGATION_MANAGER, Role.ORGANISER})
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
public class Substitutions {

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @EJB
    private Editions editions;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<ProgrammeEvent> events;

    /** What holds, and held, among the members of a delegation, the last first; nothing for who neither belongs to it nor works on it. */
    @RolesAllowed({
        Role.PARTICIPANT,
        Role.DELEGATION_MANAGER,
        Role.ORGANISER,
        Role.PROTOCOL,
        Role.RECEPTION,
        Role.REPORTER
    })
    public List<SubstitutionRow> ofDelegation(UUID delegation) {
        return queries().ofDelegation(delegation, caller);
    }

    /**
     * Who may stand in for somebody, and when.
     *
     * @throws Refusal.NotFound when the participant is not one for whom the caller may say so
     */
    public SubstitutionChoices choices(UUID participant) {
        Participant who = find(participant);
        Instant now = clock.instant();
        EditionRow edition = editions.withCode(who.edition().code());
        LocalDate today = LocalDate.ofInstant(now, edition.zone());
        Delegation delegation = who.delegation();
        SubstitutionQueries queries = queries();
        return new SubstitutionChoices(
                participant,
                who.person().name(),
                delegation.isOfPost(),
                delegation.isOfPost()
                        ? delegation.post().code()
                        : delegation.organisation().code(),
                delegation.title(),
                queries.others(who),
                edition.days().stream().filter(day -> !day.isBefore(today)).toList(),
                queries.sessions(who, now),
                queries.of(who.id()));
    }

    /**
     * Somebody is represented from now on: what has begun stays his own.
     *
     * @throws Refusal {@code substitute-other} for somebody of another delegation, {@code substitute-past} for what has begun or is
     *     over, {@code substitute-twice} when one of the two has another part in it at that time
     */
    @Writes
    public void name(Substitute order) {
        Participant who = find(order.represented());
        Participant other = References.find(em, Participant.class, order.substitute())
                .orElseThrow(() -> new Refusal("substitute-other").at("substitute"));
        Instant now = clock.instant();
        Session session = order.session() == null
                ? null
                : References.find(em, Session.class, order.session())
                        .filter(found -> found.edition().equals(who.edition()))
                        .orElseThrow(Refusal.NotFound::new);
        Substitution made = new Substitution(who, other, session, period(who, session, order.day(), now));
        made.isNoted(caller.name(), isOnBehalf(who), now);
        em.persist(made);
        ConstraintViolations.flush(
                em, ConstraintViolations.OVERLAP, () -> new Refusal("substitute-twice").at("substitute"));
        events.fire(new SubstituteNamed(made.reference()));
    }

    /** Only what has not begun; a day of today begins now, and the rest lasts to the end of the last day. */
    private Period period(Participant who, Session session, LocalDate day, Instant now) {
        if (session != null) {
            Period released = Releases.times(em, who.edition()).getOrDefault(session.reference(), session.when());
            if (!released.from().isAfter(now)) {
                throw new Refusal("substitute-past").at("session");
            }
            return session.when();
        }
        EditionRow edition = editions.withCode(who.edition().code());
        List<LocalDate> days = edition.days();
        LocalDate last = day != null ? day : days.isEmpty() ? null : days.get(days.size() - 1);
        LocalDate first = day != null ? day : LocalDate.ofInstant(now, edition.zone());
        if (last == null || (day != null && !days.contains(day))) {
            throw new Refusal("substitute-past").at("day");
        }
        Instant from = first.atStartOfDay(edition.zone()).toInstant();
        Instant to = last.plusDays(1).atStartOfDay(edition.zone()).toInstant();
        if (!to.isAfter(now)) {
            throw new Refusal("substitute-past").at("day");
        }
        return new Period(from.isBefore(now) ? now : from, to);
    }

    /**
     * It counts no longer: from now on he comes himself.
     *
     * @param version the version that the caller has seen
     * @throws Refusal {@code substitute-over} when it is over already
     */
    @Writes
    public void end(UUID substitution, int version) {
        Substitution found =
                References.find(em, Substitution.class, substitution).orElseThrow(Refusal.NotFound::new);
        find(found.represented().reference());
        found.expect(version);
        found.ends(caller.name(), clock.instant());
        ConstraintViolations.flush(em);
        events.fire(new SubstituteEnded(substitution));
    }

    /** Whoever may answer for him: himself, his manager, an organiser. */
    private Participant find(UUID participant) {
        return References.find(em, Participant.class, participant)
                .filter(who -> caller.is(Role.ORGANISER)
                        || isSelf(who)
                        || who.delegation().isManagedBy(caller)
                        || (caller.is(Role.DELEGATION_MANAGER) && belongs(who.delegation())))
                .orElseThrow(Refusal.NotFound::new);
    }

    private boolean isSelf(Participant who) {
        return who.person().id().equals(caller.personId().orElse(null));
    }

    private boolean isOnBehalf(Participant who) {
        return caller.behalf().isPresent() || !isSelf(who);
    }

    private boolean belongs(Delegation delegation) {
        return em.createQuery(
                                "SELECT COUNT(t) FROM Participant t WHERE t.delegation = :delegation"
                                        + " AND t.person.id = :person",
                                Long.class)
                        .setParameter("delegation", delegation)
                        .setParameter("person", caller.personId().orElse(-1L))
                        .getSingleResult()
                > 0;
    }

    private SubstitutionQueries queries() {
        return new SubstitutionQueries(em);
    }
}
