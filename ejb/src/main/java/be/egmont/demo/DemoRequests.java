package be.egmont.demo;

import be.egmont.delegation.Participant;
import be.egmont.edition.Edition;
import be.egmont.meeting.RequestMeeting;
import be.egmont.meeting.RequestReplay;
import be.egmont.meeting.RequestState;
import be.egmont.programme.RoomTable;
import be.egmont.programme.Session;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Stores the demo requests with their steps. */
final class DemoRequests {

    private static final String VETS = "Nele Goossenaerts";
    private static final String PLACES = "Joris De Smedt";
    private static final int QUARTER = 15;
    /** The percentage of meetings that were moved. */
    private static final int MOVED = 8;

    private final EntityManager em;
    private final Edition edition;
    private final SplittableRandom random;
    private final DemoHours hours;
    private final Map<String, Participant> heads = new HashMap<>();
    /** A post whose first meeting is always a moved one, so that a demo user sees one. */
    private final Set<String> toMove = new HashSet<>(Set.of("ABJ", "JKT"));

    private int placed;

    DemoRequests(EntityManager em, Edition edition, long seed) {
        this.em = em;
        this.edition = edition;
        this.random = new SplittableRandom(seed);
        this.hours = new DemoHours(edition.zone(), random);
    }

    /** Registers the head of the delegation of that code. */
    void know(String code, Participant head) {
        heads.put(code, head);
    }

    /** Brings them in; those that were agreed upon are placed in that session, at those tables. */
    void bring(List<DemoRequest> requests, Session session, List<RoomTable> tables, long seed) {
        LocalTime start = LocalTime.ofInstant(session.when().from(), edition.zone());
        int quarters = (int) (session.when().length().toMinutes() / QUARTER);
        Map<DemoRequest, DemoTimetable.Place> places =
                new DemoTimetable(start.toSecondOfDay() / 60, quarters, tables.size()).places(requests, seed);
        Map<DemoRequest, RequestReplay> agreed = new LinkedHashMap<>();
        for (DemoRequest request : requests) {
            RequestReplay history = history(request);
            if (places.containsKey(request)) {
                agreed.put(request, history);
            }
        }
        agreed.forEach((request, history) -> {
            DemoTimetable.Place place = places.get(request);
            List<Participant> people = List.of(head(request.asking()), head(request.asked()));
            Instant from = session.when().from();
            if (toMove.remove(request.post().code()) || random.nextInt(100) < MOVED) {
                int before = (place.quarter() + 3) % (quarters - 2);
                Instant earlier = from.plus(Duration.ofMinutes((long) before * QUARTER));
                history.placed(earlier, tables.get(place.table()), people, PLACES, monday());
                from = from.plus(Duration.ofMinutes((long) place.quarter() * QUARTER));
                history.placed(from, tables.get(place.table()), people, PLACES, tuesday());
            } else {
                from = from.plus(Duration.ofMinutes((long) place.quarter() * QUARTER));
                history.placed(from, tables.get(place.table()), people, PLACES, monday());
            }
        });
    }

    private Participant head(DemoSide side) {
        return heads.get(side.code());
    }

    /** The timetable was made on Monday evening, meeting by meeting. */
    private Instant monday() {
        placed++;
        return hours.at(day(0), LocalTime.of(18, 10)).plusSeconds(placed * 4L);
    }

    private Instant tuesday() {
        placed++;
        return hours.at(day(1), LocalTime.of(17, 45)).plusSeconds(placed * 3L);
    }

    /** A day of the edition, or before it. */
    private LocalDate day(int number) {
        return edition.startsOn().plusDays(number);
    }

    private RequestReplay history(DemoRequest request) {
        boolean fresh = request.state() == RequestState.SUBMITTED;
        boolean waits = request.state() == RequestState.APPROVED;
        Instant asked = fresh ? hours.between(day(-4), day(1)) : waits ? hours.between(day(-12), day(-7)) : longAgo();
        RequestReplay history = new RequestReplay(
                em,
                head(request.asking()).delegation(),
                head(request.asked()).delegation(),
                order(request),
                request.asking().head(),
                asked);
        Instant vetted = waits ? hours.between(day(-4), day(1)) : hours.between(day(-14), day(-11));
        Instant answered = hours.between(day(-10), day(-3));
        switch (request.state()) {
            case SUBMITTED -> {}
            case REFUSED -> history.refused(request.reason(), VETS, vetted);
            case APPROVED -> history.approved(VETS, vetted);
            case DECLINED -> {
                history.approved(VETS, vetted);
                history.declined(request.reason(), request.asked().head(), answered);
            }
            case WITHDRAWN -> {
                history.approved(VETS, vetted);
                history.withdrawn(request.asking().head(), answered);
            }
            case ACCEPTED, SCHEDULED -> {
                history.approved(VETS, vetted);
                history.accepted(request.asked().head(), answered);
            }
        }
        return history;
    }

    private Instant longAgo() {
        return hours.between(day(-28), day(-17));
    }

    private RequestMeeting order(DemoRequest request) {
        return new RequestMeeting(
                head(request.asked()).delegation().reference(),
                request.subject(),
                request.note(),
                request.priority(),
                request.wish(),
                null,
                request.minutes());
    }
}
