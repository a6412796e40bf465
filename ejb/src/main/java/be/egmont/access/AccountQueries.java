package be.egmont.access;

import be.egmont.persistence.RowReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The SQL of the list of accounts. It reads posts and organisations too: an administrator who does not know a name
 * recognises somebody by the function held.
 */
final class AccountQueries {

    private static final String FOUND = """
              FROM account a
              LEFT JOIN person p ON p.id = a.person_id
              LEFT JOIN LATERAL (
                   SELECT coalesce(s.name_fr, o.name_fr) AS fr, coalesce(s.name_nl, o.name_nl) AS nl,
                          coalesce(s.name_de, o.name_de) AS de, coalesce(s.name_en, o.name_en) AS en
                     FROM appointment f
                     LEFT JOIN post s ON s.id = f.post_id
                     LEFT JOIN organisation o ON o.id = f.organisation_id
                    WHERE f.person_id = p.id AND daterange(f.from_date, f.to_date) @> CAST(?1 AS date)
                    ORDER BY array_position(ARRAY['HEAD', 'ACTING_HEAD', 'DESIGNATE', 'DEPUTY'], f.capacity), f.id
                    LIMIT 1) seat ON TRUE
             WHERE folded(concat_ws(' ', a.name, a.email, a.subject, seat.fr, seat.nl, seat.de, seat.en))
                   LIKE ALL (string_to_array(folded(?2), chr(10)))
               AND (?3 = '' AND ?4 = ''
                    OR (?3 = 'none') <> EXISTS (SELECT 1 FROM held h
                                                 WHERE h.account_id = a.id AND (?3 IN ('', 'none') OR h.role = ?3)
                                                   AND (?4 = '' OR h.source = ?4)))
            """;

    private static final String HELD = "WITH held AS (SELECT * FROM roles_held(CAST(?5 AS timestamptz))) ";

    private static final String GROUPS = """
            SELECT a.reference, r.role, r.since FROM account_role r JOIN account a ON a.id = r.account_id
             WHERE a.reference = ANY (CAST(string_to_array(?1, ' ') AS uuid[]))
            """;

    private static final String COLUMNS = """
            SELECT a.reference, a.subject, a.name, a.email,
                   p.given_name || ' ' || p.family_name AS person,
                   seat.fr AS seat_fr, seat.nl AS seat_nl, seat.de AS seat_de, seat.en AS seat_en,
                   a.first_seen, a.last_seen
            """;

    private static final String ROWS = HELD + COLUMNS + FOUND + " ORDER BY ";

    /** By the first of the roles that somebody holds. */
    private static final String FIRST_ROLE =
            "(SELECT min(" + GrantQueries.place("h.role") + ") FROM held h WHERE h.account_id = a.id)";

    private static final String ONE = HELD + COLUMNS + FOUND + " AND CAST(a.reference AS text) = ?6";

    private static final String THESE = HELD
            + COLUMNS
            + FOUND
            + " AND a.reference = ANY (CAST(string_to_array(?6, ' ') AS uuid[])) ORDER BY folded(a.name), a.id";

    private AccountQueries() {}

    static long count(EntityManager em, AccountSearch search, Instant now) {
        return ((Number) filled(em.createNativeQuery(HELD + "SELECT count(*) " + FOUND), search, now)
                        .getSingleResult())
                .longValue();
    }

    /** The accounts with their roles, in three statements whatever their number. */
    static List<AccountRow> rows(
            EntityManager em,
            AccountSearch search,
            AccountOrder order,
            String caller,
            Instant now,
            int offset,
            int size) {
        return withReasons(
                em,
                caller,
                now,
                rows(filled(em.createNativeQuery(ROWS + sql(order) + " LIMIT ?6 OFFSET ?7"), search, now)
                        .setParameter(6, size)
                        .setParameter(7, offset)));
    }

    /** The whitelist: nothing of what a reader sends becomes SQL. */
    private static String sql(AccountOrder order) {
        String turn = order.descending() ? " DESC" : "";
        String seat = "coalesce(seat." + order.language().name().toLowerCase(Locale.ROOT) + ", seat.fr)";
        String by = switch (order.sort()) {
            case NAME -> "folded(a.name)" + turn;
            case ROLES -> FIRST_ROLE + turn + " NULLS LAST";
            case SEAT -> "folded(" + seat + ")" + turn + " NULLS LAST";
            case SEEN -> "a.last_seen" + turn + " NULLS LAST";
        };
        return by + ", folded(a.name), a.id";
    }

    static Optional<AccountRow> one(EntityManager em, UUID reference, String caller, Instant now) {
        List<AccountRow> found = rows(filled(em.createNativeQuery(ONE), new AccountSearch(null, null, null), now)
                .setParameter(6, reference.toString()));
        return withReasons(em, caller, now, found).stream().findFirst();
    }

    /** Those accounts, by name. */
    static List<AccountRow> these(EntityManager em, List<UUID> references, String caller, Instant now) {
        return withReasons(
                em,
                caller,
                now,
                rows(filled(em.createNativeQuery(THESE), new AccountSearch(null, null, null), now)
                        .setParameter(6, GrantQueries.joined(references))));
    }

    private static List<AccountRow> withReasons(
            EntityManager em, String caller, Instant now, List<AccountRow> accounts) {
        List<UUID> references = accounts.stream().map(AccountRow::reference).toList();
        Map<UUID, List<RoleReason>> reasons = new HashMap<>();
        RowReader.of(em, GROUPS, GrantQueries.joined(references))
                .forEach(in -> reasons.computeIfAbsent(in.reference("reference"), account -> new ArrayList<>())
                        .add(new RoleReason(in.text("role"), in.moment("since"), null)));
        GrantQueries.of(em, references, caller, now).stream()
                .filter(GrantRow::isInForce)
                .forEach(grant -> reasons.computeIfAbsent(grant.account(), account -> new ArrayList<>())
                        .add(new RoleReason(grant.role(), grant.from(), grant)));
        return accounts.stream()
                .map(account -> account.holding(reasons.getOrDefault(account.reference(), List.of()).stream()
                        .sorted(Comparator.comparingInt(reason -> Role.ALL.indexOf(reason.role())))
                        .toList()))
                .toList();
    }

    private static Query filled(Query query, AccountSearch search, Instant now) {
        return query.setParameter(1, LocalDate.ofInstant(now, ZoneOffset.UTC).toString())
                .setParameter(2, search.patterns())
                .setParameter(3, search.role() == null ? "" : search.role())
                .setParameter(4, search.source() == null ? "" : search.source().name())
                .setParameter(5, now.toString());
    }

    private static List<AccountRow> rows(Query query) {
        return RowReader.of(query)
                .map(in -> new AccountRow(
                        in.reference("reference"),
                        in.text("subject"),
                        in.text("name"),
                        in.text("email"),
                        in.text("person"),
                        in.translated("seat"),
                        in.moment("first_seen"),
                        in.moment("last_seen"),
                        List.of()))
                .toList();
    }
}
