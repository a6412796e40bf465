package be.egmont.timetable;

import be.egmont.access.Caller;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Role;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.edition.EditionRow;
import be.egmont.edition.Editions;
import be.egmont.kernel.Period;
import be.egmont.kernel.Refusal;
import be.egmont.meeting.Meeting;
import be.egmont.meeting.MeetingEvent;
import be.egmont.meeting.MeetingEvent.MeetingMoved;
import be.egmont.meeting.MeetingEvent.MeetingScheduled;
import be.egmont.meeting.MeetingEvent.MeetingUnscheduled;
import be.egmont.meeting.MeetingRequest;
import be.egmont.meeting.MeetingStep;
import be.egmont.meeting.RequestQueries;
import be.egmont.meeting.Step;
import be.egmont.meeting.Wish;
import be.egmont.persistence.ConstraintViolations;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** The boundary of the working timetable: the organiser gives accepted requests their slot and table. */
@Stateless
@RolesAllowed(Role.ORGANISER)
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
public class Timetables {

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @EJB
    private Editions editions;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<MeetingEvent> events;

    /**
     * Every slot to come in which the whole meeting fits, with its free tables, or with the commitments of the two
     * people.
     */
    public List<Slot> places(UUID request) {
        MeetingRequest found = find(request);
        Instant now = clock.instant();
        return new AvailabilityQueries(em)
                        .places(found, new Booking(em).people(found))
                        .slots(Duration.ofMinutes(found.minutes()), wished(found))
                        .stream()
                        .filter(slot -> !slot.when().from().isBefore(now))
                        .toList();
    }

    /** Whether a start lies on the day and in the half of the day that the asking side wished. */
    static Predicate<Instant> wished(MeetingRequest request) {
        ZoneId zone = request.edition().zone();
        LocalDate day = request.wishedOn();
        Wish half = request.wish();
        if (day == null && half == Wish.NONE) {
            return start -> false;
        }
        return start -> {
            boolean morning = start.atZone(zone).toLocalTime().isBefore(LocalTime.NOON);
            return (day == null || day.equals(LocalDate.ofInstant(start, zone)))
                    && (half == Wish.NONE || (half == Wish.MORNING) == morning);
        };
    }

    /**
     * Gives an accepted request its first place.
     *
     * @throws SlotTaken when one of the two or the table is taken then, said in words
     * @throws Refusal.Stale when somebody else has changed the request in the meantime
     */
    @Writes
    public void schedule(UUID request, int version, Instant start, int table) {
        MeetingRequest found = find(request);
        found.expect(version);
        found.scheduled();
        place(found, start, table, Step.SCHEDULED);
        events.fire(new MeetingScheduled(request));
    }

    /** Gives a scheduled meeting another place. */
    @Writes
    public void move(UUID request, int version, Instant start, int table) {
        MeetingRequest found = find(request);
        found.expect(version);
        found.moved();
        place(found, start, table, Step.MOVED);
        events.fire(new MeetingMoved(request));
    }

    private void place(MeetingRequest request, Instant start, int table, Step step) {
        Instant now = clock.instant();
        Meeting meeting = new Booking(em).place(request, start, table, caller.name(), now);
        em.persist(new MeetingStep(request, step, null, caller.name(), now).to(meeting));
    }

    /** Removes the place; the request waits for another. */
    @Writes
    public void unschedule(UUID request, int version) {
        MeetingRequest found = find(request);
        found.expect(version);
        found.unscheduled();
        new Booking(em).giveBack(found);
        em.persist(new MeetingStep(found, Step.UNSCHEDULED, null, caller.name(), clock.instant()));
        ConstraintViolations.flush(em);
        events.fire(new MeetingUnscheduled(request));
    }

    /**
     * The working timetable of one day of the current edition.
     *
     * @param chosen the day; another one than those with one-on-one meetings is the first of them
     */
    public Timetable day(LocalDate chosen) {
        EditionRow edition = editions.current();
        List<SlotFinder.Laid> laid = new AvailabilityQueries(em).laid(edition.id());
        List<LocalDate> days = laid.stream()
                .map(table -> LocalDate.ofInstant(table.when().from(), edition.zone()))
                .distinct()
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return new Timetable(days, null, List.of(), List.of(), List.of());
        }
        LocalDate day = days.contains(chosen) ? chosen : days.get(0);
        Period whole = new Period(
                day.atStartOfDay(edition.zone()).toInstant(),
                day.plusDays(1).atStartOfDay(edition.zone()).toInstant());
        List<SlotFinder.Laid> today =
                laid.stream().filter(table -> whole.contains(table.when())).toList();
        return new Timetable(
                days,
                day,
                SlotFinder.starts(today),
                today.stream()
                        .map(table -> new Timetable.Table(table.number(), table.room()))
                        .distinct()
                        .toList(),
                new RequestQueries(em).placed(edition.id(), whole.from(), whole.to()));
    }

    private MeetingRequest find(UUID request) {
        return new RequestQueries(em).find(request);
    }
}
