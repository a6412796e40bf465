package be.egmont.timetable;

import be.egmont.kernel.Period;
import be.egmont.timetable.ProposalView.Proposed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Checks whether a proposal is still possible as a whole: its data are minutes old, and requests may have been
 * answered, withdrawn or moved since.
 */
final class ProposalCheck {

    private final Map<UUID, ProposalCandidate> wanted = new HashMap<>();
    private final List<SlotFinder.Laid> laid;
    private final Map<Long, List<Period>> people = new HashMap<>();
    private final Map<Integer, List<Period>> tables = new HashMap<>();

    /**
     * The present state.
     *
     * @param kept when people are expected at sessions, by the id of the participant
     * @param held when tables are held by meetings, by their number
     */
    ProposalCheck(
            List<ProposalCandidate> wanted,
            List<SlotFinder.Laid> laid,
            Map<Long, List<Period>> kept,
            Map<Integer, List<Period>> held) {
        this.laid = laid;
        kept.forEach((person, periods) -> people.put(person, new ArrayList<>(periods)));
        held.forEach((table, periods) -> tables.put(table, new ArrayList<>(periods)));
        for (ProposalCandidate one : wanted) {
            this.wanted.put(one.reference(), one);
            if (one.isPlaced()) {
                Period when = one.when();
                take(people, one.one(), when);
                take(people, one.other(), when);
            }
        }
    }

    /** The first place that is no longer available; empty when all of them are. */
    Optional<Proposed> outdated(List<Proposed> places, Instant now) {
        return places.stream().filter(place -> !fits(place, now)).findFirst();
    }

    /** Who comes for the meeting of that request. */
    List<Long> people(UUID request) {
        ProposalCandidate one = wanted.get(request);
        return List.of(one.one(), one.other());
    }

    private boolean fits(Proposed place, Instant now) {
        ProposalCandidate one = wanted.get(place.request());
        if (one == null || one.isPlaced() || one.version() != place.version()) {
            return false;
        }
        int table = place.place().table();
        Period when = new Period(place.place().from(), place.place().to());
        return !when.from().isBefore(now)
                && laid.stream()
                        .anyMatch(here -> here.number() == table && here.when().contains(when))
                && take(people, one.one(), when)
                && take(people, one.other(), when)
                && take(tables, table, when);
    }

    /** Whether it is free at that time; takes it. */
    private static <K> boolean take(Map<K, List<Period>> taken, K what, Period when) {
        List<Period> periods = taken.computeIfAbsent(what, nothing -> new ArrayList<>());
        boolean free = periods.stream().noneMatch(when::overlaps);
        periods.add(when);
        return free;
    }
}
