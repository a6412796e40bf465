package be.egmont.week;

import be.egmont.kernel.Period;
import be.egmont.kernel.Translated;
import be.egmont.persistence.RowReader;
import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A meeting to come that is placed at a time at which one of the two is not there, or is represented.
 *
 * @param who who is not there
 * @param participant him
 * @param request of the meeting
 * @param of the post or organisation that sends him
 * @param other whom he was to meet
 */
public record AwayMeeting(
        UUID participant, String who, UUID request, Translated of, Translated other, Period when, int table)
        implements Serializable {

    private static final String PLACED = """
            SELECT DISTINCT p.reference AS participant, h.given_name || ' ' || h.family_name AS who, q.reference AS request,
                   a.title_fr AS of_fr, a.title_nl AS of_nl, a.title_de AS of_de, a.title_en AS of_en,
                   b.title_fr AS other_fr, b.title_nl AS other_nl, b.title_de AS other_de, b.title_en AS other_en,
                   m.starts_at, m.ends_at, t.number
              FROM (SELECT edition_id, participant_id, during FROM away WHERE until IS NULL
                    UNION
                    SELECT edition_id, represented_id, tstzrange(starts_at, ends_at) FROM substitution
                     WHERE session_id IS NULL AND ended_at IS NULL) w
              JOIN meeting_participant k ON k.participant_id = w.participant_id AND k.during && w.during
              JOIN participant p ON p.id = w.participant_id
              JOIN person h ON h.id = p.person_id
              JOIN meeting m ON m.id = k.meeting_id
              JOIN meeting_request q ON q.id = m.request_id
              JOIN meeting_side a ON a.id = p.delegation_id
              JOIN meeting_side b ON b.id = CASE WHEN q.asking_id = p.delegation_id THEN q.asked_id ELSE q.asking_id END
              JOIN room_table t ON t.id = m.table_id
             WHERE m.ends_at > ?2 AND
            """;

    private static final String IN_ORDER = " ORDER BY m.starts_at, t.number, who";

    /** Those of a delegation. */
    static List<AwayMeeting> ofDelegation(EntityManager em, long delegation, Instant now) {
        return read(em, "p.delegation_id = ?1", delegation, now);
    }

    /** Those of an edition. */
    static List<AwayMeeting> ofEdition(EntityManager em, long edition, Instant now) {
        return read(em, "w.edition_id = ?1", edition, now);
    }

    private static List<AwayMeeting> read(EntityManager em, String condition, long id, Instant now) {
        return RowReader.of(em, PLACED + condition + IN_ORDER, id, Timestamp.from(now))
                .map(in -> new AwayMeeting(
                        in.reference("participant"),
                        in.text("who"),
                        in.reference("request"),
                        in.translated("of"),
                        in.translated("other"),
                        new Period(in.moment("starts_at"), in.moment("ends_at")),
                        in.number("number")))
                .toList();
    }
}
