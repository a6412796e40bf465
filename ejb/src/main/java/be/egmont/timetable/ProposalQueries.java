package be.egmont.timetable;

import be.egmont.kernel.Period;
import be.egmont.meeting.Priority;
import be.egmont.meeting.Side;
import be.egmont.meeting.Wish;
import be.egmont.persistence.RowReader;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the data of a proposal for a whole edition at once. */
final class ProposalQueries {

    /** Who comes to a meeting that has its place, for one side: not always who leads that side by now. */
    private static final String COMES = """
            (SELECT k.participant_id FROM meeting_participant k JOIN participant c ON c.id = k.participant_id
              WHERE k.meeting_id = m.id AND c.delegation_id = %s.id LIMIT 1)
            """;

    private static final String WANTED = """
            SELECT q.reference, q.version, q.priority, q.wish, q.wished_on, q.minutes,
                   a.reference AS asking_reference, a.of_post AS asking_of_post, a.code AS asking_code,
                   a.title_fr AS asking_fr, a.title_nl AS asking_nl, a.title_de AS asking_de, a.title_en AS asking_en,
                   a.leader AS asking_leader,
                   b.reference AS asked_reference, b.of_post AS asked_of_post, b.code AS asked_code,
                   b.title_fr AS asked_fr, b.title_nl AS asked_nl, b.title_de AS asked_de, b.title_en AS asked_en,
                   coalesce(h.given_name || ' ' || h.family_name, b.leader) AS asked_leader,
                   coalesce(%s, a.leader_id) AS leader_id,
                   coalesce(%s, q.asked_member_id, b.leader_id) AS asked_id, m.starts_at, t.number
              FROM meeting_request q
              JOIN meeting_side a ON a.id = q.asking_id
              JOIN meeting_side b ON b.id = q.asked_id
              LEFT JOIN participant n ON n.id = q.asked_member_id
              LEFT JOIN person h ON h.id = n.person_id
              LEFT JOIN meeting m ON m.request_id = q.id
              LEFT JOIN room_table t ON t.id = m.table_id
             WHERE q.edition_id = ?1 AND q.state IN ('ACCEPTED', 'SCHEDULED')
               AND a.leader_id IS NOT NULL AND coalesce(q.asked_member_id, b.leader_id) IS NOT NULL
             ORDER BY q.asked_at, q.id
            """.formatted(COMES.formatted("a"), COMES.formatted("b"));

    private static final String KEPT = """
            SELECT i.participant_id, s.starts_at, s.ends_at
              FROM invitation i
              JOIN session s ON s.id = i.session_id
             WHERE s.edition_id = ?1 AND i.obligation = 'REQUIRED' AND i.answer <> 'NO' AND s.kind <> 'MATCHMAKING'
               AND NOT EXISTS (SELECT 1 FROM stand_in x
                                WHERE x.session_id = i.session_id AND x.represented_id = i.participant_id
                                  AND (x.until IS NULL OR x.until > s.starts_at))
            UNION ALL
            SELECT x.substitute_id, s.starts_at, s.ends_at
              FROM stand_in x
              JOIN invitation i ON i.session_id = x.session_id AND i.participant_id = x.represented_id
              JOIN session s ON s.id = x.session_id
             WHERE x.edition_id = ?1 AND (x.until IS NULL OR x.until > s.starts_at)
               AND i.obligation = 'REQUIRED' AND i.answer <> 'NO' AND s.kind <> 'MATCHMAKING'
            UNION ALL
            SELECT x.represented_id, x.starts_at, x.ends_at
              FROM substitution x
             WHERE x.edition_id = ?1 AND x.session_id IS NULL AND x.ended_at IS NULL
            UNION ALL
            SELECT w.participant_id, lower(w.during), upper(w.during)
              FROM away w
             WHERE w.edition_id = ?1 AND w.until IS NULL
            """;

    /** A table can be taken by a meeting of any edition. */
    private static final String HELD = """
            SELECT t.number, m.starts_at, m.ends_at
              FROM meeting m
              JOIN room_table t ON t.id = m.table_id
             WHERE tstzrange(m.starts_at, m.ends_at) && (
                   SELECT tstzrange(min(starts_at), max(ends_at)) FROM session
                    WHERE edition_id = ?1 AND kind = 'MATCHMAKING')
            """;

    private final EntityManager em;

    ProposalQueries(EntityManager em) {
        this.em = em;
    }

    /** The requests that both sides have agreed to and that have somebody to come, placed or not. */
    List<ProposalCandidate> wanted(long edition) {
        return RowReader.of(em, WANTED, edition)
                .map(in -> new ProposalCandidate(
                        in.reference("reference"),
                        in.number("version"),
                        in.word("priority", Priority.class),
                        in.word("wish", Wish.class),
                        in.date("wished_on"),
                        in.number("minutes"),
                        side(in, "asking"),
                        side(in, "asked"),
                        in.id("leader_id"),
                        in.id("asked_id"),
                        in.moment("starts_at"),
                        in.number("number")))
                .toList();
    }

    /** When people are expected elsewhere or are not there at all, by the id of the participant. */
    Map<Long, List<Period>> kept(long edition) {
        return RowReader.of(em, KEPT, edition)
                .collect(Collectors.groupingBy(
                        in -> in.id("participant_id"),
                        Collectors.mapping(
                                in -> new Period(in.moment("starts_at"), in.moment("ends_at")), Collectors.toList())));
    }

    /** When meetings hold tables while the edition has its own, by the number of the table. */
    Map<Integer, List<Period>> held(long edition) {
        return RowReader.of(em, HELD, edition)
                .collect(Collectors.groupingBy(
                        in -> in.number("number"),
                        Collectors.mapping(
                                in -> new Period(in.moment("starts_at"), in.moment("ends_at")), Collectors.toList())));
    }

    private static Side side(RowReader in, String name) {
        return new Side(
                in.reference(name + "_reference"),
                in.truth(name + "_of_post"),
                in.text(name + "_code"),
                in.translated(name),
                in.text(name + "_leader"));
    }
}
