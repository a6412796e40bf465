package be.egmont.person;

import be.egmont.access.PhotoPreference;
import be.egmont.kernel.Translated;
import be.egmont.persistence.LikePattern;
import be.egmont.persistence.RowReader;
import be.egmont.post.Capacity;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The SQL of the lists of people. */
final class PersonQueries {

    private static final int MOST_WORDS = 10;

    private static final String ROW = """
            SELECT p.reference, p.given_name, p.family_name, p.email, p.language_role, seat.capacity,
                   seat.fr AS seat_fr, seat.nl AS seat_nl, seat.de AS seat_de, seat.en AS seat_en
            """;

    private static final String FROM = """
              FROM person p
              LEFT JOIN LATERAL (
                   SELECT coalesce(s.name_fr, o.name_fr) AS fr, coalesce(s.name_nl, o.name_nl) AS nl,
                          coalesce(s.name_de, o.name_de) AS de, coalesce(s.name_en, o.name_en) AS en, f.capacity
                     FROM appointment f
                     LEFT JOIN post s ON s.id = f.post_id
                     LEFT JOIN organisation o ON o.id = f.organisation_id
                    WHERE f.person_id = p.id AND daterange(f.from_date, f.to_date) @> CAST(?1 AS date)
                    ORDER BY array_position(ARRAY['HEAD', 'ACTING_HEAD', 'DESIGNATE', 'DEPUTY'], f.capacity), f.id
                    LIMIT 1) seat ON TRUE
            """;

    private static final String FOUND = """
             WHERE folded(concat_ws(' ', p.given_name, p.family_name, p.email, seat.fr, seat.nl, seat.de, seat.en))
                   LIKE ALL (string_to_array(folded(?2), chr(10)))
            """;

    /** By name alone, which has an index of trigrams; the first word finds, the others are looked for in what it found. */
    private static final String NAMED = """
             WHERE folded(p.given_name || ' ' || p.family_name) LIKE folded(?2)
               AND folded(p.given_name || ' ' || p.family_name) LIKE ALL (string_to_array(folded(?3), chr(10)))
            """;

    private static final String NAMED_NEARLY = """
             WHERE folded(?2) <% folded(p.given_name || ' ' || p.family_name)
             ORDER BY word_similarity(folded(?2), folded(p.given_name || ' ' || p.family_name)) DESC,
                      p.family_name, p.given_name, p.id LIMIT ?3
            """;

    private static final String SENDER = """
            SELECT p.id IS NOT NULL AS of_post, coalesce(p.code, o.code) AS code,
                   coalesce(p.name_fr, o.name_fr) AS title_fr, coalesce(p.name_nl, o.name_nl) AS title_nl,
                   coalesce(p.name_de, o.name_de) AS title_de, coalesce(p.name_en, o.name_en) AS title_en
              FROM participant t
              JOIN edition e ON e.id = t.edition_id
              JOIN delegation d ON d.id = t.delegation_id
              LEFT JOIN post p ON p.id = d.post_id
              LEFT JOIN organisation o ON o.id = d.organisation_id
             WHERE t.person_id = ?1
             ORDER BY e.starts_on DESC NULLS LAST, t.id DESC LIMIT 1
            """;

    private static final String CONTACTS =
            """
            SELECT p.given_name, p.family_name, p.email, p.phone, p.language_role, p.photo, seat.capacity,
                   seat.fr AS seat_fr, seat.nl AS seat_nl, seat.de AS seat_de, seat.en AS seat_en
            """ + FROM + " WHERE p.reference = ANY (CAST(?2 AS uuid[])) ORDER BY p.family_name, p.given_name, p.id";

    private PersonQueries() {}

    /** How these are reached. */
    static List<PersonContact> contacts(EntityManager em, List<UUID> people, LocalDate today) {
        return RowReader.of(
                        em,
                        CONTACTS,
                        today.toString(),
                        people.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .map(in -> new PersonContact(
                        in.text("given_name"),
                        in.text("family_name"),
                        in.text("email"),
                        in.text("phone"),
                        in.word("language_role", Translated.Language.class),
                        in.translated("seat"),
                        in.word("capacity", Capacity.class),
                        in.word("photo", PhotoPreference.class)))
                .toList();
    }

    /** In whose delegation the person was last; null for none. */
    static KeptPerson.Sender sender(EntityManager em, long person) {
        return RowReader.of(em, SENDER, person)
                .map(in -> new KeptPerson.Sender(in.truth("of_post"), in.text("code"), in.translated("title")))
                .findFirst()
                .orElse(null);
    }

    static PersonList list(EntityManager em, PersonSearch search, LocalDate today) {
        String sql = ROW + ", count(*) OVER () AS total" + FROM + FOUND + " ORDER BY " + order(search)
                + " LIMIT ?3 OFFSET ?4";
        long[] total = new long[1];
        List<PersonRow> rows = RowReader.of(
                        em, sql, today.toString(), patterns(search.text()), search.size(), search.offset())
                .map(in -> {
                    total[0] = in.id("total");
                    return row(in);
                })
                .toList();
        return new PersonList(rows, total[0]);
    }

    /** At most so many by their name; where nobody has all the words, whose name is nearly so. */
    static List<PersonRow> named(EntityManager em, String text, int most, LocalDate today) {
        List<PersonRow> found = RowReader.of(
                        em,
                        ROW + FROM + NAMED + " ORDER BY p.family_name, p.given_name, p.id LIMIT ?4",
                        today.toString(),
                        LikePattern.containingEachWord(text, 1),
                        LikePattern.containingEachWord(text, MOST_WORDS),
                        most)
                .map(PersonQueries::row)
                .toList();
        return !found.isEmpty()
                ? found
                : RowReader.of(em, ROW + FROM + NAMED_NEARLY, today.toString(), text, most)
                        .map(PersonQueries::row)
                        .toList();
    }

    /** All of them, by id. */
    static List<PersonRow> all(EntityManager em, LocalDate today) {
        return RowReader.of(em, ROW + FROM + " ORDER BY p.id", today.toString())
                .map(PersonQueries::row)
                .toList();
    }

    private static String patterns(String text) {
        return text == null || text.isBlank() ? "%" : LikePattern.containingEachWord(text, MOST_WORDS);
    }

    /** The whitelist: nothing of what a reader sends becomes SQL. */
    private static String order(PersonSearch search) {
        String turn = search.descending() ? " DESC" : "";
        String name = "folded(p.family_name)%1$s, folded(p.given_name)%1$s";
        String by = switch (search.sort()) {
            case NAME -> name.formatted(turn);
            case EMAIL -> "lower(p.email)" + turn + " NULLS LAST, " + name.formatted("");
            case SEAT ->
                "lower(coalesce(seat." + search.language().code() + ", seat.fr)) COLLATE \"und-x-icu\"" + turn
                        + " NULLS LAST, " + name.formatted("");
        };
        return by + ", p.id";
    }

    private static PersonRow row(RowReader in) {
        return new PersonRow(
                in.reference("reference"),
                in.text("given_name"),
                in.text("family_name"),
                in.text("email"),
                in.word("language_role", Translated.Language.class),
                in.translated("seat"),
                in.word("capacity", Capacity.class));
    }
}
