package be.egmont.person;

import be.egmont.persistence.RowReader;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who looks like whom and is somebody else, as somebody has said. */
final class Distinctions {

    private static final String PAIR =
            " least(CAST(?1 AS uuid), CAST(?2 AS uuid)), greatest(CAST(?1 AS uuid), CAST(?2 AS uuid))";

    private Distinctions() {}

    static void add(EntityManager em, UUID one, UUID other, Instant now, String by) {
        RowReader.query(
                        em,
                        "INSERT INTO person_distinct (one, other, said_at, said_by) SELECT" + PAIR
                                + ", ?3, ?4 ON CONFLICT DO NOTHING",
                        one.toString(),
                        other.toString(),
                        Timestamp.from(now),
                        by)
                .executeUpdate();
    }

    static void remove(EntityManager em, UUID one, UUID other) {
        RowReader.query(
                        em,
                        "DELETE FROM person_distinct WHERE (one, other) = (SELECT" + PAIR + ")",
                        one.toString(),
                        other.toString())
                .executeUpdate();
    }

    /** Of somebody who is there no more. */
    static void forget(EntityManager em, UUID person) {
        RowReader.query(em, "DELETE FROM person_distinct WHERE CAST(?1 AS uuid) IN (one, other)", person.toString())
                .executeUpdate();
    }

    /** All pairs, both ways round. */
    static Set<Set<UUID>> all(EntityManager em) {
        return RowReader.of(em, "SELECT one, other FROM person_distinct")
                .map(in -> Set.of(in.reference("one"), in.reference("other")))
                .collect(Collectors.toSet());
    }
}
