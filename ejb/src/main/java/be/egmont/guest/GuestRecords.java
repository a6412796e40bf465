package be.egmont.guest;

import be.egmont.edition.Edition;
import be.egmont.edition.Status;
import be.egmont.kernel.Setting;
import be.egmont.kernel.Translated.Language;
import be.egmont.persistence.RowReader;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Guests and their links, for the boundaries and the timer that guard them. */
final class GuestRecords {

    /** In that time nobody is sent a second link. */
    static final Duration PAUSE = Duration.ofMinutes(2);

    private static final String ROWS = """
            SELECT g.reference, g.mail, g.language, g.entered_at,
                   coalesce((SELECT a.name FROM account a WHERE a.subject = g.invited_by LIMIT 1), g.invited_by) AS invited_by,
                   l.issued_at, l.used_at IS NULL AND l.expires_at > CAST(?2 AS timestamptz) AS open
              FROM guest g
              LEFT JOIN LATERAL (SELECT * FROM guest_link x WHERE x.guest_id = g.id ORDER BY x.id DESC LIMIT 1) l ON true
             WHERE g.delegation_id = ?1 AND g.revoked_at IS NULL
             ORDER BY g.mail
            """;

    private static final String LAST = "SELECT max(issued_at) AS at FROM guest_link WHERE guest_id = ?1";

    private static final String UNUSED = "DELETE FROM guest_link WHERE guest_id = ?1 AND used_at IS NULL";

    private static final String ISSUE = """
            INSERT INTO guest_link (reference, guest_id, token_hash, issued_at, expires_at)
            VALUES (CAST(?1 AS uuid), ?2, decode(?3, 'hex'), ?4, ?5)
            """;

    /** One statement: of two who come with the same link one comes in. */
    private static final String USE = """
            WITH used AS (
                UPDATE guest_link l SET used_at = CAST(?2 AS timestamptz)
                  FROM guest g JOIN edition e ON e.id = g.edition_id
                 WHERE l.token_hash = decode(?1, 'hex') AND g.id = l.guest_id
                   AND l.used_at IS NULL AND l.expires_at > CAST(?2 AS timestamptz)
                   AND g.revoked_at IS NULL AND e.status NOT IN ('CLOSED', 'ARCHIVED')
                RETURNING g.id)
            SELECT id FROM used
            """;

    private final EntityManager em;
    private final Instant now;

    GuestRecords(EntityManager em, Instant now) {
        this.em = em;
        this.now = now;
    }

    /** Those of that delegation who come in still. */
    List<GuestRow> of(long delegation) {
        return RowReader.of(em, ROWS, delegation, now.toString())
                .map(in -> new GuestRow(
                        in.reference("reference"),
                        in.text("mail"),
                        in.word("language", Language.class),
                        in.text("invited_by"),
                        in.moment("issued_at"),
                        in.truth("open"),
                        in.moment("entered_at")))
                .toList();
    }

    /** Whether he was sent a link just now. */
    boolean isTooSoon(DelegationGuest guest) {
        return RowReader.of(em, LAST, guest.id())
                .anyMatch(in -> !in.isNull("at") && in.moment("at").isAfter(now.minus(PAUSE)));
    }

    /**
     * Makes a new link in place of those that were not used.
     *
     * @return its reference
     */
    UUID issue(DelegationGuest guest) {
        UUID link = UUID.randomUUID();
        RowReader.query(em, UNUSED, guest.id()).executeUpdate();
        RowReader.query(
                        em,
                        ISSUE,
                        link.toString(),
                        guest.id(),
                        GuestToken.hash(GuestToken.of(link)),
                        Timestamp.from(now),
                        Timestamp.from(now.plus(Setting.GUEST_LINK.duration())))
                .executeUpdate();
        return link;
    }

    /** Uses a link up: whose it is; empty when it is none, or good no more. */
    Optional<DelegationGuest> use(String token) {
        return RowReader.of(em, USE, GuestToken.hash(token), now.toString())
                .findFirst()
                .map(in -> em.find(DelegationGuest.class, in.id("id")));
    }

    /** Those of that address who come in still, in whichever delegation. */
    List<DelegationGuest> withMail(String mail) {
        return em.createQuery(
                        "SELECT g FROM DelegationGuest g WHERE g.mail = :mail AND g.revokedAt IS NULL ORDER BY g.id",
                        DelegationGuest.class)
                .setParameter("mail", mail)
                .getResultList();
    }

    static boolean isOpen(Edition edition) {
        return edition.status() != Status.CLOSED && edition.status() != Status.ARCHIVED;
    }
}
