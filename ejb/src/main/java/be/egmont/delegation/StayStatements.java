package be.egmont.delegation;

import be.egmont.persistence.RowReader;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was said of stays, which is added to and never changed. Verbs of users go through the boundary {@link Stays}. */
public final class StayStatements {

    private static final String ADD = """
            INSERT INTO participant_stay (edition_id, participant_id, rsvp, days, stated_by, on_behalf, since)
            VALUES (?1, ?2, ?3, CAST(string_to_array(nullif(?4, ''), ' ') AS date[]), ?5, nullif(?6, ''), ?7)
            """;

    /** What was said of it here counts as long as the answer is the same: an answer can come from elsewhere. */
    private static final String COLUMNS = """
            SELECT t.reference, t.rsvp, CASE WHEN s.rsvp = t.rsvp THEN array_to_string(s.days, '|') END AS days,
                   coalesce(c.name, s.stated_by) AS stated_by, s.on_behalf, s.since,
                   v.arrives_at, v.arrival_means, v.arrival_number, v.arrival_place,
                   v.departs_at, v.departure_means, v.departure_number, v.departure_place
              FROM participant t
              LEFT JOIN travel v ON v.participant_id = t.id
            """;

    private static final String NAMED = """
              LEFT JOIN LATERAL (SELECT name FROM account WHERE subject = s.stated_by ORDER BY last_seen DESC LIMIT 1) c
                     ON true
            """;

    private static final String LAST = COLUMNS + """
              JOIN delegation d ON d.id = t.delegation_id
              LEFT JOIN LATERAL (SELECT * FROM participant_stay x
                                  WHERE x.participant_id = t.id ORDER BY x.since DESC, x.id DESC LIMIT 1) s ON true
            """ + NAMED;

    private static final String SEEN = " AND (?2 OR d.id = ANY (CAST(string_to_array(?3, ' ') AS bigint[])))";

    private static final String SAID = """
            SELECT t.reference, s.rsvp, array_to_string(s.days, '|') AS days,
                   coalesce(c.name, s.stated_by) AS stated_by, s.on_behalf, s.since
              FROM participant t JOIN participant_stay s ON s.participant_id = t.id
            """ + NAMED + " WHERE t.id = ?1 ORDER BY s.since DESC, s.id DESC";

    private static final String VAGUE = """
            SELECT t.reference, q.given_name || ' ' || q.family_name AS name, p.id IS NOT NULL AS of_post,
                   coalesce(p.code, o.code) AS code,
                   coalesce(p.name_fr, o.name_fr) AS title_fr, coalesce(p.name_nl, o.name_nl) AS title_nl,
                   coalesce(p.name_de, o.name_de) AS title_de, coalesce(p.name_en, o.name_en) AS title_en
              FROM participant t
              JOIN person q ON q.id = t.person_id
              JOIN delegation d ON d.id = t.delegation_id
              LEFT JOIN post p ON p.id = d.post_id
              LEFT JOIN organisation o ON o.id = d.organisation_id
              LEFT JOIN LATERAL (SELECT * FROM participant_stay x
                                  WHERE x.participant_id = t.id ORDER BY x.since DESC, x.id DESC LIMIT 1) s ON true
             WHERE t.edition_id = ?1 AND t.rsvp = 'PARTLY' AND (s.days IS NULL OR s.rsvp <> 'PARTLY')
             ORDER BY p.id IS NULL, code, t.leads DESC, q.family_name
            """;

    private final EntityManager em;

    public StayStatements(EntityManager em) {
        this.em = em;
    }

    /**
     * Adds what was said.
     *
     * @param by who said it
     * @param onBehalf whether for somebody else
     */
    public void add(Participant who, Stay stay, String by, boolean onBehalf, Instant since) {
        RowReader.query(
                        em,
                        ADD,
                        who.edition().id(),
                        who.id(),
                        stay.rsvp().name(),
                        stay.days().stream().map(LocalDate::toString).collect(Collectors.joining(" ")),
                        by,
                        onBehalf ? who.person().name() : "",
                        Timestamp.from(since))
                .executeUpdate();
    }

    /** The days of his edition on which a participant is not there, as far as is known now. */
    public Set<LocalDate> away(long participant) {
        return RowReader.of(em, "SELECT day FROM away WHERE participant_id = ?1 AND until IS NULL", participant)
                .map(in -> in.date("day"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The last statement of each member of a delegation that the reader sees whole. */
    List<StayRow> ofDelegation(UUID delegation, DelegationVisibility sight) {
        return RowReader.of(
                        em,
                        LAST + " WHERE d.reference = CAST(?1 AS uuid)" + SEEN,
                        String.valueOf(delegation),
                        sight.isEverything(),
                        sight.own())
                .map(StayStatements::withTravel)
                .toList();
    }

    /** The last statement of each head of delegation who comes in part. */
    List<StayRow> ofHeads(String edition, DelegationVisibility sight) {
        return RowReader.of(em, LAST + """
                         WHERE t.edition_id = (SELECT id FROM edition WHERE code = ?1) AND t.leads AND t.rsvp = 'PARTLY'
                        """ + SEEN, edition, sight.isEverything(), sight.own())
                .map(StayStatements::withTravel)
                .toList();
    }

    /** All that was said of one participant, the last first. */
    List<StayRow> of(Participant who) {
        return RowReader.of(em, SAID, who.id()).map(StayStatements::row).toList();
    }

    /** Who comes in part to that edition without having said on which days. */
    List<VagueStay> vague(long edition) {
        return RowReader.of(em, VAGUE, edition)
                .map(in -> new VagueStay(
                        in.reference("reference"),
                        in.text("name"),
                        in.truth("of_post"),
                        in.text("code"),
                        in.translated("title")))
                .toList();
    }

    /** What holds of him now. */
    public Stay now(Participant who) {
        return of(who).stream()
                .findFirst()
                .map(StayRow::stay)
                .filter(stay -> stay.rsvp() == who.rsvp())
                .orElse(Stay.of(who.rsvp()));
    }

    private static StayRow withTravel(RowReader in) {
        return row(in).travels(leg(in, "arrives_at", "arrival"), leg(in, "departs_at", "departure"));
    }

    private static TravelLeg leg(RowReader in, String at, String way) {
        return new TravelLeg(
                in.moment(at),
                in.word(way + "_means", TravelMeans.class),
                in.text(way + "_number"),
                in.text(way + "_place"));
    }

    private static StayRow row(RowReader in) {
        return new StayRow(
                in.reference("reference"),
                new Stay(
                        in.word("rsvp", Rsvp.class),
                        in.list("days").stream().map(LocalDate::parse).collect(Collectors.toCollection(TreeSet::new))),
                in.text("stated_by"),
                !in.isNull("on_behalf"),
                in.moment("since"),
                TravelLeg.UNKNOWN,
                TravelLeg.UNKNOWN);
    }
}
