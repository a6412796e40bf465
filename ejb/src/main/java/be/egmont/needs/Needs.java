package be.egmont.needs;

import be.egmont.access.Caller;
import be.egmont.access.EditionCode;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Role;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.delegation.Delegation;
import be.egmont.delegation.DelegationManagers;
import be.egmont.delegation.Participant;
import be.egmont.edition.Edition;
import be.egmont.edition.EditionRow;
import be.egmont.edition.Editions;
import be.egmont.kernel.Refusal;
import be.egmont.needs.NeedsEvent.NeedsStated;
import be.egmont.needs.NeedsEvent.NeedsWithdrawn;
import be.egmont.persistence.ConstraintViolations;
import be.egmont.persistence.References;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What people need at table and in rooms. They say it of themselves, or have a manager of their delegation note it; nobody acts for
 * them here by a mandate, and the team reads none of it. Catering reads how many there are, and the names of those alone who have
 * consented to it.
 */
@Stateless
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
@RolesAllowed({Role.PARTICIPANT, Role.DELEGATION_MANAGER})
public class Needs {

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @EJB
    private Editions editions;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<NeedsEvent> events;

    /**
     * The needs of one participant, for himself and the managers of his delegation. These read what one of them has noted, and not
     * what he has said himself.
     *
     * @throws Refusal.NotFound when the participant is nobody for whom the caller may say it
     */
    public NeedsView view(UUID participant) {
        Participant who = find(participant);
        SealedNeeds kept = kept(who);
        boolean self = isSelf(who);
        boolean readable = kept != null && (self || kept.onBehalf());
        NeedsStatement stated = readable ? opened(kept) : null;
        Delegation delegation = who.delegation();
        return new NeedsView(
                participant,
                kept == null ? 0 : kept.version(),
                delegation.reference(),
                who.person().name(),
                delegation.isOfPost(),
                delegation.isOfPost()
                        ? delegation.post().code()
                        : delegation.organisation().code(),
                delegation.title(),
                self,
                stated,
                kept == null ? null : kept.consentedAt(),
                kept != null && kept.onBehalf(),
                hindrance(who, kept),
                NeedsErasure.days(),
                NeedsErasure.dueOn(who.edition().endsOn()),
                new NeedsQueries(em).choices(stated));
    }

    private static NeedsStatement opened(SealedNeeds kept) {
        return NeedsKeys.configured()
                .flatMap(keys -> kept.open(new NeedsSeal(keys)))
                .orElse(null);
    }

    /**
     * States them, in place of whatever was stated before.
     *
     * @param version of what is kept, as the caller has seen it; 0 for nothing
     * @param consent whether the participant has consented, to the text that the caller was shown
     * @throws Refusal.NotFound when the participant is nobody for whom the caller may say it
     * @throws Refusal.Stale when somebody else stated them in the meantime
     * @throws Refusal {@code needs-consent} without consent, {@code needs-own} when he has said it himself, {@code needs-off} without a
     *     key, {@code needs-undated} and {@code needs-over} when nothing would erase it, or at the field that does not do
     */
    @Writes
    public void state(UUID participant, int version, boolean consent, @Valid @NotNull NeedsStatement statement) {
        Participant who = find(participant);
        SealedNeeds kept = kept(who);
        String hindrance = hindrance(who, kept);
        if (hindrance != null) {
            throw new Refusal(hindrance);
        }
        if (!consent) {
            throw new Refusal("needs-consent").at("consent");
        }
        statement.check(new NeedsQueries(em).choices(kept == null ? null : opened(kept)));
        expect(kept, version);
        NeedsSeal seal = NeedsKeys.configured().map(NeedsSeal::new).orElseThrow(() -> new Refusal("needs-off"));
        SealedNeeds stated = kept == null ? new SealedNeeds(who) : kept;
        stated.become(statement, seal, caller.name(), !isSelf(who), clock.instant());
        if (kept == null) {
            em.persist(stated);
        }
        ConstraintViolations.flush(em, ConstraintViolations.UNIQUE, Refusal.Stale::new);
        events.fire(new NeedsStated(participant));
    }

