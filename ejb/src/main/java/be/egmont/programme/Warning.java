package be.egmont.programme;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A warning about the working programme. It does not prevent a release: the team may know more than the application.
 *
 * @param session the session that it is about
 * @param other the other session, for {@link Kind#SAME_PEOPLE}
 * @param count how many people
 * @param room the room, for {@link Kind#TOO_SMALL}
 */
public record Warning(Kind kind, UUID session, SessionRow other, int count, RoomRow room) implements Serializable {

    /** The kinds of warnings. */
    public enum Kind {
        /** It has no room yet. */
        NO_ROOM,
        /** More people are expected than the room is known to hold. */
        TOO_SMALL,
        /** People are required at two places at once. */
        SAME_PEOPLE
    }

    /** What is doubtful in these sessions; two that overlap and require the same people are warned of twice, once each. */
    static List<Warning> in(List<SessionRow> sessions, Map<UUID, Set<Long>> required) {
        List<Warning> warnings = new ArrayList<>();
        for (SessionRow session : sessions) {
            if (session.rooms().isEmpty() && !session.offsite()) {
                warnings.add(new Warning(Kind.NO_ROOM, session.reference(), null, 0, null));
            }
            tooSmall(session, warnings);
            for (SessionRow other : sessions) {
                if (!other.equals(session) && other.when().overlaps(session.when())) {
                    int both = inBoth(
                            required.getOrDefault(session.reference(), Set.of()),
                            required.getOrDefault(other.reference(), Set.of()));
                    if (both > 0) {
                        warnings.add(new Warning(Kind.SAME_PEOPLE, session.reference(), other, both, null));
                    }
                }
            }
        }
        return List.copyOf(warnings);
    }

    /** Only for one room of known capacity: how people spread over several is not known here. */
    private static void tooSmall(SessionRow session, List<Warning> warnings) {
        if (session.rooms().size() == 1 && session.figures() != null) {
            RoomRow room = session.rooms().get(0);
            int expected = session.figures().expected();
            room.capacity()
                    .filter(capacity -> expected > capacity)
                    .ifPresent(capacity ->
                            warnings.add(new Warning(Kind.TOO_SMALL, session.reference(), null, expected, room)));
        }
    }

    private static int inBoth(Set<Long> some, Set<Long> others) {
        return (int) some.stream().filter(others::contains).count();
    }
}
