package be.egmont.access;

import be.egmont.kernel.Translated;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The SQL of grants. It reads editions, posts and organisations too: a grant may be for one of them. */
final class GrantQueries {

    private static final String LIVE = "(g.edition_id IS NULL OR e.status <> 'ARCHIVED')";

    private static final String HELD =
            "SELECT g.role, num_nonnulls(g.edition_id, g.post_id, g.organisation_id) > 0, " + LIVE + """
            , g.starts_at, g.ends_at, g.role <> 'administrator' OR g.confirmed_by IS NOT NULL, g.revoked_at, a.subject
              FROM role_grant g
              JOIN account a ON a.id = g.account_id
              LEFT JOIN edition e ON e.id = g.edition_id
             WHERE g.revoked_at IS NULL AND (?1 = '' OR a.subject = ?1) AND (?2 = '' OR g.role = ?2)
               AND (?3 = '' OR CAST(g.reference AS text) <> ?3)
            """;

    private static final String ROWS = """
            SELECT g.reference, a.reference, a.name, g.role, e.code, g.starts_at, g.ends_at, g.reason,
                   coalesce((SELECT b.name FROM account b WHERE b.subject = g.given_by LIMIT 1), g.given_by), g.given_at,
                   coalesce((SELECT b.name FROM account b WHERE b.subject = g.confirmed_by LIMIT 1), g.confirmed_by),
                   coalesce((SELECT b.name FROM account b WHERE b.subject = g.revoked_by LIMIT 1), g.revoked_by),
                   g.revoked_at, g.revoked_why,
                   CASE WHEN g.revoked_at IS NOT NULL THEN 'REVOKED'
                        WHEN g.ends_at <= CAST(?1 AS timestamptz) OR NOT""" + " " + LIVE + """
                         THEN 'OVER'
                        WHEN g.role = 'administrator' AND g.confirmed_by IS NULL THEN 'WAITING'
                        WHEN g.starts_at > CAST(?1 AS timestamptz) THEN 'COMING'
                        WHEN e.status = 'CLOSED' THEN 'READING'
                        ELSE 'FORCE' END,
                   g.given_by <> ?2 AND a.subject <> ?2,
                   coalesce(p.code, o.code), a.subject, u.day, coalesce(p.name_fr, o.name_fr), coalesce(p.name_nl, o.name_nl),
                   coalesce(p.name_de, o.name_de), coalesce(p.name_en, o.name_en)
              FROM role_grant g
              JOIN account a ON a.id = g.account_id
              LEFT JOIN edition e ON e.id = g.edition_id
              LEFT JOIN post p ON p.id = g.post_id
              LEFT JOIN organisation o ON o.id = g.organisation_id
              LEFT JOIN grant_use u ON u.grant_id = g.id
             WHERE %s
             ORDER BY g.revoked_at IS NOT NULL, g.given_at DESC, g.id DESC
            """;

    private static final String OF_ACCOUNTS =
            ROWS.formatted("a.reference = ANY (CAST(string_to_array(?3, ' ') AS uuid[]))");

    private static final String WAITING = ROWS.formatted("g.revoked_at IS NULL AND g.role = 'administrator'"
            + " AND g.confirmed_by IS NULL AND (g.ends_at IS NULL OR g.ends_at > CAST(?1 AS timestamptz))");

    private static final String OPEN =
            "g.revoked_at IS NULL AND (g.ends_at IS NULL OR g.ends_at > CAST(?1 AS timestamptz))" + " AND " + LIVE
                    + " AND coalesce(u.day, CAST(g.given_at AS date)) <= CAST(?3 AS date)";

    private static final String REVIEW = ROWS.formatted(OPEN)
            .replace("ORDER BY g.revoked_at IS NOT NULL,", "ORDER BY coalesce(u.day, CAST(g.given_at AS date)),");

    private static final String COUNT = "SELECT count(*) FROM role_grant g LEFT JOIN edition e ON e.id = g.edition_id"
            + " LEFT JOIN grant_use u ON u.grant_id = g.id WHERE " + OPEN;

