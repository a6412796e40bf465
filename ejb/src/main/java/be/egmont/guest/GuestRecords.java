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

    private static final String TODAY =
            "SELECT count(*) AS guests FROM guest WHERE delegation_id = ?1 AND invited_at > ?2";

    private static final String UNUSED = "DELETE FROM guest_link WHERE guest_id = ?1 AND used_at IS NULL";

    private static final String ISSUE = """
            INSERT INTO guest_link (reference, guest_id, token_hash, issued_at, expires_at)
            VALUES (CAST(?1 AS uuid), ?2, decode(?3, 'hex'), ?4, ?5)
            """;

    /** Whoever comes, is sent a link or is let in no more, does so one after the other. */
    private static final String LOCK = """
            SELECT g.id FROM guest g JOIN guest_link l ON l.guest_id = g.id WHERE l.token_hash = decode(?1, 'hex') FOR UPDATE OF g
            """;

    /** Of two who come with the same link one comes in. */
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
        String hash = GuestToken.hash(token);
        if (RowReader.of(em, LOCK, hash).findFirst().isEmpty()) {
            return Optional.empty();
        }
        return RowReader.of(em, USE, hash, now.toString())
                .findFirst()
                .map(in -> em.find(DelegationGuest.class, in.id("id")));
    }

    /** How many that delegation has invited since a day, those who come in no more among them. */
    long invitedToday(long delegation) {
        return RowReader.of(em, TODAY, delegation, Timestamp.from(now.minus(Duration.ofDays(1))))
                .mapToLong(in -> in.id("guests"))
                .sum();
    }

    static boolean isOpen(Edition edition) {
        return edition.status() != Status.CLOSED && edition.status() != Status.ARCHIVED;
    }
}
