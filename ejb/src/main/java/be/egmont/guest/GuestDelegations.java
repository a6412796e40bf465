package be.egmont.guest;

import be.egmont.access.Caller;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.GuestAccounts;
import be.egmont.access.Role;
import be.egmont.access.ScopedRole;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.delegation.Delegation;
import be.egmont.delegation.DelegationEvent;
import be.egmont.delegation.DelegationEvent.ContactNamed;
import be.egmont.delegation.DelegationEvent.RsvpAnswered;
import be.egmont.delegation.DelegationEvent.TravelStated;
import be.egmont.delegation.Participant;
import be.egmont.delegation.Rsvp;
import be.egmont.delegation.Stay;
import be.egmont.delegation.StayStatements;
import be.egmont.delegation.TravelLeg;
import be.egmont.delegation.TravelMeans;
import be.egmont.delegation.TravelStatements;
import be.egmont.edition.Edition;
import be.egmont.edition.EditionRow;
import be.egmont.edition.Editions;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Setting;
import be.egmont.persistence.ConstraintViolations;
import be.egmont.persistence.References;
import be.egmont.persistence.RowReader;
import be.egmont.post.Capacity;
import be.egmont.programme.DelegationSession;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** The one delegation that is open to a guest: its members, what they answered, on which days they are there, and how they come. */
@Stateless
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
@RolesAllowed(Role.DELEGATION_GUEST)
public class GuestDelegations {

    private static final String MEMBERS = """
            SELECT t.reference, t.version, q.given_name || ' ' || q.family_name AS name, t.capacity, t.leads, t.rsvp,
                   a.function_fr, a.function_nl, a.function_de, a.function_en,
                   CASE WHEN s.rsvp = t.rsvp THEN array_to_string(s.days, '|') END AS days, coalesce(v.version, 0) AS travel_version,
                   v.arrives_at, v.arrival_means, v.arrival_number, v.arrival_place,
                   v.departs_at, v.departure_means, v.departure_number, v.departure_place
              FROM participant t
              JOIN delegation d ON d.id = t.delegation_id
              JOIN edition e ON e.id = d.edition_id
              JOIN person q ON q.id = t.person_id
              LEFT JOIN travel v ON v.participant_id = t.id
              LEFT JOIN LATERAL (
                   SELECT * FROM appointment x
                    WHERE x.person_id = q.id
                      AND (x.post_id = d.post_id OR x.organisation_id = d.organisation_id)
                      AND (x.to_date IS NULL OR x.to_date > e.starts_on)
                    ORDER BY x.from_date DESC LIMIT 1) a ON true
              LEFT JOIN LATERAL (SELECT * FROM participant_stay x
                                  WHERE x.participant_id = t.id ORDER BY x.since DESC, x.id DESC LIMIT 1) s ON true
             WHERE d.id = ?1
             ORDER BY t.leads DESC, q.family_name, q.given_name
            """;

    private static final String INVITER = """
            SELECT (SELECT a.name FROM account a WHERE a.subject = g.invited_by ORDER BY a.last_seen DESC LIMIT 1) AS name
              FROM guest g WHERE g.reference = ?1
            """;

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @EJB
    private Editions editions;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DelegationEvent> events;

    /** The delegation and its members. */
    public GuestView view() {
        Instant now = clock.instant();
        Delegation delegation = delegation();
        EditionRow edition = editions.current();
        return new GuestView(
                delegation.title(),
                edition.name(),
                edition.days(),
                LocalDate.ofInstant(now, edition.zone()),
                delegation.edition().answers().isOver(now),
                edition.answersBy(),
                new GuestAccounts(em).until(caller.name(), now).orElse(now),
                edition.venue(),
                edition.venueAddress(),
                edition.zone(),
                delegation.version(),
                delegation.contact(),
                delegation.contactPhone(),
                inviter(),
                Setting.HELP_CONTACT.find().orElse(null),
                RowReader.of(em, MEMBERS, delegation.id())
                        .map(GuestDelegations::member)
                        .toList(),
                DelegationSession.of(em, edition, delegation.id()));
    }

    private String inviter() {
        return RowReader.of(em, INVITER, GuestAccounts.reference(caller.name()))
                .map(in -> in.text("name"))
                .findFirst()
                .orElse(null);
    }

