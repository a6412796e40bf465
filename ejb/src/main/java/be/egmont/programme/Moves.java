package be.egmont.programme;

import be.egmont.edition.Edition;
import be.egmont.kernel.Period;
import be.egmont.kernel.Refusal;
import be.egmont.persistence.ConstraintViolations;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Moves a session in time and place. An overlap is refused with a reason; of two people who move at the same moment,
 * the database refuses the second.
 */
final class Moves {

    private final EntityManager em;

    Moves(EntityManager em) {
        this.em = em;
    }

    /**
     * Moves it.
     *
     * @throws Refusal {@code outside-edition}, {@code over-midnight}, {@code session-begun}, {@code session-over},
     *     {@code room-unknown} or {@code room-taken}
     */
    void move(Session session, Period when, Set<String> codes, Instant now) {
        liesIn(session.edition(), when);
        Period released = Releases.times(em, session.edition()).get(session.reference());
        if (Releases.hasBegun(released, now)) {
            staysWhereItBegan(session.edition().zone(), released, when, now);
        }
        Set<Room> rooms = new HashSet<>(em.createQuery("SELECT r FROM Room r WHERE r.code IN :codes", Room.class)
                .setParameter("codes", codes.isEmpty() ? List.of("") : List.copyOf(codes))
                .getResultList());
        if (rooms.size() != codes.size()) {
            throw new Refusal("room-unknown");
        }
        for (Session other : overlapping(session, when)) {
            for (Room room : other.rooms()) {
                if (rooms.contains(room)) {
                    throw new Refusal(
                                    "room-taken",
                                    room.name(),
                                    other.title(),
                                    time(session, other.when().from()),
                                    time(session, other.when().to()))
                            .at("rooms");
                }
            }
        }
        // leaves the old rooms first: at the new time they may be taken
        session.takesPlaceIn(Set.of(), session.offsite());
        ConstraintViolations.flush(em);
        session.moves(when);
        session.takesPlaceIn(rooms, rooms.stream().anyMatch(room -> room.kind() == RoomKind.OFFSITE));
        ConstraintViolations.flush(
                em, ConstraintViolations.OVERLAP, () -> new Refusal("room-taken-meanwhile").at("rooms"));
    }

    private static LocalTime time(Session session, Instant moment) {
        return LocalTime.ofInstant(moment, session.edition().zone());
    }

    /** Every room with the other sessions that take it at that time. */
    List<RoomChoice> choices(Session session, Period when) {
        List<Session> others = overlapping(session, when);
        return em.createQuery("SELECT r FROM Room r", Room.class)
                .getResultStream()
                .map(room -> new RoomChoice(
                        RoomRow.of(room),
                        others.stream()
                                .filter(other -> other.rooms().contains(room))
                                .map(other -> SessionRow.of(other, null, null))
                                .sorted(SessionRow.IN_ORDER)
                                .toList()))
                .sorted((some, other) -> RoomRow.IN_ORDER.compare(some.room(), other.room()))
                .toList();
    }

    private List<Session> overlapping(Session session, Period when) {
        return em.createQuery(
                        "SELECT DISTINCT s FROM Session s LEFT JOIN FETCH s.rooms"
                                + " WHERE s.startsAt < :to AND s.endsAt > :from AND s <> :session",
                        Session.class)
                .setParameter("from", when.from())
                .setParameter("to", when.to())
                .setParameter("session", session)
                .getResultList();
    }

    /**
     * A session that has begun is not moved away from those who are noted there: it may last longer, end at once, or go on
     * in another room. One that is over stays as it was.
     */
    static void staysWhereItBegan(ZoneId zone, Period released, Period when, Instant now) {
        LocalTime began = LocalTime.ofInstant(released.from(), zone);
        if (!released.to().isAfter(now)) {
            throw new Refusal("session-over", LocalTime.ofInstant(released.to(), zone)).at("from");
        }
        if (!when.from().equals(released.from())) {
            throw new Refusal("session-begun", began).at("from");
        }
        if (when.to().isBefore(now)) {
            throw new Refusal("session-begun-end", LocalTime.ofInstant(now, zone)).at("to");
        }
    }

    /** A session lies within one day, and the day within the edition. */
    static void liesIn(Edition edition, Period when) {
        LocalDate day = LocalDate.ofInstant(when.from(), edition.zone());
        Instant lastMoment = when.to().minusNanos(1);
        if (!LocalDate.ofInstant(lastMoment, edition.zone()).equals(day)) {
            throw new Refusal("over-midnight").at("to");
        }
        if (day.isBefore(edition.startsOn()) || day.isAfter(edition.endsOn())) {
            throw new Refusal("outside-edition", edition.startsOn(), edition.endsOn()).at("day");
        }
    }
}