    /** Asked at each request of who has grants, so it writes, and locks, only what has no stamp of the day. */
    private static final String STAMP = """
            INSERT INTO grant_use (grant_id, day)
            SELECT g.id, CAST(?3 AS date)
              FROM grants_in_force(CAST(?2 AS timestamptz)) g
              JOIN account a ON a.id = g.account_id
             WHERE a.subject = ?1 AND NOT g.role = ANY (string_to_array(?4, ' '))
               AND NOT EXISTS (SELECT 1 FROM grant_use u WHERE u.grant_id = g.id AND u.day >= CAST(?3 AS date))
            ON CONFLICT (grant_id) DO UPDATE SET day = excluded.day
            """;

    private GrantQueries() {}

    /** Grants that nobody has revoked, of somebody or of all, of one role or of all, but for one. */
    static List<GrantState> held(EntityManager em, String subject, String role, String butFor) {
        List<?> rows = em.createNativeQuery(HELD)
                .setParameter(1, subject)
                .setParameter(2, role)
                .setParameter(3, butFor)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(c -> new GrantState(
                        (String) c[0],
                        (Boolean) c[1],
                        (Boolean) c[2],
                        new GrantPeriod(instant(c[3]), instant(c[4])),
                        (Boolean) c[5],
                        instant(c[6])))
                .toList();
    }

    /** Those of these accounts; the open ones first. */
    static List<GrantRow> of(EntityManager em, Collection<UUID> accounts, String caller, Instant now) {
        return rows(em.createNativeQuery(OF_ACCOUNTS).setParameter(3, joined(accounts)), caller, now);
    }

    /** Those that wait for a second administrator. */
    static List<GrantRow> waiting(EntityManager em, String caller, Instant now) {
        return rows(em.createNativeQuery(WAITING), caller, now);
    }

    /** Open grants that nobody has used since that day, the longest unused first. */
    static List<GrantRow> review(EntityManager em, LocalDate since, String caller, Instant now, int offset, int size) {
        return rows(
                em.createNativeQuery(REVIEW)
                        .setParameter(3, since.toString())
                        .setFirstResult(offset)
                        .setMaxResults(size),
                caller,
                now);
    }

    static long count(EntityManager em, LocalDate since, Instant now) {
        return ((Number) em.createNativeQuery(COUNT)
                        .setParameter(1, now.toString())
                        .setParameter(3, since.toString())
                        .getSingleResult())
                .longValue();
    }

    /** Notes that the grants of somebody gave him today what his groups do not. */
    static void stamp(EntityManager em, String subject, Set<String> groups, Instant now) {
        em.createNativeQuery(STAMP)
                .setParameter(1, subject)
                .setParameter(2, now.toString())
                .setParameter(3, LocalDate.ofInstant(now, ZoneOffset.UTC).toString())
                .setParameter(4, String.join(" ", groups))
                .executeUpdate();
    }

    private static List<GrantRow> rows(Query query, String caller, Instant now) {
        List<?> rows =
                query.setParameter(1, now.toString()).setParameter(2, caller).getResultList();
        return rows.stream().map(Object[].class::cast).map(GrantQueries::row).toList();
    }

    static String joined(Collection<UUID> references) {
        return references.stream().map(UUID::toString).collect(Collectors.joining(" "));
    }

    private static GrantRow row(Object[] c) {
        String state = (String) c[14];
        return new GrantRow(
                (UUID) c[0],
                (UUID) c[1],
                (String) c[2],
                (String) c[3],
                (String) c[4],
                instant(c[5]),
                instant(c[6]),
                (String) c[7],
                (String) c[8],
                instant(c[9]),
                (String) c[10],
                (String) c[11],
                instant(c[12]),
                (String) c[13],
                state,
                state.equals("WAITING") && (Boolean) c[15],
                c[16] == null ? null : new Translated((String) c[19], (String) c[20], (String) c[21], (String) c[22]),
                (String) c[16],
                (String) c[17],
                c[18] == null ? null : ((Date) c[18]).toLocalDate());
    }

    static Instant instant(Object column) {
        return column == null ? null : ((Timestamp) column).toInstant();
    }
}