    private static GuestMember member(RowReader in) {
        return new GuestMember(
                in.reference("reference"),
                in.number("version"),
                in.text("name"),
                in.word("capacity", Capacity.class),
                in.translated("function"),
                in.truth("leads"),
                new Stay(
                        in.word("rsvp", Rsvp.class),
                        in.list("days").stream().map(LocalDate::parse).collect(Collectors.toCollection(TreeSet::new))),
                in.number("travel_version"),
                leg(in, "arrives_at", "arrival"),
                leg(in, "departs_at", "departure"));
    }

    private static TravelLeg leg(RowReader in, String at, String way) {
        return new TravelLeg(
                in.moment(at),
                in.word(way + "_means", TravelMeans.class),
                in.text(way + "_number"),
                in.text(way + "_place"));
    }

    /**
     * Answers the call home for a member who comes all the time, or not at all.
     *
     * @param version of the participant, as the guest has seen it
     * @throws Refusal.NotFound when he is no member of that delegation
     */
    @Writes
    public void answer(UUID member, int version, Rsvp rsvp) {
        if (rsvp != Rsvp.COMES && rsvp != Rsvp.EXCUSED) {
            throw new Refusal("invalid");
        }
        Participant who = find(member, version);
        says(who, Stay.of(rsvp));
    }

    /**
     * Says on which days a member is there.
     *
     * @param version of the participant, as the guest has seen it
     * @throws Refusal.NotFound when he is no member of that delegation
     * @throws Refusal {@code stay-no-day} without a day
     */
    @Writes
    public void stay(UUID member, int version, List<LocalDate> days) {
        Participant who = find(member, version);
        EditionRow edition = editions.current();
        says(
                who,
                Stay.on(
                        edition.days(),
                        days,
                        new StayStatements(em).now(who),
                        LocalDate.ofInstant(clock.instant(), edition.zone())));
    }

    /**
     * Says how a member comes and goes, in place of what was said before.
     *
     * @param version of what was said, as the guest has seen it; 0 for nothing
     * @throws Refusal.NotFound when he is no member of that delegation
     * @throws Refusal at the field that does not do
     */
    @Writes
    public void travel(
            UUID member, int version, @Valid @NotNull TravelLeg arrival, @Valid @NotNull TravelLeg departure) {
        Participant who = member(open(), member);
        new TravelStatements(em).state(who, version, arrival, departure);
        events.fire(new TravelStated(member));
    }

    /**
     * Names whom one finds on site: a member, or somebody else by name; neither for nobody.
     *
     * @param version of the delegation, as the guest has seen it
     * @param member null for somebody else
     * @param name of that other person
     * @throws Refusal.NotFound when the member is none of that delegation
     * @throws Refusal at the field that does not do
     */
    @Writes
    public void nameContact(int version, UUID member, String name, String phone) {
        Delegation delegation = open();
        delegation.expect(version);
        new TravelStatements(em).reach(delegation, member, name, phone);
        events.fire(new ContactNamed(delegation.reference()));
    }

    private void says(Participant who, Stay stay) {
        who.answers(stay.rsvp());
        em.lock(who, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        ConstraintViolations.flush(em);
        new StayStatements(em).add(who, stay, caller.name(), true, clock.instant());
        events.fire(new RsvpAnswered(who.reference()));
    }

    private Participant find(UUID member, int version) {
        Delegation delegation = open();
        Participant found = member(delegation, member);
        Edition edition = delegation.edition();
        if (edition.answers().isOver(clock.instant())) {
            throw new Refusal("answer-deadline", edition.answers().day());
        }
        found.expect(version);
        return found;
    }

    private Participant member(Delegation delegation, UUID member) {
        return References.find(em, Participant.class, member)
                .filter(who -> who.delegation().equals(delegation))
                .orElseThrow(Refusal.NotFound::new);
    }

    /** What is open to the caller, as long as its edition is. */
    private Delegation open() {
        Delegation delegation = delegation();
        if (!GuestRecords.isOpen(delegation.edition())) {
            throw new Refusal("edition-over");
        }
        return delegation;
    }

    /** What is open to the caller: nothing else follows from his role. */
    private Delegation delegation() {
        ScopedRole reach = caller.guest().orElseThrow(Refusal.NotFound::new);
        return em.createQuery(
                        "SELECT d FROM Delegation d WHERE d.edition.id = :edition AND d.organisation.id = :organisation",
                        Delegation.class)
                .setParameter("edition", reach.edition())
                .setParameter("organisation", reach.organisation())
                .getResultStream()
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }
}
