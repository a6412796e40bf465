package be.egmont.attendance;

import be.egmont.attendance.Attendee.Home;
import be.egmont.edition.EditionRow;
import be.egmont.persistence.RowReader;
import be.egmont.post.Capacity;
import be.egmont.post.PostKind;
import be.egmont.post.Region;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the participants of an edition, each with the function that he holds in those days. */
final class Attendees {

    /** The columns of one attendee, for any statement that has the same aliases. */
    static final String COLUMNS = """
            t.id, t.reference, n.given_name, n.family_name, t.badge, t.capacity, t.leads,
            a.function_fr, a.function_nl, a.function_de, a.function_en,
            coalesce(p.code, o.code) AS code,
            coalesce(p.city_fr, o.name_fr) AS place_fr, coalesce(p.city_nl, o.name_nl) AS place_nl,
            coalesce(p.city_de, o.name_de) AS place_de, coalesce(p.city_en, o.name_en) AS place_en,
            coalesce(p.name_fr, o.name_fr) AS name_fr, coalesce(p.name_nl, o.name_nl) AS name_nl,
            coalesce(p.name_de, o.name_de) AS name_de, coalesce(p.name_en, o.name_en) AS name_en,
            p.kind, p.region, p.country, coalesce(p.confidence, o.confidence) = 'LOW' AS low
            """;

    /** What those columns are read from; ?1 is the edition, ?2 its first day. */
    static final String SOURCE = """
             FROM participant t
             JOIN person n ON n.id = t.person_id
             JOIN delegation d ON d.id = t.delegation_id
             LEFT JOIN post p ON p.id = d.post_id
             LEFT JOIN organisation o ON o.id = d.organisation_id
             LEFT JOIN LATERAL (
                  SELECT x.* FROM appointment x
                   WHERE x.person_id = n.id
                     AND (x.post_id = d.post_id OR x.organisation_id = d.organisation_id)
                     AND (x.to_date IS NULL OR x.to_date > ?2)
                   ORDER BY x.from_date DESC LIMIT 1) a ON true
            """;

    private final EntityManager em;
    private final EditionRow edition;

    Attendees(EntityManager em, EditionRow edition) {
        this.em = em;
        this.edition = edition;
    }

    /** In the order of {@link Attendee#IN_ORDER}. */
    Map<Long, Attendee> byId() {
        Map<Long, Attendee> people = new LinkedHashMap<>();
        RowReader.of(
                        em,
                        "SELECT " + COLUMNS + SOURCE + " WHERE t.edition_id = ?1",
                        edition.id(),
                        Date.valueOf(edition.startsOn()))
                .map(Attendees::read)
                .sorted(Attendee.IN_ORDER)
                .forEach(attendee -> people.put(attendee.id(), attendee));
        return people;
    }

    /** Reads {@link #COLUMNS}. */
    static Attendee read(RowReader in) {
        Home home = new Home(
                in.text("code"),
                in.translated("place"),
                in.translated("name"),
                in.word("kind", PostKind.class),
                in.word("region", Region.class),
                in.text("country"),
                in.truth("low"));
        return new Attendee(
                in.id("id"),
                in.reference("reference"),
                in.text("given_name"),
                in.text("family_name"),
                in.text("badge"),
                in.word("capacity", Capacity.class),
                in.truth("leads"),
                in.translated("function"),
                home);
    }
}
