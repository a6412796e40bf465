package be.egmont.seat;

import be.egmont.delegation.Delegation;
import be.egmont.delegation.Participant;
import be.egmont.kernel.Refusal;
import be.egmont.persistence.ConstraintViolations;
import be.egmont.persistence.RowReader;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Takes somebody out of a delegation, unless there is evidence of him, and puts him back as he was. */
final class MemberRecord {

    /** SQLSTATE of a row that something refers to. */
    private static final Set<String> REFERRED = Set.of("23503");

    /** What stands in the way, each as the key of its sentence; the first that holds is said. */
    private static final String HINDRANCES = """
            SELECT coalesce(
                (SELECT 'member-leads' FROM participant WHERE id = ?1 AND leads),
                (SELECT 'member-came' WHERE EXISTS (SELECT 1 FROM attendance_event WHERE participant_id = ?1)),
                (SELECT 'member-meets' WHERE EXISTS (SELECT 1 FROM meeting_participant WHERE participant_id = ?1)),
                (SELECT 'member-meets' WHERE EXISTS (SELECT 1 FROM meeting_request WHERE asked_member_id = ?1)),
                (SELECT 'member-expected' WHERE EXISTS (
                     SELECT 1 FROM invitation i JOIN session s ON s.id = i.session_id
                      WHERE i.participant_id = ?1 AND s.starts_at <= ?2)),
                (SELECT 'member-expected' WHERE EXISTS (SELECT 1 FROM former_invitation WHERE participant_id = ?1)),
                (SELECT 'member-led' WHERE EXISTS (SELECT 1 FROM succession WHERE ?1 IN (former_id, successor_id)))) AS hindrance
            """;

    private static final String KEEP = """
            INSERT INTO former_member (reference, edition_id, delegation_id, participant, invitations, travel, removed_by, removed_at)
            SELECT t.reference, t.edition_id, t.delegation_id, to_jsonb(t),
                   (SELECT jsonb_agg(to_jsonb(i)) FROM invitation i WHERE i.participant_id = t.id),
                   (SELECT to_jsonb(v) FROM travel v WHERE v.participant_id = t.id), ?2, ?3
              FROM participant t WHERE t.id = ?1
            """;

    private static final String AGAIN = """
            INSERT INTO participant
            SELECT (jsonb_populate_record(CAST(NULL AS participant), f.participant)).* FROM former_member f WHERE f.id = ?1
            """;

    private static final String TRAVELS_AGAIN = """
            INSERT INTO travel
            SELECT (jsonb_populate_record(CAST(NULL AS travel), f.travel)).* FROM former_member f
             WHERE f.id = ?1 AND f.travel IS NOT NULL
            """;

    private static final String INVITED_AGAIN = """
            INSERT INTO invitation
            SELECT i.* FROM former_member f, jsonb_populate_recordset(CAST(NULL AS invitation), f.invitations) i
              JOIN session s ON s.id = i.session_id
             WHERE f.id = ?1
            """;

    /** His places may be others' by now: he waits for them before all others. */
    private static final String WAITS_AGAIN = """
            UPDATE invitation i SET waiting = true, asked_at = i.since
              FROM session s, participant t
             WHERE s.id = i.session_id AND s.places IS NOT NULL AND i.answer = 'YES'
               AND t.id = i.participant_id AND t.reference = CAST(?1 AS uuid)
            """;

    private final EntityManager em;
    private final Instant now;

    MemberRecord(EntityManager em, Instant now) {
        this.em = em;
        this.now = now;
    }

    /** Why he cannot be taken out, as a key of the books; null when he can. */
    String hindrance(Participant member) {
        return RowReader.of(em, HINDRANCES, member.id(), Timestamp.from(now))
                .map(in -> in.text("hindrance"))
                .toList()
                .get(0);
    }

    /**
     * Takes him out.
     *
     * @throws Refusal with what stands in the way
     */
    void remove(Participant member, String by) {
        String hindrance = hindrance(member);
        if (hindrance != null) {
            throw new Refusal(hindrance, member.person().name());
        }
        String name = member.person().name();
        RowReader.query(em, KEEP, member.id(), by, Timestamp.from(now)).executeUpdate();
        RowReader.query(em, "DELETE FROM invitation WHERE participant_id = ?1", member.id())
                .executeUpdate();
        em.remove(member);
        ConstraintViolations.flush(em, REFERRED, () -> new Refusal("member-evidence", name));
    }

    /** The delegation out of which the one with that reference was taken. */
    Delegation delegation(UUID member) {
        return kept(member).stream()
                .findFirst()
                .map(in -> em.find(Delegation.class, in.id("delegation_id")))
                .orElseThrow(Refusal.NotFound::new);
    }

    /**
     * Puts him back, with his badge, his answer, his travel and his invitations.
     *
     * @throws Refusal {@code member-already} when he takes part again by now
     */
    void restore(UUID member) {
        RowReader kept = kept(member).stream().findFirst().orElseThrow(Refusal.NotFound::new);
        if (kept.truth("taken")) {
            throw new Refusal("member-already");
        }
        long id = kept.id("id");
        RowReader.query(em, AGAIN, id).executeUpdate();
        RowReader.query(em, TRAVELS_AGAIN, id).executeUpdate();
        RowReader.query(em, INVITED_AGAIN, id).executeUpdate();
        RowReader.query(em, WAITS_AGAIN, member.toString()).executeUpdate();
        RowReader.query(em, "DELETE FROM former_member WHERE id = ?1", id).executeUpdate();
    }

    private List<RowReader> kept(UUID member) {
        return RowReader.of(
                        em,
                        "SELECT f.id, f.delegation_id, EXISTS (SELECT 1 FROM participant t"
                                + " WHERE t.edition_id = f.edition_id"
                                + " AND t.person_id = CAST(f.participant ->> 'person_id' AS bigint)) AS taken"
                                + " FROM former_member f WHERE f.reference = CAST(?1 AS uuid) ORDER BY f.id DESC",
                        member.toString())
                .toList();
    }
}