    /**
     * Withdraws the consent: what was kept is erased at once, and nothing of it remains. That is possible as long as anything is
     * kept, also when the edition is closed (GDPR, Art. 7(3)).
     *
     * @param version of what is kept, as the caller has seen it
     * @throws Refusal.NotFound when the participant is nobody for whom the caller may say it
     * @throws Refusal {@code needs-own} when he has said it himself, to nobody of his delegation
     */
    @Writes(whenClosed = true)
    public void withdraw(UUID participant, int version) {
        Participant who = find(participant);
        SealedNeeds kept = kept(who);
        expect(kept, version);
        if (kept == null) {
            throw new Refusal.Stale();
        }
        if (isOthersOwn(who, kept)) {
            throw new Refusal("needs-own");
        }
        em.remove(kept);
        ConstraintViolations.flush(em);
        events.fire(new NeedsWithdrawn(participant));
    }

    /** How many need what, on each day of that edition and at each of its sessions. */
    @RolesAllowed(Role.CATERING)
    public NeedsCounts counts(@EditionCode String edition) {
        EditionRow row = editions.withCode(edition);
        NeedsQueries queries = new NeedsQueries(em);
        Map<Long, NeedsStatement> stated = stated(row);
        return new NeedsCounts(
                row.days(),
                queries.totals(row.id(), stated),
                queries.choices(),
                stated.size(),
                (int) stated.values().stream().filter(Objects::isNull).count(),
                queries.erased(row.id()));
    }

    /** The same, to be taken out as a file: the journal tells it. */
    @Writes(trace = true)
    @RolesAllowed(Role.CATERING)
    public NeedsCounts export(@EditionCode String edition) {
        return counts(edition);
    }

    /** Who has severe allergies and is there on that day, of those who have consented to being named: the journal tells who has looked. */
    @Writes(trace = true)
    @RolesAllowed(Role.CATERING)
    public List<NamedAllergy> named(@EditionCode String edition, LocalDate day) {
        EditionRow row = editions.withCode(edition);
        return new NeedsQueries(em).named(row.id(), day, stated(row));
    }

    private Map<Long, NeedsStatement> stated(EditionRow edition) {
        return NeedsKeys.configured()
                .map(keys -> new NeedsQueries(em).stated(edition.id(), new NeedsSeal(keys)))
                .orElse(Map.of());
    }

    private Participant find(UUID participant) {
        return References.find(em, Participant.class, participant)
                .filter(who -> caller.behalf().isEmpty())
                .filter(who -> isSelf(who) || DelegationManagers.includes(em, caller, who.delegation()))
                .orElseThrow(Refusal.NotFound::new);
    }

    private boolean isSelf(Participant who) {
        return who.person().id().equals(caller.personId().orElse(null));
    }

    private boolean isOthersOwn(Participant who, SealedNeeds kept) {
        return kept != null && !kept.onBehalf() && !isSelf(who);
    }

    private SealedNeeds kept(Participant who) {
        return em.createQuery("SELECT n FROM SealedNeeds n WHERE n.participant = :participant", SealedNeeds.class)
                .setParameter("participant", who)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private static void expect(SealedNeeds kept, int version) {
        if (version != (kept == null ? 0 : kept.version())) {
            throw new Refusal.Stale();
        }
    }

    /** Why nothing is taken: nothing is kept that nobody could seal, or that nothing would erase. */
    private String hindrance(Participant who, SealedNeeds kept) {
        Edition edition = who.edition();
        if (isOthersOwn(who, kept)) {
            return "needs-own";
        }
        if (NeedsKeys.configured().isEmpty()) {
            return "needs-off";
        }
        LocalDate due = NeedsErasure.dueOn(edition.endsOn());
        if (due == null) {
            return "needs-undated";
        }
        return LocalDate.ofInstant(clock.instant(), edition.zone()).isBefore(due) ? null : "needs-over";
    }
}
