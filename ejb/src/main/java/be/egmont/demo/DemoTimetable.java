package be.egmont.demo;

import be.egmont.meeting.Priority;
import be.egmont.meeting.RequestState;
import be.egmont.scheduling.Effort;
import be.egmont.scheduling.Half;
import be.egmont.scheduling.Meeting;
import be.egmont.scheduling.Optimiser;
import be.egmont.scheduling.Participant;
import be.egmont.scheduling.Placement;
import be.egmont.scheduling.Problem;
import be.egmont.scheduling.Side;
import be.egmont.scheduling.Slot;
import be.egmont.scheduling.Table;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The afternoon of the one-on-one meetings of the demonstration, as the optimiser places it. */
final class DemoTimetable {

    private static final int QUARTER = 15;
    private static final int SEATS = 4;
    /** The optimiser's steps: enough for a good timetable, few enough for a quick start. */
    private static final long STEPS = 12_000;

    /** Where a request was placed: the number of the quarter of an hour and of the table, from 0. */
    record Place(int quarter, int table) {}

    private final int from;
    private final int quarters;
    private final int tables;

    /**
     * Sets the problem.
     *
     * @param from minutes after midnight
     */
    DemoTimetable(int from, int quarters, int tables) {
        this.from = from;
        this.quarters = quarters;
        this.tables = tables;
    }

    /** The places of those requests that were given one. */
    Map<DemoRequest, Place> places(List<DemoRequest> requests, long seed) {
        List<DemoRequest> wanted = requests.stream()
                .filter(request -> request.state() == RequestState.SCHEDULED)
                .toList();
        Map<String, Integer> people = new HashMap<>();
        List<Participant> participants = new ArrayList<>();
        List<Meeting> meetings = new ArrayList<>();
        for (DemoRequest request : wanted) {
            int host = person(request.organisation(), Side.HOST, people, participants);
            int guest = person(request.post(), Side.GUEST, people, participants);
            meetings.add(Meeting.of(String.valueOf(meetings.size()), host, guest)
                    .weighing(weight(request.priority()))
                    .lasting(request.minutes() / QUARTER));
        }
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < quarters; i++) {
            slots.add(new Slot(0, Half.AFTERNOON, from + i * QUARTER, from + (i + 1) * QUARTER));
        }
        Problem problem = Problem.of(slots, participants, meetings, Table.hall(tables, SEATS, quarters));
        Map<DemoRequest, Place> places = new HashMap<>();
        for (Placement placed :
                new Optimiser(problem).solve(Effort.steps(STEPS).from(seed)).placements()) {
            places.put(wanted.get(placed.meeting()), new Place(placed.slot(), placed.table()));
        }
        return places;
    }

    private int person(DemoSide side, Side role, Map<String, Integer> people, List<Participant> participants) {
        return people.computeIfAbsent(role + side.code(), key -> {
            BitSet all = new BitSet();
            all.set(0, quarters);
            participants.add(new Participant(key, role, all));
            return participants.size() - 1;
        });
    }

    private static int weight(Priority priority) {
        return switch (priority) {
            case MUST -> 5;
            case WANTED -> 3;
            case NICE -> 1;
        };
    }
}
