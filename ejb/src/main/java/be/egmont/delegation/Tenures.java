package be.egmont.delegation;

import be.egmont.kernel.Refusal;
import be.egmont.persistence.RowReader;
import be.egmont.post.Capacity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

/**
 * In what capacity people serve, and who leads, from when to when. What is true now is the participant's own; what was true before is
 * kept here when it ends, with the function of those days, so that reports of what is past stay as they were.
 */
public final class Tenures {

    private static final String END = """
            UPDATE tenure x
               SET to_at = ?2,
                   (function_fr, function_nl, function_de, function_en) = (
                       SELECT a.function_fr, a.function_nl, a.function_de, a.function_en
                         FROM participant t
                         JOIN delegation d ON d.id = t.delegation_id
                         JOIN edition e ON e.id = t.edition_id
                         JOIN appointment a ON a.person_id = t.person_id
                              AND (a.post_id = d.post_id OR a.organisation_id = d.organisation_id)
                        WHERE t.id = x.participant_id AND (a.to_date IS NULL OR a.to_date > e.starts_on)
                        ORDER BY a.from_date DESC LIMIT 1)
             WHERE x.participant_id = ?1 AND x.to_at IS NULL
            """;

    private static final String BEGIN = """
            INSERT INTO tenure (edition_id, delegation_id, participant_id, capacity, leads, from_at, noted_at)
            SELECT edition_id, delegation_id, id, ?2, ?3, ?4, ?5 FROM participant WHERE id = ?1
            """;

    private static final String RESUME = """
            UPDATE tenure
               SET to_at = NULL, function_fr = NULL, function_nl = NULL, function_de = NULL, function_en = NULL
             WHERE participant_id = ?1 AND to_at = ?2
            """;

    private static final String LEADER = """
            SELECT participant_id FROM tenure
             WHERE delegation_id = ?1 AND leads
               AND (from_at IS NULL OR from_at <= ?2) AND (to_at IS NULL OR to_at > ?2)
            """;

    private final EntityManager em;

    public Tenures(EntityManager em) {
        this.em = em;
    }

    /**
     * Somebody serves in another capacity, or leads or not, from a moment on. Of two who pass the lead on, the one who gives it up
     * comes first.
     *
     * @throws Refusal {@code seat-later} when it is known already that he will be something else later
     */
    public void change(Participant who, Capacity capacity, boolean leads, Instant from, Instant now) {
        em.flush();
        Optional<Instant> begun = begins(who);
        if (begun.filter(moment -> moment.isAfter(from)).isPresent()) {
            throw new Refusal("seat-later", who.person().name());
        }
        if (begun.filter(from::equals).isPresent()) {
            who.serves(capacity, leads);
            em.flush();
            return;
        }
        query(END, who.id(), Timestamp.from(from)).executeUpdate();
        query(BEGIN, who.id(), capacity.name(), leads, Timestamp.from(from), Timestamp.from(now))
                .executeUpdate();
        who.serves(capacity, leads);
        em.flush();
    }

    /** What he became at that moment never was: he is again what he was before. */
    public void undo(Participant who, Capacity before, boolean led, Instant from) {
        em.flush();
        query("DELETE FROM tenure WHERE participant_id = ?1 AND from_at = ?2", who.id(), Timestamp.from(from))
                .executeUpdate();
        query(RESUME, who.id(), Timestamp.from(from)).executeUpdate();
        who.serves(before, led);
        em.flush();
    }

    private Optional<Instant> begins(Participant who) {
        return RowReader.of(
                        em,
                        "SELECT from_at FROM tenure WHERE participant_id = ?1 AND to_at IS NULL AND from_at IS NOT NULL",
                        who.id())
                .map(in -> in.moment("from_at"))
                .findFirst();
    }

    /** Who leads that delegation at that moment, as far as it is known now. */
    public Optional<Participant> leader(Delegation delegation, Instant moment) {
        return RowReader.of(em, LEADER, delegation.id(), Timestamp.from(moment))
                .map(in -> em.find(Participant.class, in.id("participant_id")))
                .findFirst();
    }

    private Query query(String sql, Object... values) {
        return RowReader.query(em, sql, values);
    }
}
