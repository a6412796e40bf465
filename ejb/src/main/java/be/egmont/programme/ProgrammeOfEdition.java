package be.egmont.programme;

import be.egmont.edition.Edition;
import be.egmont.edition.EditionProgramme;
import be.egmont.edition.WeekShift;
import be.egmont.kernel.Period;
import be.egmont.kernel.Refusal;
import be.egmont.persistence.ConstraintViolations;
import be.egmont.persistence.RowReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What editions ask of the working programme: whether it lies within their days, and that it comes along when they are copied. */
@ApplicationScoped
class ProgrammeOfEdition implements EditionProgramme {

    private static final String EXTENT = """
            SELECT count(DISTINCT s.id) AS sessions, count(DISTINCT r.room_id) AS rooms
              FROM session s LEFT JOIN session_room r ON r.session_id = s.id
             WHERE s.edition_id = ?1
            """;

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Override
    public Extent extent(Edition edition) {
        return RowReader.of(em, EXTENT, edition.id())
                .map(in -> new Extent(in.number("sessions"), in.number("rooms")))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void keepWithin(Edition edition, LocalDate first, LocalDate last) {
        Instant begin = first.atStartOfDay(edition.zone()).toInstant();
        Instant end = last.plusDays(1).atStartOfDay(edition.zone()).toInstant();
        sessions(edition).stream()
                .filter(session -> session.when().from().isBefore(begin)
                        || session.when().to().isAfter(end))
                .min(Comparator.comparing(Session::when))
                .ifPresent(session -> {
                    throw new Refusal("edition-session-outside", session.title(), day(session))
                            .at(session.when().from().isBefore(begin) ? "startsOn" : "endsOn");
                });
    }

    @Override
    public void keepHours(Edition edition) {
        first(edition).ifPresent(session -> {
            throw new Refusal("edition-zone-sessions", session.title()).at("zone");
        });
    }

    @Override
    public void copy(Edition from, Edition to, WeekShift shift) {
        List<Session> sources = sessions(from);
        List<Session> copies = sources.stream()
                .map(source -> source.carriedTo(
                        to,
                        shift.hours(source.when())
                                .orElseThrow(
                                        () -> new Refusal("edition-copy-clock", source.title(), shift.day(day(source)))
                                                .at("firstDay"))))
                .toList();
        refuseTakenRooms(copies);
        copies.forEach(em::persist);
        ConstraintViolations.flush(
                em, ConstraintViolations.OVERLAP, () -> new Refusal("room-taken-meanwhile").at("firstDay"));
    }

    /** What holds one of their rooms at one of their hours is of another edition, in the same week. */
    private void refuseTakenRooms(List<Session> copies) {
        Optional<Period> whole = copies.stream()
                .map(Session::when)
                .reduce((one, other) -> new Period(
                        one.from().isBefore(other.from()) ? one.from() : other.from(),
                        one.to().isAfter(other.to()) ? one.to() : other.to()));
        if (whole.isEmpty()) {
            return;
        }
        List<Session> others = em.createQuery(
                        "SELECT DISTINCT s FROM Session s JOIN FETCH s.rooms WHERE s.startsAt < :to AND s.endsAt > :from",
                        Session.class)
                .setParameter("from", whole.get().from())
                .setParameter("to", whole.get().to())
                .getResultList();
        for (Session copy : copies) {
            for (Session other : others) {
                if (other.when().overlaps(copy.when())) {
                    copy.rooms().stream()
                            .filter(other.rooms()::contains)
                            .findFirst()
                            .ifPresent(room -> {
                                throw new Refusal("edition-copy-room", room.name(), other.title(), day(other))
                                        .at("firstDay");
                            });
                }
            }
        }
    }

    @Override
    public void discard(Edition edition, int sessions) {
        List<Session> made = sessions(edition);
        if (made.size() != sessions || made.stream().anyMatch(session -> session.version() != 1)) {
            throw new Refusal("edition-used");
        }
        made.forEach(em::remove);
    }

    private Optional<Session> first(Edition edition) {
        return sessions(edition).stream().min(Comparator.comparing(Session::when));
    }

    private List<Session> sessions(Edition edition) {
        return em.createQuery(
                        "SELECT DISTINCT s FROM Session s LEFT JOIN FETCH s.rooms WHERE s.edition = :edition",
                        Session.class)
                .setParameter("edition", edition)
                .getResultList();
    }

    private static LocalDate day(Session session) {
        return LocalDate.ofInstant(session.when().from(), session.edition().zone());
    }
}
