package be.egmont.programme;

import be.egmont.access.Caller;
import be.egmont.access.Role;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated;
import be.egmont.persistence.RowReader;
import be.egmont.post.Capacity;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The participants for whom the caller may read and answer: themselves, and as manager of a delegation all its members.
 */
final class Guests {

    private static final String OF_HIS_DELEGATION = """
            SELECT t.reference, q.given_name || ' ' || q.family_name AS name, t.capacity, t.leads,
                   a.function_fr, a.function_nl, a.function_de, a.function_en,
                   p.id IS NOT NULL AS of_post, coalesce(p.code, o.code) AS code,
                   coalesce(p.city_fr, o.name_fr) AS place_fr, coalesce(p.city_nl, o.name_nl) AS place_nl,
                   coalesce(p.city_de, o.name_de) AS place_de, coalesce(p.city_en, o.name_en) AS place_en,
                   c.fr AS countries_fr, c.nl AS countries_nl, c.de AS countries_de, c.en AS countries_en,
                   t.id, q.id AS person_id, d.id AS delegation_id, d.post_id, d.organisation_id
              FROM participant t
              JOIN person q ON q.id = t.person_id
              JOIN delegation d ON d.id = t.delegation_id
              JOIN edition e ON e.id = d.edition_id
              LEFT JOIN post p ON p.id = d.post_id
              LEFT JOIN organisation o ON o.id = d.organisation_id
              LEFT JOIN LATERAL (
                   SELECT * FROM appointment x
                    WHERE x.person_id = q.id
                      AND (x.post_id = d.post_id OR x.organisation_id = d.organisation_id)
                      AND (x.to_date IS NULL OR x.to_date > e.starts_on)
                    ORDER BY x.from_date DESC LIMIT 1) a ON true
              LEFT JOIN LATERAL (
                   SELECT string_agg(k.name_fr, ', ' ORDER BY k.code <> p.country, k.name_fr) AS fr,
                          string_agg(k.name_nl, ', ' ORDER BY k.code <> p.country, k.name_nl) AS nl,
                          string_agg(k.name_de, ', ' ORDER BY k.code <> p.country, k.name_de) AS de,
                          string_agg(k.name_en, ', ' ORDER BY k.code <> p.country, k.name_en) AS en
                     FROM country k
                    WHERE k.code = p.country
                       OR k.code IN (SELECT j.country FROM post_jurisdiction j WHERE j.post_id = p.id)) c ON true
             WHERE t.edition_id = ?1
               AND (t.delegation_id IN (SELECT me.delegation_id FROM participant me
                                         WHERE me.edition_id = ?1 AND me.person_id = ?2)
                    OR d.post_id = ANY (CAST(string_to_array(?3, ' ') AS bigint[]))
                    OR d.organisation_id = ANY (CAST(string_to_array(?4, ' ') AS bigint[])))
             ORDER BY t.leads DESC, q.family_name, q.given_name
            """;

    private final EntityManager em;
    private final Caller caller;

    Guests(EntityManager em, Caller caller) {
        this.em = em;
        this.caller = caller;
    }

    /** The caller and, of each delegation that he manages, all of it, its head first; nobody when there is none. */
    List<Guest> of(long edition) {
        long person = caller.personId().orElse(-1L);
        String posts = joined(caller.managedPosts());
        String organisations = joined(caller.managedOrganisations());
        if (person < 0 && posts.isEmpty() && organisations.isEmpty()) {
            return List.of();
        }
        boolean manages = caller.is(Role.DELEGATION_MANAGER);
        return RowReader.of(em, OF_HIS_DELEGATION, edition, person, posts, organisations)
                .filter(in -> manages
                        || in.id("person_id") == person
                        || caller.managesFor(in.idOrNull("post_id"), in.idOrNull("organisation_id")))
                .map(in -> guest(in, person))
                .toList();
    }

    static String joined(Set<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /**
     * The one meant: the chosen one, else the caller himself if he heads the delegation or does not manage it, else the
     * head.
     */
    static Optional<Guest> meant(List<Guest> guests, UUID chosen) {
        if (chosen != null) {
            return Optional.of(guests.stream()
                    .filter(guest -> guest.reference().equals(chosen))
                    .findFirst()
                    .orElseThrow(Refusal.NotFound::new));
        }
        return guests.stream()
                .filter(Guest::leads)
                .findFirst()
                .or(() -> guests.stream().filter(Guest::self).findFirst());
    }

    private static Guest guest(RowReader in, long person) {
        return new Guest(
                in.reference("reference"),
                in.text("name"),
                in.word("capacity", Capacity.class),
                in.truth("leads"),
                orNone(in.translated("function")),
                in.truth("of_post"),
                in.text("code"),
                orNone(in.translated("place")),
                in.translated("countries"),
                in.id("person_id") == person,
                in.id("id"),
                in.id("person_id"),
                in.id("delegation_id"));
    }

    private static Translated orNone(Translated text) {
        return text == null ? new Translated(null, null, null, null) : text;
    }
}
