package be.egmont.attendance;

import be.egmont.attendance.Presence.Due;
import be.egmont.edition.EditionRow;
import be.egmont.kernel.Period;
import be.egmont.programme.Room;
import be.egmont.programme.Session;
import be.egmont.programme.SessionKind;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The register of an edition: who was expected where, what was noted, and what follows from it. Read in a handful of
 * statements, however many people and sessions there are.
 */
public final class Register {

    private final EntityManager em;
    private final EditionRow edition;
    private final Instant asOf;
    private final AttendanceQueries facts;
    private Map<Long, Attendee> now;
    private PastTenures tenures;
    private Map<Long, Attendee> people;

    /**
     * The register as known at a moment.
     *
     * @param asOf events received later are left out
     */
    public Register(EntityManager em, EditionRow edition, Instant asOf) {
        this.em = em;
        this.edition = edition;
        this.asOf = asOf;
        this.facts = new AttendanceQueries(em, edition.id(), asOf);
    }

    public static Thresholds thresholds(EditionRow edition) {
        return new Thresholds(edition.onTimeMinutes(), edition.fullPercent(), edition.latePercent());
    }

    /** The sessions themselves, by time, without their people. */
    public List<SessionAttendance.Meet> meets() {
        Map<Long, Period> held = facts.held();
        return sessions(session -> true).stream()
                .map(session -> meet(session, held.get(session.id())))
                .toList();
    }

    private List<Session> sessions(Predicate<Session> wanted) {
        return em.createQuery(
                        "SELECT DISTINCT s FROM Session s LEFT JOIN FETCH s.rooms WHERE s.edition.id = :edition",
                        Session.class)
                .setParameter("edition", edition.id())
                .getResultStream()
                .filter(wanted)
                .sorted(Comparator.comparing(Session::when).thenComparing(Session::code))
                .toList();
    }

    /** The attendance of all sessions that match, by time. */
    public List<SessionAttendance> sheets(Predicate<Session> wanted) {
        List<Session> sessions = sessions(wanted);
        if (sessions.isEmpty()) {
            return List.of();
        }
        List<Long> ids = sessions.stream().map(Session::id).toList();
        Map<Long, Period> held = facts.held();
        Map<Long, Map<Long, List<AttendanceQueries.Noted>>> noted = facts.noted(ids);
        Map<Long, Map<Long, ExcuseReason>> excuses = facts.excuses(ids);
        Map<Long, List<AttendanceQueries.Awaited>> awaited = facts.awaited(ids);
        Map<Long, List<AttendanceQueries.Away>> away = facts.away();
        Map<Long, List<AttendanceQueries.StandIn>> standIns = facts.standIns();
        return sessions.stream()
                .map(session -> sheet(
                        meet(session, held.get(session.id())),
                        awaited.getOrDefault(session.id(), List.of()),
                        noted.getOrDefault(session.id(), Map.of()),
                        excuses.getOrDefault(session.id(), Map.of()),
                        away,
                        standIns.getOrDefault(session.id(), List.of())))
                .toList();
    }

