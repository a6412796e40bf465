package be.egmont.delegation;

import be.egmont.access.Caller;
import be.egmont.access.EditionCode;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Role;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.delegation.DelegationEvent.ContactNamed;
import be.egmont.delegation.DelegationEvent.TravelStated;
import be.egmont.edition.Editions;
import be.egmont.kernel.Refusal;
import be.egmont.persistence.References;
import be.egmont.persistence.RowReader;
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
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How participants come and go, said by whoever may answer for them, and whom one finds on site of each delegation. */
@Stateless
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
@RolesAllowed({Role.PARTICIPANT, Role.DELEGATION_MANAGER, Role.ORGANISER})
public class Travels {

    /** Each way, and whether it goes with the days on which he has said that he is there. */
    private static final String LEGS = """
            WITH gone AS (
                SELECT w.participant_id, array_agg(w.day) AS days FROM away w JOIN edition x ON x.id = w.edition_id
                 WHERE x.code = ?1 AND w.until IS NULL GROUP BY w.participant_id)
            SELECT t.reference, q.given_name || ' ' || q.family_name AS name, p.id IS NOT NULL AS of_post,
                   coalesce(p.code, o.code) AS code,
                   coalesce(p.name_fr, p.city_fr, o.name_fr) AS title_fr, coalesce(p.name_nl, p.city_nl, o.name_nl) AS title_nl,
                   coalesce(p.name_de, p.city_de, o.name_de) AS title_de, coalesce(p.name_en, p.city_en, o.name_en) AS title_en,
                   l.arrives, l.at, l.means, l.number, l.place, s.first, s.last
              FROM travel v
             CROSS JOIN LATERAL (VALUES (true, v.arrives_at, v.arrival_means, v.arrival_number, v.arrival_place),
                                        (false, v.departs_at, v.departure_means, v.departure_number, v.departure_place))
                   AS l (arrives, at, means, number, place)
              JOIN participant t ON t.id = v.participant_id
              JOIN edition e ON e.id = v.edition_id
              JOIN person q ON q.id = t.person_id
              JOIN delegation d ON d.id = t.delegation_id
              LEFT JOIN post p ON p.id = d.post_id
              LEFT JOIN organisation o ON o.id = d.organisation_id
              LEFT JOIN gone ON gone.participant_id = t.id
             CROSS JOIN LATERAL (SELECT min(CAST(g.day AS date)) AS first, max(CAST(g.day AS date)) AS last
                                   FROM generate_series(CAST(e.starts_on AS timestamp), CAST(e.ends_on AS timestamp), interval '1 day')
                                        AS g (day)
                                  WHERE gone.days IS NULL OR NOT CAST(g.day AS date) = ANY (gone.days)) s
             WHERE e.code = ?1 AND l.at IS NOT NULL
             ORDER BY l.at, q.family_name, t.id
            """;

