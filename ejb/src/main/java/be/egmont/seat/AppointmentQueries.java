package be.egmont.seat;

import be.egmont.persistence.RowReader;
import be.egmont.post.Capacity;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** The SQL of appointments, and of who and what they bring together. */
final class AppointmentQueries {

    private static final String ROWS = """
            SELECT a.reference, a.version, q.reference AS person, q.given_name || ' ' || q.family_name AS name,
                   p.id IS NOT NULL AS of_post, coalesce(p.code, o.code) AS code,
                   coalesce(p.name_fr, o.name_fr) AS title_fr, coalesce(p.name_nl, o.name_nl) AS title_nl,
                   coalesce(p.name_de, o.name_de) AS title_de, coalesce(p.name_en, o.name_en) AS title_en,
                   a.capacity, a.function_fr, a.function_nl, a.function_de, a.function_en,
                   a.from_date, a.to_date, a.functions_since
              FROM appointment a
              JOIN person q ON q.id = a.person_id
              LEFT JOIN post p ON p.id = a.post_id
              LEFT JOIN organisation o ON o.id = a.organisation_id
            """;

    /** Those without an end first, and of these whoever stands for the place. */
    private static final String ORDER = """
             ORDER BY a.to_date DESC NULLS FIRST,
                      array_position(ARRAY['HEAD', 'ACTING_HEAD', 'DESIGNATE', 'DEPUTY', 'STAFF'], a.capacity),
                      a.from_date DESC, a.id DESC
            """;

    /** At a post one holds the seat at a time; and nobody is twice the same at one place. */
    private static final String BESIDE = """
             WHERE a.reference <> ?1 AND daterange(a.from_date, a.to_date) && daterange(CAST(?2 AS date), CAST(nullif(?3, '') AS date))
               AND (p.code = ?4 OR o.code = ?5)
               AND CASE WHEN ?6 THEN a.capacity IN ('HEAD', 'ACTING_HEAD') ELSE q.reference = ?7 AND a.capacity = ?8 END
            """;

    private static final String CANDIDATES = Newcomers.PEOPLE + " ORDER BY q.family_name, q.given_name, q.id";

    private static final String PLACES = """
            SELECT true AS of_post, code, name_fr AS title_fr, name_nl AS title_nl, name_de AS title_de, name_en AS title_en FROM post
             UNION ALL
            SELECT false, code, name_fr, name_nl, name_de, name_en FROM organisation
             ORDER BY 1 DESC, 2
            """;

    private AppointmentQueries() {}

    static List<AppointmentRow> list(EntityManager em, AppointmentSearch search) {
        String where;
        Object of;
        if (search.person() != null) {
            where = " WHERE q.reference = ?1";
            of = search.person();
        } else if (search.postCode() != null) {
            where = " WHERE p.code = ?1";
            of = search.postCode();
        } else {
            where = " WHERE o.code = ?1";
            of = search.organisationCode();
        }
        return RowReader.of(em, ROWS + where + ORDER, of)
                .map(AppointmentQueries::row)
                .toList();
    }

    static AppointmentRow one(EntityManager em, UUID reference) {
        return RowReader.of(em, ROWS + " WHERE a.reference = ?1", reference)
                .map(AppointmentQueries::row)
                .findFirst()
                .orElse(null);
    }

    /** What cannot be at the same time as that one. */
    static List<AppointmentRow> beside(EntityManager em, UUID reference, AppointmentOrder order) {
        AppointmentData data = order.data();
        return RowReader.of(
                        em,
                        ROWS + BESIDE + ORDER,
                        reference,
                        data.from().toString(),
                        data.to() == null ? "" : data.to().toString(),
                        order.postCode() == null ? "" : order.postCode(),
                        order.organisationCode() == null ? "" : order.organisationCode(),
                        order.postCode() != null && data.isOfHead(),
                        order.person(),
                        data.capacity().name())
                .map(AppointmentQueries::row)
                .toList();
    }

    /** All who can have a function, by name. */
    static List<Newcomer> candidates(EntityManager em) {
        return RowReader.of(em, CANDIDATES)
                .map(in -> new Newcomer(
                        in.reference("reference"), in.text("name"), in.text("email"), in.translated("seat")))
                .toList();
    }

    /** All posts, then all organisations. */
    static List<PlaceRow> places(EntityManager em) {
        return RowReader.of(em, PLACES)
                .map(in -> new PlaceRow(in.truth("of_post"), in.text("code"), in.translated("title")))
                .toList();
    }

    private static AppointmentRow row(RowReader in) {
        return new AppointmentRow(
                in.reference("reference"),
                in.number("version"),
                in.reference("person"),
                in.text("name"),
                in.truth("of_post"),
                in.text("code"),
                in.translated("title"),
                new AppointmentData(
                        in.word("capacity", Capacity.class),
                        in.translated("function"),
                        in.date("from_date"),
                        in.date("to_date"),
                        in.date("functions_since")));
    }
}
