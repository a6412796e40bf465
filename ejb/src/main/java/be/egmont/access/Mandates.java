package be.egmont.access;

import be.egmont.access.AccessEvent.MandateEnded;
import be.egmont.access.AccessEvent.MandateGiven;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.kernel.Reason;
import be.egmont.kernel.Refusal;
import be.egmont.persistence.References;
import be.egmont.persistence.RowReader;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who acts for whom. A person gives the mandate himself, to somebody of his own post or organisation, or an administrator does
 * for him; whoever acts has the rights of a participant for that person and none of his own, and can pass nothing on.
 */
@Stateless
@Interceptors(AuditInterceptor.class)
@RolesAllowed({Role.PARTICIPANT, Role.DELEGATION_MANAGER})
public class Mandates {

    private static final String ROWS =
            "SELECT m.reference, m.giver_id = ?2 AS given, g.given_name || ' ' || g.family_name AS giver,"
                    + " t.given_name || ' ' || t.family_name AS taker, m.starts_at, m.ends_at, m.reason"
                    + " FROM mandate m JOIN person g ON g.id = m.giver_id JOIN person t ON t.id = m.taker_id"
                    + " WHERE m.ended_at IS NULL AND m.starts_at <= CAST(?1 AS timestamptz)"
                    + " AND CAST(?1 AS timestamptz) < m.ends_at AND ";

    /** A mandate no longer counts once its holder has left the post or organisation. */
    private static final String STILL_COLLEAGUES = """
            EXISTS (SELECT 1 FROM appointment hers
                      JOIN appointment theirs ON theirs.post_id = hers.post_id
                                              OR theirs.organisation_id = hers.organisation_id
                     WHERE hers.person_id = g.id AND theirs.person_id = t.id
                       AND daterange(hers.from_date, hers.to_date) @> CAST(?4 AS date)
                       AND daterange(theirs.from_date, theirs.to_date) @> CAST(?4 AS date))
            """;

    private static final String COLLEAGUES = """
            SELECT DISTINCT p.reference, p.given_name || ' ' || p.family_name AS name
              FROM appointment mine
              JOIN appointment theirs ON theirs.post_id = mine.post_id OR theirs.organisation_id = mine.organisation_id
              JOIN person p ON p.id = theirs.person_id
             WHERE mine.person_id = ?1 AND p.id <> ?1 AND (?3 OR p.subject IS NOT NULL)
               AND daterange(mine.from_date, mine.to_date) @> CAST(?2 AS date)
               AND daterange(theirs.from_date, theirs.to_date) @> CAST(?2 AS date)
             ORDER BY name
            """;

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<AccessEvent> events;

    /** For whom that mandate lets somebody act now; empty when it is not his, or over. Asked at each request. */
    @PermitAll
    public Optional<OnBehalfOf> behalf(String subject, UUID mandate) {
        return RowReader.of(
                        em,
                        "SELECT g.id, g.subject, g.given_name || ' ' || g.family_name AS name"
                                + " FROM mandate m JOIN person g ON g.id = m.giver_id JOIN person t ON t.id = m.taker_id"
                                + " WHERE m.reference = ?1 AND t.subject = ?2 AND m.ended_at IS NULL"
                                + " AND m.starts_at <= ?3 AND ?3 < m.ends_at AND " + STILL_COLLEAGUES,
                        mandate,
                        subject,
                        Timestamp.from(clock.instant()),
                        today())
                .map(in -> new OnBehalfOf(in.id("id"), in.text("subject"), in.text("name")))
                .findFirst();
    }

    /** Whether some mandate still lets somebody act for that person, and who that is. */
    @PermitAll
    public Optional<OnBehalfOf> behalf(String subject, Long giver) {
        List<?> mandates = em.createNativeQuery("SELECT m.reference FROM mandate m JOIN person t ON t.id = m.taker_id"
                        + " WHERE m.giver_id = ?1 AND t.subject = ?2")
                .setParameter(1, giver)
                .setParameter(2, subject)
                .getResultList();
        return mandates.stream()
                .flatMap(mandate -> behalf(subject, (UUID) mandate).stream())
                .findFirst();
    }

    /** Those in force that the caller has given, and those by which he may act. */
    public List<MandateRow> own(MandateSearch search) {
        return rows(
                "(m.giver_id = ?2 OR m.taker_id = ?2) ORDER BY " + order(search) + " LIMIT ?3 OFFSET ?4",
                caller.ownPersonId(),
                search.size(),
                search.offset());
    }

    /**
     * Those of them that are chosen, for an export, which is noted in the journal.
     *
     * @throws Refusal {@code marked-none} for none
     */
    @Writes(trace = true)
    public List<MandateRow> export(List<UUID> mandates) {
        if (mandates.isEmpty()) {
            throw new Refusal("marked-none");
        }
        return own(MandateSearch.all()).stream()
                .filter(row -> mandates.contains(row.reference()))
                .toList();
    }

    /** How many these are. */
    public long countOwn() {
        return ((Number) RowReader.query(
                                em,
                                "SELECT count(*) FROM (" + ROWS + "(m.giver_id = ?2 OR m.taker_id = ?2)) AS own",
                                clock.instant().toString(),
                                caller.ownPersonId().orElse(-1L))
                        .getSingleResult())
                .longValue();
    }

