package be.egmont.needs;

import be.egmont.kernel.Period;
import be.egmont.persistence.RowReader;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Reads who is expected when, and what they have stated. */
final class NeedsQueries {

    private static final String CHOICES = """
            SELECT kind, code, name_fr, name_nl, name_de, name_en, retired FROM needs_choice
             ORDER BY array_position(ARRAY['MENU', 'ALLERGY', 'ACCESS'], kind), position
            """;

    /** Who is there on which day, as far as they have said: whoever has not answered is reckoned with. */
    private static final String THERE = """
            WITH gone AS MATERIALIZED (
                SELECT participant_id, day FROM away WHERE edition_id = ?1 AND until IS NULL),
            there AS MATERIALIZED (
                SELECT CAST(g.day AS date) AS day, t.id
                  FROM edition e
                 CROSS JOIN generate_series(CAST(e.starts_on AS timestamp), CAST(e.ends_on AS timestamp), interval '1 day') AS g (day)
                  JOIN participant t ON t.edition_id = e.id AND t.rsvp <> 'EXCUSED'
                 WHERE e.id = ?1
                   AND NOT EXISTS (SELECT 1 FROM gone x WHERE x.participant_id = t.id AND x.day = CAST(g.day AS date)))
            """;

    /** Of sessions those of the released programme; in the place of who is represented comes his substitute. */
    private static final String EXPECTED = THERE + """
            , expected AS (
                SELECT DISTINCT r.code, coalesce(x.substitute_id, i.participant_id) AS participant_id
                  FROM released_session r
                  JOIN session s ON s.reference = r.session
                  JOIN invitation i ON i.session_id = s.id AND i.answer <> 'NO' AND (i.obligation = 'REQUIRED' OR i.answer = 'YES')
                  LEFT JOIN stand_in x ON x.session_id = s.id AND x.represented_id = i.participant_id AND x.until IS NULL
                 WHERE r.release_id = (SELECT id FROM programme_release WHERE edition_id = ?1 ORDER BY number DESC LIMIT 1))
            SELECT h.day, NULL AS code, NULL AS kind, NULL AS title_fr, NULL AS title_nl, NULL AS title_de, NULL AS title_en,
                   NULL AS starts_at, NULL AS ends_at, count(*) AS people,
                   string_agg(CAST(n.participant_id AS text), '|') AS stated
              FROM there h LEFT JOIN participant_needs n ON n.participant_id = h.id
             GROUP BY h.day
             UNION ALL
            SELECT h.day, r.code, r.kind, r.title_fr, r.title_nl, r.title_de, r.title_en, r.starts_at, r.ends_at, count(*),
                   string_agg(CAST(n.participant_id AS text), '|')
              FROM released_session r
              JOIN edition e ON e.id = ?1
              JOIN expected x ON x.code = r.code
              JOIN there h ON h.id = x.participant_id AND h.day = CAST(r.starts_at AT TIME ZONE e.zone AS date)
              LEFT JOIN participant_needs n ON n.participant_id = h.id
             WHERE r.release_id = (SELECT id FROM programme_release WHERE edition_id = ?1 ORDER BY number DESC LIMIT 1)
             GROUP BY h.day, r.id
             ORDER BY day, starts_at NULLS FIRST, code
            """;

    private static final String STATED = """
            SELECT n.participant_id, n.reference, t.reference AS participant, n.key_name, n.sealed
              FROM participant_needs n JOIN participant t ON t.id = n.participant_id
             WHERE n.edition_id = ?1
            """;

    private static final String NAMES = THERE + """
            SELECT t.id, q.given_name || ' ' || q.family_name AS name,
                   coalesce(p.name_fr, p.city_fr, o.name_fr) AS title_fr, coalesce(p.name_nl, p.city_nl, o.name_nl) AS title_nl,
                   coalesce(p.name_de, p.city_de, o.name_de) AS title_de, coalesce(p.name_en, p.city_en, o.name_en) AS title_en
              FROM participant_needs n
              JOIN there h ON h.id = n.participant_id AND h.day = CAST(?2 AS date)
              JOIN participant t ON t.id = n.participant_id
              JOIN person q ON q.id = t.person_id
              JOIN delegation d ON d.id = t.delegation_id
              LEFT JOIN post p ON p.id = d.post_id
              LEFT JOIN organisation o ON o.id = d.organisation_id
             ORDER BY q.family_name, q.given_name, t.id
            """;

    private static final String ERASED =
            "SELECT records, erased_at FROM needs_erasure WHERE edition_id = ?1 ORDER BY erased_at, id";

    private final EntityManager em;

    NeedsQueries(EntityManager em) {
        this.em = em;
    }

    List<NeedsChoice> choices() {
        return RowReader.of(em, CHOICES)
                .map(in -> new NeedsChoice(
                        in.word("kind", NeedsKind.class), in.text("code"), in.translated("name"), in.truth("retired")))
                .toList();
    }

    /** Those that somebody can choose who has stated that; null for nothing. */
    List<NeedsChoice> choices(NeedsStatement stated) {
        return choices().stream()
                .filter(choice -> !choice.retired() || (stated != null && stated.has(choice)))
                .toList();
    }

    /** What the participants of that edition have stated, by their ids; null for what cannot be opened. */
    Map<Long, NeedsStatement> stated(long edition, NeedsSeal seal) {
        Map<Long, NeedsStatement> stated = new HashMap<>();
        RowReader.of(em, STATED, edition)
                .forEach(in -> stated.put(
                        in.id("participant_id"),
                        seal.open(
                                        in.text("key_name"),
                                        in.reference("reference"),
                                        in.reference("participant"),
                                        in.value("sealed", byte[].class))
                                .map(NeedsText::read)
                                .orElse(null)));
        return stated;
    }

    /** Counts them by day and session. */
    List<NeedsTotals> totals(long edition, Map<Long, NeedsStatement> stated) {
        return RowReader.of(em, EXPECTED, edition)
                .map(in -> NeedsTotals.of(
                        in.date("day"),
                        in.text("code"),
                        in.translated("title"),
                        in.text("kind"),
                        in.isNull("starts_at") ? null : new Period(in.moment("starts_at"), in.moment("ends_at")),
                        in.number("people"),
                        in.list("stated").stream()
                                .map(id -> stated.get(Long.valueOf(id)))
                                .filter(Objects::nonNull)
                                .toList()))
                .toList();
    }

    /** Who is there on that day and has consented to being named, with what. */
    List<NamedAllergy> named(long edition, LocalDate day, Map<Long, NeedsStatement> stated) {
        List<NamedAllergy> named = new ArrayList<>();
        for (RowReader in :
                RowReader.of(em, NAMES, edition, String.valueOf(day)).toList()) {
            NeedsStatement one = stated.get(in.id("id"));
            if (one != null && one.named()) {
                named.add(new NamedAllergy(
                        in.text("name"), in.translated("title"), new TreeSet<>(one.severe()), one.remark()));
            }
        }
        return named;
    }

    List<NeedsErased> erased(long edition) {
        return RowReader.of(em, ERASED, edition)
                .map(in -> new NeedsErased(in.number("records"), in.moment("erased_at")))
                .toList();
    }
}
