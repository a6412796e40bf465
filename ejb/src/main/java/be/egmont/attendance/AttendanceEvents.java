package be.egmont.attendance;

import static be.egmont.text.Json.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Writes attendance events, which are append-only. */
public final class AttendanceEvents {

    private final EntityManager em;

    public AttendanceEvents(EntityManager em) {
        this.em = em;
    }

    /** One fact to add. */
    public record Entry(
            UUID id,
            long session,
            long participant,
            Direction direction,
            Instant at,
            Source source,
            String device,
            String operator,
            Instant receivedAt) {}

    /**
     * Adds a fact, once for all times that it is sent.
     *
     * @return what became of it: recorded, a duplicate, or in conflict with what came under its id before
     */
    public DeviceEvent.ReceiptStatus add(Entry entry) {
        int added = em.createNativeQuery("""
                        INSERT INTO attendance_event (client_event_id, edition_id, session_id, participant_id, direction,
                                                      at, source, device, operator, received_at)
                        SELECT CAST(?1 AS uuid), s.edition_id, s.id, ?3, ?4, ?5, ?6, CAST(?7 AS text), ?8, ?9
                          FROM session s WHERE s.id = ?2
                        ON CONFLICT (client_event_id) DO NOTHING""")
                .setParameter(1, entry.id().toString())
                .setParameter(2, entry.session())
                .setParameter(3, entry.participant())
                .setParameter(4, entry.direction().name())
                .setParameter(5, Timestamp.from(entry.at()))
                .setParameter(6, entry.source().name())
                .setParameter(7, entry.device())
                .setParameter(8, entry.operator())
                .setParameter(9, Timestamp.from(entry.receivedAt()))
                .executeUpdate();
        if (added == 1) {
            return DeviceEvent.ReceiptStatus.RECORDED;
        }
        return isSame(entry) ? DeviceEvent.ReceiptStatus.DUPLICATE : DeviceEvent.ReceiptStatus.CONFLICT;
    }

    /** Adds many facts in one statement; what is known already is not added twice. */
    public void addAll(List<Entry> entries) {
        JsonArrayBuilder facts = JSON.createArrayBuilder();
        entries.forEach(entry -> facts.add(JSON.createObjectBuilder()
                .add("id", entry.id().toString())
                .add("session", entry.session())
                .add("participant", entry.participant())
                .add("direction", entry.direction().name())
                .add("at", entry.at().toString())
                .add("source", entry.source().name())
                .add("device", entry.device() == null ? JsonValue.NULL : JSON.createValue(entry.device()))
                .add("operator", entry.operator())
                .add("received", entry.receivedAt().toString())));
        em.createNativeQuery("""
                        INSERT INTO attendance_event (client_event_id, edition_id, session_id, participant_id, direction,
                                                      at, source, device, operator, received_at)
                        SELECT f.id, s.edition_id, s.id, f.participant, f.direction, f.at, f.source, f.device,
                               f.operator, f.received
                          FROM jsonb_to_recordset(CAST(?1 AS jsonb)) AS f(
                               id uuid, session bigint, participant bigint, direction text, at timestamptz, source text,
                               device text, operator text, received timestamptz)
                          JOIN session s ON s.id = f.session
                         ORDER BY f.received
                        ON CONFLICT (client_event_id) DO NOTHING""").setParameter(1, facts.build().toString()).executeUpdate();
    }

    private boolean isSame(Entry entry) {
        List<?> same = em.createNativeQuery("SELECT id FROM attendance_event WHERE client_event_id = CAST(?1 AS uuid)"
                        + " AND session_id = ?2 AND participant_id = ?3 AND direction = ?4")
                .setParameter(1, entry.id().toString())
                .setParameter(2, entry.session())
                .setParameter(3, entry.participant())
                .setParameter(4, entry.direction().name())
                .getResultList();
        return !same.isEmpty();
    }

    /**
     * Says that an event does not count; saying it twice changes nothing.
     *
     * @return whether there is such an event
     */
    public boolean correct(UUID event, String reason, String operator, Instant at) {
        em.createNativeQuery("INSERT INTO attendance_correction (event_id, reason, operator, at)"
                        + " SELECT id, ?2, ?3, ?4 FROM attendance_event WHERE client_event_id = CAST(?1 AS uuid)"
                        + " ON CONFLICT (event_id) DO NOTHING")
                .setParameter(1, event.toString())
                .setParameter(2, reason)
                .setParameter(3, operator)
                .setParameter(4, Timestamp.from(at))
                .executeUpdate();
        return !em.createNativeQuery("SELECT id FROM attendance_event WHERE client_event_id = CAST(?1 AS uuid)")
                .setParameter(1, event.toString())
                .getResultList()
                .isEmpty();
    }
}
