package be.egmont.delegation;

import be.egmont.access.Caller;
import be.egmont.access.EditionCode;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Role;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.delegation.DelegationEvent.RsvpAnswered;
import be.egmont.edition.PlacesLock;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated;
import be.egmont.persistence.ConstraintViolations;
import be.egmont.persistence.RowReader;
import be.egmont.post.Capacity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who comes: the delegations of an edition, their heads and members, and what they answered to the call home. */
@Stateless
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
@RolesAllowed({Role.PARTICIPANT, Role.DELEGATION_MANAGER, Role.ORGANISER, Role.PROTOCOL, Role.RECEPTION, Role.REPORTER})
public class Delegations {

    private static final String POSTS = """
            SELECT d.reference, p.reference AS post, p.version AS post_version, p.code, p.kind, p.status, p.region,
                   p.city_fr, p.city_nl, p.city_de, p.city_en,
                   p.name_fr, p.name_nl, p.name_de, p.name_en,
                   c.name_fr AS country_fr, c.name_nl AS country_nl, c.name_de AS country_de, c.name_en AS country_en,
                   (SELECT string_agg(j.country, '|' ORDER BY j.country) FROM post_jurisdiction j WHERE j.post_id = p.id)
                   AS jurisdiction,
                   p.confidence, l.reference AS leader_reference, h.given_name || ' ' || h.family_name AS leader,
                   l.capacity, l.rsvp, coalesce(m.members, 0) AS members, coalesce(m.coming, 0) AS coming,
                   coalesce(d.id, 0) AS id
              FROM post p
              LEFT JOIN country c ON c.code = p.country
              LEFT JOIN delegation d ON d.post_id = p.id AND d.edition_id = (SELECT id FROM edition WHERE code = ?1)
              LEFT JOIN participant l ON l.delegation_id = d.id AND l.leads
              LEFT JOIN person h ON h.id = l.person_id
              LEFT JOIN (SELECT delegation_id, count(*) AS members,
                                count(*) FILTER (WHERE rsvp IN ('COMES', 'PARTLY')) AS coming
                           FROM participant GROUP BY delegation_id) m ON m.delegation_id = d.id
             ORDER BY p.region, p.code
            """;

    private static final String MEMBERS = """
            SELECT t.reference, t.version, q.reference AS person, q.given_name || ' ' || q.family_name AS name, t.capacity,
                   a.function_fr, a.function_nl, a.function_de, a.function_en, a.functions_since,
                   q.language_role, t.leads, t.rsvp, q.fictitious, q.id,
                   (SELECT max(x.to_at) FROM tenure x WHERE x.participant_id = t.id AND x.leads AND NOT t.leads) AS led_until,
                   coalesce(t.id = d.contact_member_id, false) AS reached, coalesce(d.contact_phone, q.phone) AS contact_phone
              FROM participant t
              JOIN delegation d ON d.id = t.delegation_id
              JOIN edition e ON e.id = d.edition_id
              JOIN person q ON q.id = t.person_id
              LEFT JOIN LATERAL (
                   SELECT * FROM appointment x
                    WHERE x.person_id = q.id
                      AND (x.post_id = d.post_id OR x.organisation_id = d.organisation_id)
                      AND (x.to_date IS NULL OR x.to_date > e.starts_on)
                    ORDER BY x.from_date DESC LIMIT 1) a ON true
             WHERE d.id = ?1
             ORDER BY t.leads DESC,
                      array_position(ARRAY['HEAD', 'ACTING_HEAD', 'DESIGNATE', 'DEPUTY', 'STAFF'], t.capacity),
                      q.family_name, q.given_name
            """;

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DelegationEvent> events;

    /** All posts, each with its delegation to that edition if it sends one; grouped by region, then by code. */
    public List<DelegationRow> posts(@EditionCode String edition) {
        DelegationVisibility sight = DelegationVisibility.of(em, caller, edition);
        return RowReader.of(em, POSTS, edition).map(in -> row(in, sight)).toList();
    }

    private static DelegationRow row(RowReader in, DelegationVisibility sight) {
        DelegationRow row = DelegationQueries.row(in);
        return sight.isWhole(in.id("id")) ? row : row.inOutline();
    }

    /** A part of the posts that are looked for, each with its delegation to that edition if it sends one. */
    public DelegationList list(@EditionCode String edition, DelegationSearch search) {
        return DelegationQueries.list(em, edition, DelegationVisibility.of(em, caller, edition), search);
    }

    /** How many posts there are to that edition, and how many of them are looked for. */
    public DelegationCounts counts(@EditionCode String edition, DelegationSearch search) {
        return DelegationQueries.counts(em, edition, DelegationVisibility.of(em, caller, edition), search);
    }

