package be.egmont.access;

import be.egmont.kernel.Translated;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The SQL of the list of accounts. It reads posts and organisations too: an administrator who does not know a name
 * recognises somebody by his seat.
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
               AND CASE CAST(?3 AS text)
                        WHEN '' THEN TRUE
                        WHEN 'none' THEN NOT EXISTS (SELECT 1 FROM account_role r WHERE r.account_id = a.id)
                        ELSE EXISTS (SELECT 1 FROM account_role r WHERE r.account_id = a.id AND r.role = ?3)
                   END
            """;

    private static final String COLUMNS = """
            SELECT a.reference, a.subject, a.name, a.email,
                   (SELECT string_agg(r.role, ' ') FROM account_role r WHERE r.account_id = a.id),
                   p.given_name || ' ' || p.family_name, seat.fr, seat.nl, seat.de, seat.en,
                   a.first_seen, a.last_seen
            """;

    private static final String ROWS = COLUMNS + FOUND + " ORDER BY folded(a.name), a.id";

    private static final String ONE = COLUMNS + FOUND + " AND CAST(a.reference AS text) = ?4";

    private AccountQueries() {}

    static long count(EntityManager em, AccountSearch search, LocalDate today) {
        return ((Number) filled(em.createNativeQuery("SELECT count(*) " + FOUND), search, today)
                        .getSingleResult())
                .longValue();
    }

    static List<AccountRow> rows(EntityManager em, AccountSearch search, LocalDate today, int offset, int size) {
        List<?> rows = filled(em.createNativeQuery(ROWS), search, today)
                .setFirstResult(offset)
                .setMaxResults(size)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(AccountQueries::row).toList();
    }

    static Optional<AccountRow> one(EntityManager em, UUID reference, Instant now) {
        List<?> rows = filled(
                        em.createNativeQuery(ONE),
                        new AccountSearch(null, null),
                        LocalDate.ofInstant(now, ZoneOffset.UTC))
                .setParameter(4, reference.toString())
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(AccountQueries::row).findFirst();
    }

    private static Query filled(Query query, AccountSearch search, LocalDate today) {
        return query.setParameter(1, today.toString())
                .setParameter(2, search.patterns())
                .setParameter(3, search.role() == null ? "" : search.role());
    }

    private static AccountRow row(Object[] c) {
        Set<String> roles = c[4] == null ? Set.of() : Set.copyOf(Arrays.asList(((String) c[4]).split(" ")));
        return new AccountRow(
                (UUID) c[0],
                (String) c[1],
                (String) c[2],
                (String) c[3],
                Role.ALL.stream().filter(roles::contains).toList(),
                (String) c[5],
                c[6] == null && c[7] == null
                        ? null
                        : new Translated((String) c[6], (String) c[7], (String) c[8], (String) c[9]),
                ((Timestamp) c[10]).toInstant(),
                ((Timestamp) c[11]).toInstant());
    }
}