    private static final String MEMBERS = """
            SELECT t.reference, q.given_name || ' ' || q.family_name AS name
              FROM participant t JOIN person q ON q.id = t.person_id
             WHERE t.delegation_id = ?1 ORDER BY t.leads DESC, q.family_name, q.given_name
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

    /**
     * The travel of one participant.
     *
     * @throws Refusal.NotFound when he is not one whom the caller may answer for
     */
    public TravelView view(UUID participant) {
        Participant who = find(participant);
        Delegation delegation = who.delegation();
        Optional<Travel> kept = statements().of(who);
        TravelLeg arrival = kept.map(Travel::arrival).orElse(TravelLeg.UNKNOWN);
        TravelLeg departure = kept.map(Travel::departure).orElse(TravelLeg.UNKNOWN);
        return new TravelView(
                participant,
                kept.map(Travel::version).orElse(0),
                who.person().name(),
                delegation.isOfPost(),
                delegation.isOfPost()
                        ? delegation.post().code()
                        : delegation.organisation().code(),
                delegation.title(),
                who.edition().zone(),
                arrival,
                departure,
                misses(who, true, arrival),
                misses(who, false, departure));
    }

    private boolean misses(Participant who, boolean arrives, TravelLeg leg) {
        List<LocalDate> days = editions.withCode(who.edition().code()).days();
        if (leg.at() == null || days.isEmpty()) {
            return false;
        }
        Stay stay = new StayStatements(em).now(who);
        List<LocalDate> there = days.stream().filter(stay::isThere).toList();
        return TravelLeg.misses(
                arrives,
                LocalDate.ofInstant(leg.at(), who.edition().zone()),
                there.isEmpty() ? null : there.get(0),
                there.isEmpty() ? null : there.get(there.size() - 1));
    }

    /**
     * Says how a participant comes and goes, in place of what was said before.
     *
     * @param version of what was said, as the caller has seen it; 0 for nothing
     * @throws Refusal.NotFound when he is not one whom the caller may answer for
     * @throws Refusal.Stale when somebody else said it in the meantime
     * @throws Refusal at the field that does not do
     */
    @Writes
    public void state(
            UUID participant, int version, @Valid @NotNull TravelLeg arrival, @Valid @NotNull TravelLeg departure) {
        Participant who = find(participant);
        statements().state(who, version, arrival, departure);
        events.fire(new TravelStated(participant));
    }

    /** All ways there and back of an edition, by time. */
    @RolesAllowed({Role.ORGANISER, Role.PROTOCOL, Role.RECEPTION})
    public List<TravelRow> list(@EditionCode String edition) {
        ZoneId zone = editions.withCode(edition).zone();
        return RowReader.of(em, LEGS, edition).map(in -> row(in, zone)).toList();
    }

    private static TravelRow row(RowReader in, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(in.moment("at"), zone);
        boolean arrives = in.truth("arrives");
        return new TravelRow(
                in.reference("reference"),
                in.text("name"),
                in.truth("of_post"),
                in.text("code"),
                in.translated("title"),
                arrives,
                new TravelLeg(
                        in.moment("at"), in.word("means", TravelMeans.class), in.text("number"), in.text("place")),
                TravelLeg.misses(arrives, day, in.date("first"), in.date("last")));
    }

    /**
     * Whom one finds on site of a delegation, for who may name another.
     *
     * @throws Refusal.NotFound when it is not a delegation that the caller keeps
     */
    @RolesAllowed({Role.DELEGATION_MANAGER, Role.ORGANISER})
    public ContactView contact(UUID delegation) {
        Delegation found = kept(delegation);
        return new ContactView(
                delegation,
                found.version(),
                found.isOfPost(),
                found.isOfPost() ? found.post().code() : found.organisation().code(),
                found.title(),
                found.contact(),
                found.contactPhone(),
                RowReader.of(em, MEMBERS, found.id())
                        .map(in -> new ContactView.Choice(in.reference("reference"), in.text("name")))
                        .toList());
    }

    /**
     * Names whom one finds on site: a member, or somebody else by name; neither for nobody.
     *
     * @param version of the delegation, as the caller has seen it
     * @param member null for somebody else
     * @param name of that other person
     * @throws Refusal.NotFound when it is not a delegation that the caller keeps, or the member none of it
     * @throws Refusal at the field that does not do
     */
    @Writes
    @RolesAllowed({Role.DELEGATION_MANAGER, Role.ORGANISER})
    public void nameContact(UUID delegation, int version, UUID member, String name, String phone) {
        Delegation found = kept(delegation);
        found.expect(version);
        statements().reach(found, member, name, phone);
        events.fire(new ContactNamed(delegation));
    }

    private Delegation kept(UUID delegation) {
        return References.find(em, Delegation.class, delegation)
                .filter(one -> caller.is(Role.ORGANISER) || DelegationManagers.includes(em, caller, one))
                .orElseThrow(Refusal.NotFound::new);
    }

    private Participant find(UUID participant) {
        return new Answering(em, caller, clock.instant()).find(participant);
    }

    private TravelStatements statements() {
        return new TravelStatements(em);
    }
}
