package be.egmont.programme;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The change of one session from one release of the programme to another.
 *
 * @param before null for a session that was added
 * @param after null for one that was cancelled
 */
public record Change(Kind kind, SessionRow before, SessionRow after) implements Serializable {

    /** The kind of change. */
    public enum Kind {
        ADDED,
        MOVED,
        REWORDED,
        CANCELLED
    }

    /** The session as it is now, or was. */
    public SessionRow session() {
        return after == null ? before : after;
    }

    /** What changed, in the order of the programme. */
    static List<Change> between(List<SessionRow> before, List<SessionRow> after) {
        Map<UUID, SessionRow> gone = new LinkedHashMap<>();
        before.forEach(session -> gone.put(session.reference(), session));
        List<Change> changes = new ArrayList<>();
        for (SessionRow session : after) {
            SessionRow former = gone.remove(session.reference());
            if (former == null) {
                changes.add(new Change(Kind.ADDED, null, session));
            } else if (!former.when().equals(session.when()) || !former.rooms().equals(session.rooms())) {
                changes.add(new Change(Kind.MOVED, former, session));
            } else if (!former.readsLike(session)) {
                changes.add(new Change(Kind.REWORDED, former, session));
            }
        }
        gone.values().forEach(session -> changes.add(new Change(Kind.CANCELLED, session, null)));
        changes.sort(Comparator.comparing(Change::session, SessionRow.IN_ORDER));
        return List.copyOf(changes);
    }
}
