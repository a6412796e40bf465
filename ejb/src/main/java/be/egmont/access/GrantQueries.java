package be.egmont.access;

import be.egmont.persistence.RowReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
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
            "SELECT g.role, num_nonnulls(g.edition_id, g.post_id, g.organisation_id) > 0 AS scoped, " + LIVE + """
             AS live, g.starts_at, g.ends_at, g.role <> 'administrator' OR g.confirmed_by IS NOT NULL AS confirmed,
                   g.revoked_at
              FROM role_grant g
              JOIN account a ON a.id = g.account_id
              LEFT JOIN edition e ON e.id = g.edition_id
             WHERE g.revoked_at IS NULL AND a.issuer IS NOT NULL AND (?1 = '' OR a.subject = ?1) AND (?2 = '' OR g.role = ?2)
               AND (?3 = '' OR CAST(g.reference AS text) <> ?3)
            """;

    private static final String ROWS = """
            SELECT g.reference, a.reference AS account, a.name, g.role, e.code AS edition, g.starts_at, g.ends_at, g.reason,
                   coalesce((SELECT b.name FROM account b WHERE b.subject = g.given_by LIMIT 1), g.given_by) AS given_by,
                   g.given_at,
                   coalesce((SELECT b.name FROM account b WHERE b.subject = g.confirmed_by LIMIT 1), g.confirmed_by)
                   AS confirmed_by,
                   coalesce((SELECT b.name FROM account b WHERE b.subject = g.revoked_by LIMIT 1), g.revoked_by)
                   AS revoked_by,
                   g.revoked_at, g.revoked_why,
                   CASE WHEN g.revoked_at IS NOT NULL THEN 'REVOKED'
                        WHEN g.ends_at <= CAST(?1 AS timestamptz) OR NOT""" + " " + LIVE + """
                         THEN 'OVER'
                        WHEN g.role = 'administrator' AND g.confirmed_by IS NULL THEN 'WAITING'
                        WHEN g.starts_at > CAST(?1 AS timestamptz) THEN 'COMING'
                        WHEN e.status = 'CLOSED' THEN 'READING'
                        ELSE 'FORCE' END AS state,
                   g.given_by <> ?2 AND a.subject IS DISTINCT FROM ?2 AS may_confirm,
                   coalesce(p.code, o.code) AS code, a.subject, u.day,
                   coalesce(p.name_fr, o.name_fr) AS name_fr, coalesce(p.name_nl, o.name_nl) AS name_nl,
                   coalesce(p.name_de, o.name_de) AS name_de, coalesce(p.name_en, o.name_en) AS name_en
              FROM role_grant g
              JOIN account a ON a.id = g.account_id
              LEFT JOIN edition e ON e.id = g.edition_id
              LEFT JOIN post p ON p.id = g.post_id
              LEFT JOIN organisation o ON o.id = g.organisation_id
              LEFT JOIN grant_use u ON u.grant_id = g.id
             WHERE %s
            """;

    /** The open ones first. */
    private static final String YOUNGEST = " ORDER BY g.revoked_at IS NOT NULL, g.given_at DESC, g.id DESC";

    private static final String OF_ACCOUNTS =
            ROWS.formatted("a.reference = ANY (CAST(string_to_array(?3, ' ') AS uuid[]))") + YOUNGEST;

    private static final String WAITING = ROWS.formatted("g.revoked_at IS NULL AND g.role = 'administrator'"
                    + " AND g.confirmed_by IS NULL AND (g.ends_at IS NULL OR g.ends_at > CAST(?1 AS timestamptz))")
            + YOUNGEST;

    private static final String OPEN =
            "g.revoked_at IS NULL AND (g.ends_at IS NULL OR g.ends_at > CAST(?1 AS timestamptz))" + " AND " + LIVE
                    + " AND coalesce(u.day, CAST(g.given_at AS date)) <= CAST(?3 AS date)";

    private static final String REVIEW = ROWS.formatted(OPEN) + " ORDER BY ";

    private static final String COUNT = "SELECT count(*) FROM role_grant g LEFT JOIN edition e ON e.id = g.edition_id"
            + " LEFT JOIN grant_use u ON u.grant_id = g.id WHERE " + OPEN;

    /** Runs at each request of somebody with grants, so it updates, and locks, only rows not yet marked today. */
    private static final String STAMP = """
            INSERT INTO grant_use (grant_id, day)
            SELECT g.id, CAST(?3 AS date)
              FROM grants_in_force(CAST(?2 AS timestamptz)) g
              JOIN account a ON a.id = g.account_id
             WHERE a.subject = ?1 AND NOT g.role = ANY (string_to_array(?4, ' '))
               AND NOT EXISTS (SELECT 1 FROM grant_use u WHERE u.grant_id = g.id AND u.day >= CAST(?3 AS date))
            ON CONFLICT (grant_id) DO UPDATE SET day = excluded.day
            """;

    private static final String ONE = ROWS.formatted("g.reference = CAST(?3 AS uuid)");

    private GrantQueries() {}

    /** The grants of the review of which the third argument is the reference. */
    static String ofReview() {
        return ROWS.formatted(
                "g.id IN (SELECT n.grant_id FROM access_review_item n JOIN access_review w ON w.id = n.review_id"
                        + " WHERE w.reference = CAST(?3 AS uuid))");
    }

    /** One of them, which there is. */
    static GrantRow one(EntityManager em, UUID grant, String caller, Instant now) {
        return rows(em.createNativeQuery(ONE).setParameter(3, grant.toString()), caller, now)
                .get(0);
    }

    /** Grants that nobody has revoked, of somebody or of all, of one role or of all, but for one. */
    static List<GrantState> held(EntityManager em, String subject, String role, String butFor) {
        return RowReader.of(em, HELD, subject, role, butFor)
                .map(in -> new GrantState(
                        in.text("role"),
                        in.truth("scoped"),
                        in.truth("live"),
                        new GrantPeriod(in.moment("starts_at"), in.moment("ends_at")),
                        in.truth("confirmed"),
                        in.moment("revoked_at")))
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

    /** Open grants that nobody has used since that day. */
    static List<GrantRow> review(EntityManager em, LocalDate since, GrantSearch search, String caller, Instant now) {
        return rows(
                em.createNativeQuery(REVIEW + order(search) + " LIMIT ?4 OFFSET ?5")
                        .setParameter(3, since.toString())
                        .setParameter(4, search.size())
                        .setParameter(5, search.offset()),
                caller,
                now);
    }

    /** The whitelist: nothing of what a reader sends becomes SQL. */
    private static String order(GrantSearch search) {
        String turn = search.descending() ? " DESC" : "";
        String by = switch (search.sort()) {
            case USED -> "coalesce(u.day, CAST(g.given_at AS date))" + turn;
            case NAME -> "folded(a.name)" + turn;
            case ROLE -> place("g.role") + turn;
            case GIVEN -> "g.given_at" + turn;
        };
        return by + ", g.given_at DESC, g.id DESC";
    }

    /** SQL for the place of a role in the order of {@link Role#ALL}. */
    static String place(String role) {
        return "array_position(ARRAY['" + String.join("', '", Role.ALL) + "'], CAST(" + role + " AS text))";
    }

    static long count(EntityManager em, LocalDate since, Instant now) {
        return ((Number) em.createNativeQuery(COUNT)
                        .setParameter(1, now.toString())
                        .setParameter(3, since.toString())
                        .getSingleResult())
                .longValue();
    }

    /** Notes that somebody's grants gave roles today that no group gives. */
    static void stamp(EntityManager em, String subject, Set<String> groups, Instant now) {
        em.createNativeQuery(STAMP)
                .setParameter(1, subject)
                .setParameter(2, now.toString())
                .setParameter(3, LocalDate.ofInstant(now, ZoneOffset.UTC).toString())
                .setParameter(4, String.join(" ", groups))
                .executeUpdate();
    }

    private static List<GrantRow> rows(Query query, String caller, Instant now) {
        return RowReader.of(query.setParameter(1, now.toString()).setParameter(2, caller))
                .map(GrantQueries::row)
                .toList();
    }

    static String joined(Collection<UUID> references) {
        return references.stream().map(UUID::toString).collect(Collectors.joining(" "));
    }

    static GrantRow row(RowReader in) {
        String state = in.text("state");
        return new GrantRow(
                in.reference("reference"),
                in.reference("account"),
                in.text("name"),
                in.text("role"),
                in.text("edition"),
                in.moment("starts_at"),
                in.moment("ends_at"),
                in.text("reason"),
                in.text("given_by"),
                in.moment("given_at"),
                in.text("confirmed_by"),
                in.text("revoked_by"),
                in.moment("revoked_at"),
                in.text("revoked_why"),
                state,
                state.equals("WAITING") && in.truth("may_confirm"),
                in.isNull("code") ? null : in.translated("name"),
                in.text("code"),
                in.text("subject"),
                in.date("day"));
    }
}