    /** The delegation that a post sends, if it sends one. */
    public Optional<DelegationView> ofPost(@EditionCode String edition, String postCode) {
        return find("d.edition.code = :edition AND d.post.code = :code", edition, postCode);
    }

    /** The delegation that an organisation sends, if it sends one. */
    public Optional<DelegationView> ofOrganisation(@EditionCode String edition, String organisationCode) {
        return find("d.edition.code = :edition AND d.organisation.code = :code", edition, organisationCode);
    }

    private Optional<DelegationView> find(String condition, String edition, String code) {
        return em.createQuery("SELECT d FROM Delegation d WHERE " + condition, Delegation.class)
                .setParameter("edition", edition)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .map(this::view);
    }

    private DelegationView view(Delegation delegation) {
        long self = caller.personId().orElse(-1L);
        Answering answering = answering(clock.instant());
        boolean late = answering.isTooLate(delegation.edition());
        boolean whole =
                DelegationVisibility.of(em, caller, delegation.edition().code()).isWhole(delegation.id());
        List<RowReader> rows = RowReader.of(em, MEMBERS, delegation.id()).toList();
        List<MemberRow> members = rows.stream()
                .map(in -> member(in, self))
                .filter(member -> whole || member.leads())
                .map(member -> whole ? member : member.inOutline())
                .toList();
        boolean belongs = members.stream().anyMatch(MemberRow::self);
        return new DelegationView(
                delegation.reference(),
                delegation.isOfPost(),
                delegation.isOfPost()
                        ? delegation.post().code()
                        : delegation.organisation().code(),
                delegation.title(),
                members,
                whole,
                !late && (delegation.isManagedBy(caller) || answering.isForAll(belongs)),
                delegation.isManagedBy(caller) || belongs,
                late,
                delegation.edition().answers().day(),
                whole ? contact(delegation, rows) : null);
    }

    private static OnSiteContact contact(Delegation delegation, List<RowReader> members) {
        return members.stream()
                .filter(in -> in.truth("reached"))
                .map(in -> new OnSiteContact(in.reference("reference"), in.text("name"), in.text("contact_phone")))
                .findFirst()
                .or(delegation::somebodyElse)
                .orElse(null);
    }

    private static MemberRow member(RowReader in, long self) {
        return new MemberRow(
                in.reference("reference"),
                in.number("version"),
                in.reference("person"),
                in.text("name"),
                in.word("capacity", Capacity.class),
                in.translated("function"),
                in.date("functions_since"),
                in.word("language_role", Translated.Language.class),
                in.truth("leads"),
                in.moment("led_until"),
                in.word("rsvp", Rsvp.class),
                in.truth("fictitious"),
                in.id("id") == self);
    }

    /**
     * Answers the call home for one member: the person himself, his delegation's manager, or an organiser. Who comes in part says
     * on which days by {@link Stays#state}; here nobody knows which.
     *
     * @param version the version of the participant that the caller has seen
     * @throws Refusal.NotFound when the participant is not one whom the caller may answer for
     * @throws Refusal.Stale when somebody else answered in the meantime
     * @throws Refusal {@code answer-deadline} after the day until which answers were expected, but to the team
     */
    @Writes
    @RolesAllowed({Role.PARTICIPANT, Role.DELEGATION_MANAGER, Role.ORGANISER})
    public void answer(UUID participant, int version, Rsvp rsvp) {
        Instant now = clock.instant();
        Answering answering = answering(now);
        Participant found = answering.find(participant);
        answering.expectInTime(found.edition());
        found.expect(version);
        PlacesLock.hold(em, found.edition());
        found.answers(rsvp);
        ConstraintViolations.flush(em);
        new StayStatements(em).add(found, Stay.of(rsvp), caller.name(), answering.isOnBehalf(found), now);
        events.fire(new RsvpAnswered(participant));
    }

    private Answering answering(Instant now) {
        return new Answering(em, caller, now);
    }

    /**
     * Finds people of the edition whom the caller sees, posts and organisations by the words of their name, city, code or any country of
     * the jurisdiction, without regard to accents and capitals, and to a wrong letter where nothing is written so; at most
     * eight of each kind, the best first.
     *
     * @param text at least two letters, else nothing is found
     */
    public List<SearchResult> search(@EditionCode String edition, String text) {
        String wanted = text == null ? "" : text.strip();
        return wanted.length() < 2
                ? List.of()
                : Searches.find(em, edition, DelegationVisibility.of(em, caller, edition), wanted);
    }
}