    /**
     * Everybody who takes part in the edition, whether expected somewhere or not, by the number of his participation; in the order
     * of {@link Attendee#IN_ORDER}, each as what he was at the moment of this register.
     */
    public Map<Long, Attendee> people() {
        if (people == null) {
            now = new Attendees(em, edition).byId();
            tenures = facts.tenures();
            people = tenures.isEmpty()
                    ? now
                    : now.values().stream()
                            .map(who -> tenures.at(who, asOf, asOf))
                            .sorted(Attendee.IN_ORDER)
                            .collect(Collectors.toMap(
                                    Attendee::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        }
        return people;
    }

    private static SessionAttendance.Meet meet(Session session, Period held) {
        return new SessionAttendance.Meet(
                session.id(),
                session.reference(),
                session.code(),
                session.kind(),
                session.title(),
                session.obligation(),
                session.when(),
                held == null ? session.when() : held,
                session.rooms().stream()
                        .sorted(Comparator.comparing(Room::code))
                        .map(Room::name)
                        .toList(),
                capacity(session));
    }

    /** The joint capacity of the rooms in the seating of the session; unknown when that of one room is. */
    private static Integer capacity(Session session) {
        boolean atTable = session.kind() == SessionKind.LUNCH || session.kind() == SessionKind.ROUND_TABLE;
        int places = 0;
        for (Room room : session.rooms()) {
            Integer most = atTable ? room.capacityAtTable() : room.capacityTheatre();
            if (most == null) {
                return null;
            }
            places += most;
        }
        return places == 0 ? null : places;
    }

    private SessionAttendance sheet(
            SessionAttendance.Meet session,
            List<AttendanceQueries.Awaited> awaited,
            Map<Long, List<AttendanceQueries.Noted>> noted,
            Map<Long, ExcuseReason> excuses,
            Map<Long, List<AttendanceQueries.Away>> away,
            List<AttendanceQueries.StandIn> standIns) {
        Thresholds thresholds = thresholds(edition);
        Mode mode = noted.values().stream().flatMap(List::stream).anyMatch(AttendanceQueries.Noted::isCountedExit)
                ? Mode.IN_OUT
                : Mode.IN_ONLY;
        Map<Long, Boolean> expected = new HashMap<>();
        // expected are those who were to come when the session began; later changes show as unplanned or absent
        Instant cutOff =
                asOf.isBefore(session.held().from()) ? asOf : session.held().from();
        LocalDate day = LocalDate.ofInstant(session.planned().from(), edition.zone());
        awaited.stream()
                .filter(some -> some.is(cutOff))
                .flatMap(some -> some.participants().stream())
                .forEach(one -> expected.put(one, true));
        // who is represented is expected no longer himself, and whoever comes in his place is
        Map<Long, Long> representedBy = new HashMap<>();
        Map<Long, Long> represents = new HashMap<>();
        standIns.stream()
                .filter(one -> one.holdsAt(cutOff) && expected.containsKey(one.represented()))
                .forEach(one -> {
                    representedBy.put(one.represented(), one.substitute());
                    represents.put(one.substitute(), one.represented());
                });
        represents.keySet().forEach(substitute -> expected.put(substitute, true));
        noted.keySet().forEach(participant -> expected.putIfAbsent(participant, false));
        int corrections = (int) noted.values().stream()
                .flatMap(List::stream)
                .filter(AttendanceQueries.Noted::corrected)
                .count();
        List<SessionAttendance.Line> lines = new ArrayList<>();
        // everybody is in order already: only where somebody was something else then are they put in order again
        boolean others = false;
        for (Attendee who : people().values()) {
            Boolean due = expected.get(who.id());
            if (due == null) {
                continue;
            }
            List<AttendanceQueries.Noted> events = noted.getOrDefault(who.id(), List.of()).stream()
                    .filter(event -> !event.corrected())
                    .toList();
            if (due || !events.isEmpty()) {
                ExcuseReason excuse = excuses.get(who.id());
                if (excuse == null && representedBy.containsKey(who.id())) {
                    excuse = ExcuseReason.REPRESENTED;
                } else if (excuse == null && due && isAway(away.getOrDefault(who.id(), List.of()), day, cutOff)) {
                    excuse = ExcuseReason.NOT_STAYING;
                }
                Presence presence = Presence.of(
                        session.held(),
                        events.stream().map(AttendanceQueries.Noted::stamp).toList(),
                        new Due(due, due && excuse != null),
                        mode,
                        thresholds,
                        asOf);
                Attendee then = tenures.at(now.get(who.id()), session.held().from(), asOf);
                others |= !Objects.equals(then, who);
                lines.add(new SessionAttendance.Line(
                        then,
                        presence,
                        sources(events),
                        excuse,
                        people().get(representedBy.get(who.id())),
                        people().get(represents.get(who.id()))));
            }
        }
        if (others) {
            lines.sort(Comparator.comparing(SessionAttendance.Line::who, Attendee.IN_ORDER));
        }
        return new SessionAttendance(session, mode, asOf, List.copyOf(lines), corrections);
    }

    /** Whether he had said before the session began that he would not be there that day. */
    private static boolean isAway(List<AttendanceQueries.Away> away, LocalDate day, Instant cutOff) {
        return away.stream().anyMatch(absence -> absence.day().equals(day) && absence.holdsAt(cutOff));
    }

    private static List<Source> sources(List<AttendanceQueries.Noted> events) {
        EnumSet<Source> sources = EnumSet.noneOf(Source.class);
        events.forEach(event -> sources.add(event.stamp().source()));
        return List.copyOf(sources);
    }
}
