package be.egmont.attendance;

import be.egmont.delegation.RowReader;
import be.egmont.kernel.Period;
import be.egmont.programme.Answer;
import be.egmont.programme.Obligation;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the raw facts of an edition as they were known at a moment. */
final class AttendanceQueries {

    private final EntityManager em;
    private final long edition;
    private final Instant asOf;

    AttendanceQueries(EntityManager em, long edition, Instant asOf) {
        this.em = em;
        this.edition = edition;
        this.asOf = asOf;
    }

    /** One invitation. */
    record Invited(long participant, Obligation obligation, Answer answer, Instant since) {}

    /** One event, and whether a correction says that it does not count. */
    record Noted(BadgeEvent stamp, boolean corrected) {

        boolean isCountedExit() {
            return !corrected && stamp.direction() == Direction.OUT;
        }
    }

    /** When sessions really took place, where somebody noted it. */
    Map<Long, Period> held() {
        Map<Long, Period> held = new HashMap<>();
        RowReader.of(
                        em,
                        "SELECT h.session_id, h.starts_at, h.ends_at FROM session_held h"
                                + " JOIN session s ON s.id = h.session_id"
                                + " WHERE s.edition_id = ?1 AND h.noted_at <= ?2 ORDER BY h.noted_at, h.id",
                        edition,
                        Timestamp.from(asOf))
                .forEach(in -> held.put(in.id(), new Period(in.moment(), in.moment())));
        return held;
    }

    /** Who is invited, by session. */
    Map<Long, List<Invited>> invited(List<Long> sessions) {
        Map<Long, List<Invited>> invited = new HashMap<>();
        em.createQuery(
                        "SELECT i.session.id, i.participant.id, i.obligation, i.answer, i.since FROM Invitation i"
                                + " WHERE i.session.id IN :sessions",
                        Object[].class)
                .setParameter("sessions", sessions)
                .getResultStream()
                .forEach(row -> invited.computeIfAbsent((Long) row[0], session -> new ArrayList<>())
                        .add(new Invited((Long) row[1], (Obligation) row[2], (Answer) row[3], (Instant) row[4])));
        return invited;
    }

    /** What was noted, by session and participant. */
    Map<Long, Map<Long, List<Noted>>> noted(List<Long> sessions) {
        Map<Long, Map<Long, List<Noted>>> noted = new HashMap<>();
        Stream<RowReader> rows = RowReader.of(
                em,
                "SELECT e.session_id, e.participant_id, e.direction, e.at, e.source,"
                        + " e.received_at, c.id IS NOT NULL FROM attendance_event e"
                        + " LEFT JOIN attendance_correction c ON c.event_id = e.id AND c.at <= ?2"
                        + " WHERE e.edition_id = ?1 AND e.received_at <= ?2 AND (?3 = 0 OR e.session_id = ?3)",
                edition,
                Timestamp.from(asOf),
                sessions.size() == 1 ? sessions.get(0) : 0L);
        rows.forEach(in -> {
            long session = in.id();
            long participant = in.id();
            Direction direction = in.word(Direction.class);
            Instant at = in.moment();
            Source source = in.word(Source.class);
            Noted event = new Noted(new BadgeEvent(direction, at, source, in.moment()), in.truth());
            noted.computeIfAbsent(session, key -> new HashMap<>())
                    .computeIfAbsent(participant, key -> new ArrayList<>())
                    .add(event);
        });
        return noted;
    }

    /** Who is excused, by session and participant. */
    Map<Long, Map<Long, ExcuseReason>> excuses(List<Long> sessions) {
        Map<Long, Map<Long, ExcuseReason>> excuses = new HashMap<>();
        em.createQuery(
                        "SELECT x.session.id, x.participant.id, x.reason FROM Excuse x"
                                + " WHERE x.session.id IN :sessions AND x.acceptedAt <= :asOf",
                        Object[].class)
                .setParameter("sessions", sessions)
                .setParameter("asOf", asOf)
                .getResultStream()
                .forEach(row -> excuses.computeIfAbsent((Long) row[0], session -> new HashMap<>())
                        .put((Long) row[1], (ExcuseReason) row[2]));
        return excuses;
    }
}
