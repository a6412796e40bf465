package be.egmont.access;

import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.persistence.RowReader;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The sign-ins of browsers: what one node ends, all nodes see at the next request. Open to all, since its verbs are
 * called during sign-in; ids cannot be guessed, and lists hold the caller's own sign-ins only. An administrator can end
 * the sign-ins of others but not list them.
 */
@Stateless
@Interceptors(AuditInterceptor.class)
@PermitAll
public class SignIns {

    private static final int LONGEST_AGENT = 300;
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration SEEN = Duration.ofMinutes(5);
    /** How long after its end a notice of the provider is still known, for clocks that are late. */
    private static final Duration LATE = Duration.ofHours(1);

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Resource
    private SessionContext context;

    @Inject
    private Clock clock;

    /**
     * Records a sign-in.
     *
     * @param sid what the provider calls its own session; null when it does not say
     * @param agent what the browser says of itself; null when it says nothing
     */
    public UUID begin(String issuer, String subject, String sid, String agent) {
        // sign-ins are kept for a month; they are rare enough to delete old ones on this occasion
        em.createNativeQuery("DELETE FROM sign_in WHERE since < CAST(?1 AS timestamptz)")
                .setParameter(1, before(KEPT))
                .executeUpdate();
        UUID id = UUID.randomUUID();
        em.createNativeQuery("INSERT INTO sign_in (issuer, subject, sid, agent, id, since, seen)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5, CAST(?6 AS timestamptz), CAST(?6 AS timestamptz))")
                .setParameter(1, issuer)
                .setParameter(2, subject)
                .setParameter(3, sid)
                .setParameter(4, agent == null ? null : agent.substring(0, Math.min(LONGEST_AGENT, agent.length())))
                .setParameter(5, id)
                .setParameter(6, now())
                .executeUpdate();
        return id;
    }

    /**
     * Whose it is, with what he was given; empty when somebody has ended it. Asked at each request, so it is one statement, and
     * writes only every five minutes.
     */
    public Optional<Arrival> arrival(UUID id) {
        Optional<ArrivalQuery.Found> found = ArrivalQuery.read(em, id, clock.instant());
        if (found.isPresent() && found.get().seen().isBefore(clock.instant().minus(SEEN))) {
            em.createNativeQuery("UPDATE sign_in SET seen = CAST(?2 AS timestamptz) WHERE id = ?1")
                    .setParameter(1, id)
                    .setParameter(2, now())
                    .executeUpdate();
        }
        return found.map(ArrivalQuery.Found::arrival);
    }

    /** Ends one, when it is not ended already. */
    public void end(UUID id, EndedWhy why) {
        em.createNativeQuery("UPDATE sign_in SET ended = CAST(?3 AS timestamptz), ended_why = ?2"
                        + " WHERE id = ?1 AND ended IS NULL")
                .setParameter(1, id)
                .setParameter(2, why.name())
                .setParameter(3, now())
                .executeUpdate();
    }

    /**
     * Ends what the provider has ended: one session of a person, or, without a session, all of his.
     *
     * @param jti by which the same notice is known when it comes again
     * @param until when the notice expires and need no longer be known
     * @return whether the notice was new
     */
    @Writes
    public boolean endedByProvider(String issuer, String subject, String sid, String jti, Instant until) {
        em.createNativeQuery("DELETE FROM logout_token WHERE until < CAST(?1 AS timestamptz)")
                .setParameter(1, before(LATE))
                .executeUpdate();
        int fresh = em.createNativeQuery(
                        "INSERT INTO logout_token (issuer, jti, until) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING")
                .setParameter(1, issuer)
                .setParameter(2, jti)
                .setParameter(3, Timestamp.from(until))
                .executeUpdate();
        if (fresh == 0) {
            return false;
        }
        em.createNativeQuery(
                        "UPDATE sign_in SET ended = CAST(?4 AS timestamptz), ended_why = 'PROVIDER' WHERE ended IS NULL"
                                + " AND issuer = ?1 AND (?2 = '' OR subject = ?2) AND (?3 = '' OR sid = ?3)"
                                + " AND ?2 || ?3 <> ''")
                .setParameter(1, issuer)
                .setParameter(2, subject == null ? "" : subject)
                .setParameter(3, sid == null ? "" : sid)
                .setParameter(4, now())
                .executeUpdate();
        return true;
    }

    /** How many open sign-ins the caller has. */
    public long countOwn() {
        return ((Number) RowReader.query(
                                em,
                                "SELECT count(*) FROM sign_in WHERE subject = ?1 AND ended IS NULL",
                                context.getCallerPrincipal().getName())
                        .getSingleResult())
                .longValue();
    }

    /** The caller's own open sign-ins. */
    public List<SignInRow> own(SignInSearch search) {
        // the whitelist: nothing of what a reader sends becomes SQL
        String by = search.sort() == SignInSearch.Sort.SINCE ? "since" : "seen";
        return RowReader.of(
                        em,
                        "SELECT id, agent, since, seen FROM sign_in WHERE subject = ?1 AND ended IS NULL ORDER BY " + by
                                + (search.descending() ? " DESC" : "") + ", since DESC, id LIMIT ?2 OFFSET ?3",
                        context.getCallerPrincipal().getName(),
                        search.size(),
                        search.offset())
                .map(in -> new SignInRow(in.reference("id"), in.text("agent"), in.moment("since"), in.moment("seen")))
                .toList();
    }

    /** Ends one of the caller's own from another browser; that of somebody else is not touched. */
    @Writes
    public void endOwn(UUID id) {
        em.createNativeQuery("UPDATE sign_in SET ended = CAST(?3 AS timestamptz), ended_why = 'ELSEWHERE'"
                        + " WHERE id = ?1 AND subject = ?2 AND ended IS NULL")
                .setParameter(1, id)
                .setParameter(2, context.getCallerPrincipal().getName())
                .setParameter(3, now())
                .executeUpdate();
    }

    /** Ends all of the caller's own but that one. */
    @Writes
    public void endOthers(UUID kept) {
        em.createNativeQuery("UPDATE sign_in SET ended = CAST(?3 AS timestamptz), ended_why = 'ELSEWHERE'"
                        + " WHERE id <> ?1 AND subject = ?2 AND ended IS NULL")
                .setParameter(1, kept)
                .setParameter(2, context.getCallerPrincipal().getName())
                .setParameter(3, now())
                .executeUpdate();
    }

    private String now() {
        return before(Duration.ZERO);
    }

    /** The moment as text, which the database casts to a timestamp. */
    private String before(Duration past) {
        return clock.instant().minus(past).toString();
    }

    /** How many open sign-ins a person has. */
    @RolesAllowed(Role.ADMINISTRATOR)
    public int countOf(UUID account) {
        Number standing = (Number) em.createNativeQuery(
                        "SELECT count(*) FROM sign_in s JOIN account a"
                                + " ON a.issuer = s.issuer AND a.subject = s.subject WHERE a.reference = ?1 AND s.ended IS NULL")
                .setParameter(1, account)
                .getSingleResult();
        return standing.intValue();
    }

    /**
     * Ends all of a person, on all nodes at the next request; signing in again stays possible as long as the provider
     * allows it.
     */
    @Writes
    @RolesAllowed(Role.ADMINISTRATOR)
    public void endAllOf(UUID account) {
        em.createNativeQuery(
                        "UPDATE sign_in s SET ended = now(), ended_why = 'ADMINISTRATOR' FROM account a"
                                + " WHERE a.reference = ?1 AND a.issuer = s.issuer AND a.subject = s.subject AND s.ended IS NULL")
                .setParameter(1, account)
                .executeUpdate();
    }
}