    /** The whitelist: nothing of what a reader sends becomes SQL. */
    private static String order(MandateSearch search) {
        String turn = search.descending() ? " DESC" : "";
        String by = switch (search.sort()) {
            case WHO -> "folded(t.family_name)" + turn + ", folded(t.given_name)" + turn;
            case WHOM -> "folded(g.family_name)" + turn + ", folded(g.given_name)" + turn;
            case UNTIL -> "m.ends_at" + turn;
        };
        return by + ", m.ends_at, m.id";
    }

    /** To whom the caller may give one: those of his post or organisation who can sign in. */
    public List<Colleague> colleagues() {
        return caller.ownPersonId().map(person -> colleagues(person, false)).orElse(List.of());
    }

    /** The mandates by which somebody else may act. */
    @RolesAllowed(Role.ADMINISTRATOR)
    public List<MandateRow> receivedBy(UUID account) {
        return rows("m.taker_id = ?2 ORDER BY m.ends_at, m.id", holder(account).map(Person::id));
    }

    /** For whom somebody else could act: those of his post or organisation, whether they can sign in or not. */
    @RolesAllowed(Role.ADMINISTRATOR)
    public List<Colleague> colleaguesOf(UUID account) {
        return holder(account).map(person -> colleagues(person.id(), true)).orElse(List.of());
    }

    /** Lets somebody act for a colleague who does not give the mandate himself; never the administrator himself. */
    @Writes
    @RolesAllowed(Role.ADMINISTRATOR)
    public UUID giveFor(UUID giver, UUID account, Instant until, String reason) {
        Person taker = holder(account).orElseThrow(Refusal.NotFound::new);
        if (caller.name().equals(taker.subject())) {
            throw new Refusal("grant-self");
        }
        if (colleagues(taker.id(), true).stream()
                .noneMatch(one -> one.reference().equals(giver))) {
            throw new Refusal("mandate-colleague").at("giver");
        }
        return make(person(giver), taker, until, reason, "giver");
    }

    private List<Colleague> colleagues(long person, boolean all) {
        return RowReader.of(em, COLLEAGUES, person, today(), all)
                .map(in -> new Colleague(in.reference("reference"), in.text("name")))
                .toList();
    }

    /** The person behind an account, if it is linked to one. */
    private Optional<Person> holder(UUID account) {
        return em.createQuery("SELECT p FROM Account a JOIN a.person p WHERE a.reference = :reference", Person.class)
                .setParameter("reference", account)
                .getResultStream()
                .findFirst();
    }

    /**
     * Lets a colleague act for the caller.
     *
     * @param until when it ends; a mandate without an end is not given
     */
    @Writes
    public UUID give(UUID taker, Instant until, String reason) {
        if (caller.behalf().isPresent()) {
            throw new Refusal("mandate-passed-on");
        }
        if (colleagues().stream().noneMatch(one -> one.reference().equals(taker))) {
            throw new Refusal("mandate-colleague").at("taker");
        }
        return make(
                em.find(Person.class, caller.ownPersonId().orElseThrow(Refusal.NotFound::new)),
                person(taker),
                until,
                reason,
                "taker");
    }

    private UUID make(Person giver, Person taker, Instant until, String reason, String field) {
        String why = Reason.at("reason", reason);
        if (stands(giver, taker)) {
            throw new Refusal("mandate-already").at(field);
        }
        Mandate mandate = new Mandate(giver, taker, new GrantPeriod(clock.instant(), until), why, caller.name());
        em.persist(mandate);
        events.fire(new MandateGiven(mandate.reference()));
        return mandate.reference();
    }

    /** Ends one before its time; both of its persons may, and an administrator. */
    @Writes
    @RolesAllowed({Role.PARTICIPANT, Role.DELEGATION_MANAGER, Role.ADMINISTRATOR})
    public void end(UUID mandate) {
        Long self = caller.ownPersonId().orElse(-1L);
        References.find(em, Mandate.class, mandate)
                .filter(found -> caller.is(Role.ADMINISTRATOR)
                        || found.giver().id().equals(self)
                        || found.taker().id().equals(self))
                .orElseThrow(Refusal.NotFound::new)
                .end(caller.name(), clock.instant());
        events.fire(new MandateEnded(mandate));
    }

    private boolean stands(Person giver, Person taker) {
        return !em.createNativeQuery(ROWS + "m.giver_id = ?2 AND m.taker_id = ?3")
                .setParameter(1, clock.instant().toString())
                .setParameter(2, giver.id())
                .setParameter(3, taker.id())
                .getResultList()
                .isEmpty();
    }

    private Person person(UUID reference) {
        return em.createQuery("SELECT p FROM Person p WHERE p.reference = :reference", Person.class)
                .setParameter("reference", reference)
                .getSingleResult();
    }

    private List<MandateRow> rows(String which, Optional<Long> person, Integer... part) {
        Object[] values = Stream.concat(Stream.of(clock.instant().toString(), person.orElse(-1L)), Stream.of(part))
                .toArray();
        return RowReader.of(em, ROWS + which, values)
                .map(in -> new MandateRow(
                        in.reference("reference"),
                        in.truth("given"),
                        in.text("giver"),
                        in.text("taker"),
                        in.moment("starts_at"),
                        in.moment("ends_at"),
                        in.text("reason")))
                .toList();
    }

    private String today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
    }
}
