package be.egmont.exchange;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A file that was brought in, as lists have it.
 *
 * @param by the name of whoever did
 * @param undoneBy null unless it was taken back
 */
public record ImportRunRow(
        UUID reference,
        int version,
        ImportKind kind,
        String fileName,
        String by,
        Instant at,
        int created,
        int changed,
        int unchanged,
        String undoneBy,
        Instant undoneAt)
        implements Serializable {

    private static final int LARGE = 500;

    public boolean isUndone() {
        return undoneAt != null;
    }

    /** Whether undoing it takes longer than anybody waits for a page. */
    public boolean takesLong() {
        return created + changed > LARGE;
    }
}
