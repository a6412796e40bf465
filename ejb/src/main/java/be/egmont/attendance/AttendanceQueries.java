package be.egmont.attendance;

import be.egmont.kernel.Period;
import be.egmont.persistence.RowReader;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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

    /**
     * Those who are to come to a session since the same moment.
     *
     * @param ended from when on they are not any more; null for those who still are
     */
    record Awaited(Instant since, Instant ended, List<Long> participants) {

        /** Whether they were to come at that moment. */
        boolean is(Instant moment) {
            return !since.isAfter(moment) && (ended == null || ended.isAfter(moment));
        }
    }

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
                .forEach(in -> held.put(in.id("session_id"), new Period(in.moment("starts_at"), in.moment("ends_at"))));
        return held;
    }

    /**
     * Who is to come, by session: whoever must, and whoever had said last that he would and had a place. One row for all who are to
     * come since the same moment: an edition has thousands of invitations.
     */
    Map<Long, List<Awaited>> awaited(List<Long> sessions) {
        Map<Long, List<Awaited>> awaited = new HashMap<>();
        RowReader.of(
                        em,
                        invited("NULL", "invitation", "AND NOT i.waiting", sessions) + " UNION ALL "
                                + invited("i.ended_at", "former_invitation", "", sessions) + " UNION ALL "
                                + said("CAST(NULL AS timestamptz)", "invitation", sessions) + " UNION ALL "
                                + said("i.ended_at", "former_invitation", sessions),
                        with(sessions, edition))
                .forEach(in -> awaited.computeIfAbsent(in.id("session_id"), session -> new ArrayList<>())
                        .add(new Awaited(
                                in.moment("since"),
                                in.moment("ended_at"),
                                in.list("participants").stream()
                                        .map(Long::valueOf)
                                        .toList())));
        return awaited;
    }

    /** Whoever must come as long as he is invited, and whoever would where only the invitation knows it. */
    private static String invited(String ended, String table, String placed, List<Long> sessions) {
        return "SELECT i.session_id, i.since, CAST(" + ended + " AS timestamptz) AS ended_at,"
                + " string_agg(CAST(i.participant_id AS text), '|') AS participants FROM " + table
                + " i JOIN session s ON s.id = i.session_id"
                + " WHERE s.edition_id = ?1 AND (i.obligation = 'REQUIRED' OR (i.answer = 'YES' " + placed
                + " AND NOT EXISTS (SELECT 1 FROM session_answer a"
                + " WHERE a.session_id = i.session_id AND a.participant_id = i.participant_id)))"
                + only("s.id", 2, sessions) + " GROUP BY 1, 2, 3";
    }

    /** Whoever need not come, from when until when he had said so. */
    private static String said(String ended, String table, List<Long> sessions) {
        return "SELECT i.session_id, greatest(i.since, c.since), least(" + ended + ", c.until),"
                + " string_agg(CAST(i.participant_id AS text), '|') FROM " + table
                + " i JOIN coming c ON c.session_id = i.session_id AND c.participant_id = i.participant_id"
                + " JOIN session s ON s.id = i.session_id"
                + " WHERE s.edition_id = ?1 AND i.obligation <> 'REQUIRED'"
                + only("s.id", 2, sessions) + " GROUP BY 1, 2, 3";
    }

    /** What some of the people were before, or will be; nothing of those who are the same all the time. */
    PastTenures tenures() {
        return PastTenures.of(em, edition);
    }

    /**
     * Nothing when it is not one alone: a condition that may be switched off by its value hides from the planner how many rows will
     * come, and it looked at each correction for each event.
     */
    private static String only(String session, int parameter, List<Long> sessions) {
        return sessions.size() == 1 ? " AND " + session + " = ?" + parameter : "";
    }

    /** The values of a statement of which that session, when it is one alone, is the last. */
    private static Object[] with(List<Long> sessions, Object... values) {
        return sessions.size() == 1
                ? Stream.concat(Arrays.stream(values), sessions.stream()).toArray()
                : values;
    }

    /** What was noted, by session and participant. */
    Map<Long, Map<Long, List<Noted>>> noted(List<Long> sessions) {
        Map<Long, Map<Long, List<Noted>>> noted = new HashMap<>();
        Stream<RowReader> rows = RowReader.of(
                em,
                "SELECT e.session_id, e.participant_id, e.direction, e.at, e.source,"
                        + " e.received_at, c.id IS NOT NULL AS corrected FROM attendance_event e"
                        + " LEFT JOIN attendance_correction c ON c.event_id = e.id AND c.at <= ?2"
                        + " WHERE e.edition_id = ?1 AND e.received_at <= ?2" + only("e.session_id", 3, sessions),
                with(sessions, edition, Timestamp.from(asOf)));
        rows.forEach(in -> {
            BadgeEvent stamp = new BadgeEvent(
                    in.word("direction", Direction.class),
                    in.moment("at"),
                    in.word("source", Source.class),
                    in.moment("received_at"));
            noted.computeIfAbsent(in.id("session_id"), key -> new HashMap<>())
                    .computeIfAbsent(in.id("participant_id"), key -> new ArrayList<>())
                    .add(new Noted(stamp, in.truth("corrected")));
        });
        return noted;
    }

    /**
     * A day on which somebody is not there.
     *
     * @param since when he said so
     * @param until when he said something else; null when he did not
     */
    record Away(LocalDate day, Instant since, Instant until) {

        /** Whether that was what he had said last at a moment. */
        boolean holdsAt(Instant moment) {
            return !since.isAfter(moment) && (until == null || until.isAfter(moment));
        }
    }

    /** The days on which people are not there, by participant, with all that they said before. */
    Map<Long, List<Away>> away() {
        Map<Long, List<Away>> away = new HashMap<>();
        RowReader.of(em, "SELECT participant_id, day, since, until FROM away WHERE edition_id = ?1", edition)
                .forEach(in -> away.computeIfAbsent(in.id("participant_id"), participant -> new ArrayList<>())
                        .add(new Away(in.date("day"), in.moment("since"), in.moment("until"))));
        return away;
    }

    /**
     * Somebody stands in for somebody.
     *
     * @param since when that was noted
     * @param until from when on it counted no longer; null while it does
     */
    record StandIn(long represented, long substitute, Instant since, Instant until) {

        /** Whether that was known and counted at a moment. */
        boolean holdsAt(Instant moment) {
            return !since.isAfter(moment) && (until == null || until.isAfter(moment));
        }
    }

    /** Who stands in for whom, by session. */
    Map<Long, List<StandIn>> standIns() {
        Map<Long, List<StandIn>> standIns = new HashMap<>();
        RowReader.of(
                        em,
                        "SELECT session_id, represented_id, substitute_id, since, until FROM stand_in"
                                + " WHERE edition_id = ?1",
                        edition)
                .forEach(in -> standIns.computeIfAbsent(in.id("session_id"), session -> new ArrayList<>())
                        .add(new StandIn(
                                in.id("represented_id"),
                                in.id("substitute_id"),
                                in.moment("since"),
                                in.moment("until"))));
        return standIns;
    }

    /** Who is excused, by session and participant. */
    Map<Long, Map<Long, ExcuseReason>> excuses(List<Long> sessions) {
        Map<Long, Map<Long, ExcuseReason>> excuses = new HashMap<>();
        RowReader.of(em.createQuery(
                                "SELECT x.session.id AS session, x.participant.id AS participant, x.reason AS reason"
                                        + " FROM Excuse x WHERE x.session.id IN :sessions AND x.acceptedAt <= :asOf")
                        .setParameter("sessions", sessions)
                        .setParameter("asOf", asOf))
                .forEach(in -> excuses.computeIfAbsent(in.id("session"), session -> new HashMap<>())
                        .put(in.id("participant"), in.word("reason", ExcuseReason.class)));
        return excuses;
    }
}
