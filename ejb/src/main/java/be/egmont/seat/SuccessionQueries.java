package be.egmont.seat;

import be.egmont.delegation.Delegation;
import be.egmont.kernel.Period;
import be.egmont.persistence.RowReader;
import be.egmont.seat.SuccessionView.FollowingMeeting;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** Reads changes of lead. */
final class SuccessionQueries {

    private static final String ROWS = """
            SELECT s.reference, f.given_name || ' ' || f.family_name AS former,
                   n.given_name || ' ' || n.family_name AS successor, s.takes_over_at,
                   (SELECT count(*) FROM succession_meeting x
                      JOIN meeting m ON m.request_id = x.request_id
                     WHERE x.succession_id = s.id AND x.follows IS NULL) AS undecided
              FROM succession s
              LEFT JOIN participant a ON a.id = s.former_id
              LEFT JOIN person f ON f.id = a.person_id
              JOIN participant b ON b.id = s.successor_id
              JOIN person n ON n.id = b.person_id
             WHERE s.delegation_id = ?1
             ORDER BY s.id DESC
            """;

    private static final String MEETINGS = """
            SELECT q.reference, q.version, q.subject, m.starts_at, m.ends_at, coalesce(t.number, 0) AS number,
                   r.name_fr AS room_fr, r.name_nl AS room_nl, r.name_de AS room_de, r.name_en AS room_en,
                   o.title_fr AS partner_fr, o.title_nl AS partner_nl, o.title_de AS partner_de, o.title_en AS partner_en,
                   x.follows
              FROM succession_meeting x
              JOIN succession s ON s.id = x.succession_id
              JOIN meeting_request q ON q.id = x.request_id
              JOIN meeting_side o ON o.id = CASE WHEN q.asking_id = s.delegation_id THEN q.asked_id ELSE q.asking_id END
              LEFT JOIN meeting m ON m.request_id = q.id
              LEFT JOIN room_table t ON t.id = m.table_id
              LEFT JOIN room r ON r.id = t.room_id
             WHERE x.succession_id = ?1
             ORDER BY m.starts_at, q.id
            """;

    private final EntityManager em;

    SuccessionQueries(EntityManager em) {
        this.em = em;
    }

    List<SuccessionRow> of(Delegation delegation) {
        return RowReader.of(em, ROWS, delegation.id())
                .map(in -> new SuccessionRow(
                        in.reference("reference"),
                        in.text("former"),
                        in.text("successor"),
                        in.moment("takes_over_at"),
                        in.number("undecided")))
                .toList();
    }

    SuccessionView view(Succession found, boolean organiser, boolean undoable) {
        Delegation delegation = found.delegation();
        return new SuccessionView(
                found.reference(),
                found.version(),
                delegation.reference(),
                delegation.isOfPost(),
                delegation.isOfPost()
                        ? delegation.post().code()
                        : delegation.organisation().code(),
                delegation.title().copy(),
                found.former() == null ? null : found.former().person().name(),
                found.successor().person().name(),
                found.capacity(),
                found.takesOverAt(),
                passed(found),
                RowReader.of(em, MEETINGS, found.id())
                        .map(SuccessionQueries::meeting)
                        .toList(),
                Keeper.isOpen(delegation),
                organiser,
                undoable);
    }

    private int passed(Succession found) {
        return found.former() == null
                ? 0
                : RowReader.of(
                                em,
                                "SELECT count(*) AS passed FROM former_invitation"
                                        + " WHERE participant_id = ?1 AND ended_at = ?2 AND why = 'REPLACED'",
                                found.former().id(),
                                Timestamp.from(found.notedAt()))
                        .map(in -> in.number("passed"))
                        .findFirst()
                        .orElse(0);
    }

    private static FollowingMeeting meeting(RowReader in) {
        Instant starts = in.moment("starts_at");
        return new FollowingMeeting(
                in.reference("reference"),
                in.number("version"),
                in.translated("partner"),
                in.text("subject"),
                starts == null ? null : new Period(starts, in.moment("ends_at")),
                in.translated("room"),
                in.number("number"),
                in.word("follows", Follows.class));
    }
}
