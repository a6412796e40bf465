package be.egmont.access;

import be.egmont.persistence.RowReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of the ministry's list of people, for whoever gives a role to one of them. */
final class CandidateQueries {

    private static final String ROWS = """
            SELECT p.reference, p.given_name || ' ' || p.family_name AS name, p.email,
                   seat.fr AS seat_fr, seat.nl AS seat_nl, seat.de AS seat_de, seat.en AS seat_en,
                   a.reference AS account, coalesce(a.issuer IS NOT NULL, false) AS known
              FROM person p
              LEFT JOIN LATERAL (
                   SELECT b.reference, b.issuer FROM account b WHERE b.person_id = p.id OR b.subject = p.subject
                    ORDER BY b.last_seen DESC NULLS LAST, b.id LIMIT 1) a ON TRUE
              LEFT JOIN LATERAL (
                   SELECT coalesce(s.name_fr, o.name_fr) AS fr, coalesce(s.name_nl, o.name_nl) AS nl,
                          coalesce(s.name_de, o.name_de) AS de, coalesce(s.name_en, o.name_en) AS en
                     FROM appointment f
                     LEFT JOIN post s ON s.id = f.post_id
                     LEFT JOIN organisation o ON o.id = f.organisation_id
                    WHERE f.person_id = p.id AND daterange(f.from_date, f.to_date) @> CAST(?1 AS date)
                    ORDER BY array_position(ARRAY['HEAD', 'ACTING_HEAD', 'DESIGNATE', 'DEPUTY'], f.capacity), f.id
                    LIMIT 1) seat ON TRUE
             WHERE %s
             ORDER BY folded(p.family_name), folded(p.given_name), p.id
            """;

    private static final String FOUND = ROWS.formatted(
            "folded(concat_ws(' ', p.given_name, p.family_name, p.email, seat.fr, seat.nl, seat.de, seat.en))"
                    + " LIKE ALL (string_to_array(folded(?2), chr(10)))");

    private static final String ONE = ROWS.formatted("CAST(p.reference AS text) = ?2");

    private CandidateQueries() {}

    /** The first of those of whom each word stands in the name, the address or the seat. */
    static List<CandidateRow> find(EntityManager em, String text, Instant now, int size) {
        return rows(
                em.createNativeQuery(FOUND).setMaxResults(size), new AccountSearch(text, null, null).patterns(), now);
    }

    static Optional<CandidateRow> one(EntityManager em, UUID person, Instant now) {
        return rows(em.createNativeQuery(ONE), person.toString(), now).stream().findFirst();
    }

    private static List<CandidateRow> rows(Query query, String wanted, Instant now) {
        return RowReader.of(query.setParameter(
                                1, LocalDate.ofInstant(now, ZoneOffset.UTC).toString())
                        .setParameter(2, wanted))
                .map(in -> new CandidateRow(
                        in.reference("reference"),
                        in.text("name"),
                        in.text("email"),
                        in.translated("seat"),
                        in.reference("account"),
                        in.truth("known")))
                .toList();
    }
}
