package be.egmont.programme;

import be.egmont.persistence.RowReader;
import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The sessions of released versions. A release is never changed again, which the database sees to, so that what was read of
 * it once is kept for all who read it later, on each node by itself; rooms, which may get another name, are read anew.
 */
final class FrozenSessions {

    /** Releases at once, the longest not asked for goes first; some twenty kilobytes each. */
    private static final int KEPT = 32;

    private static final Map<UUID, List<Frozen>> KNOWN =
            Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<UUID, List<Frozen>> eldest) {
                    return size() > KEPT;
                }
            });

    /** A session without rooms, and the codes of those. */
    private record Frozen(SessionRow session, Set<String> rooms) {}

    private final EntityManager em;
    private final long edition;
    private Map<Integer, UUID> releases;
    private Map<String, RoomRow> rooms;

    FrozenSessions(EntityManager em, long edition) {
        this.em = em;
        this.edition = edition;
    }

    /** Those of that version, by time, without figures and invitations; none when there is no such version. */
    List<SessionRow> of(int number) {
        UUID release = releases().get(number);
        if (release == null) {
            return List.of();
        }
        List<Frozen> sessions = KNOWN.get(release);
        if (sessions == null) {
            sessions = read(release);
            KNOWN.put(release, sessions);
        }
        return sessions.stream()
                .map(frozen -> frozen.session().in(places(frozen)))
                .toList();
    }

    private List<RoomRow> places(Frozen frozen) {
        return frozen.rooms().stream()
                .map(rooms()::get)
                .sorted(RoomRow.IN_ORDER)
                .toList();
    }

    private Map<Integer, UUID> releases() {
        if (releases == null) {
            releases = RowReader.of(em.createQuery(
                                    "SELECT r.number AS number, r.reference AS reference FROM Release r WHERE r.edition.id = :edition")
                            .setParameter("edition", edition))
                    .collect(Collectors.toMap(in -> in.number("number"), in -> in.reference("reference")));
        }
        return releases;
    }

    private Map<String, RoomRow> rooms() {
        if (rooms == null) {
            rooms = em.createQuery("SELECT r FROM Room r", Room.class)
                    .getResultStream()
                    .map(RoomRow::of)
                    .collect(Collectors.toMap(RoomRow::code, Function.identity()));
        }
        return rooms;
    }

    private List<Frozen> read(UUID release) {
        // as a list: a stream reads row by row and would fetch the rooms of each session apart
        List<ReleasedSession> copies = em.createQuery(
                        "SELECT DISTINCT s FROM ReleasedSession s LEFT JOIN FETCH s.rooms WHERE s.release.reference = :release",
                        ReleasedSession.class)
                .setParameter("release", release)
                .getResultList();
        return copies.stream()
                .map(FrozenSessions::frozen)
                .sorted(Comparator.comparing(Frozen::session, SessionRow.IN_ORDER))
                .toList();
    }

    private static Frozen frozen(ReleasedSession copy) {
        Set<String> codes = copy.rooms().stream().map(Room::code).collect(Collectors.toUnmodifiableSet());
        return new Frozen(SessionRow.of(copy), codes);
    }
}
