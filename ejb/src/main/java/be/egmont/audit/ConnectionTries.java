package be.egmont.audit;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/** Remembers for a second that a connection could not be made: whoever tried meanwhile would wait for the same answer. */
final class ConnectionTries {

    private static final long BETWEEN = Duration.ofSeconds(1).toNanos();

    /** What the server's pool says when it cannot make a connection; it gives no code. */
    private static final String NO_CONNECTION = "Error in allocating a connection";

    /** And when all of them are taken, which the next try may find otherwise. */
    private static final String POOL_IS_FULL = "max-pool-size";

    private record Failed(SQLException answer, long at) {}

    private final AtomicReference<Failed> last = new AtomicReference<>();
    private final LongSupplier nanos;

    ConnectionTries(LongSupplier nanos) {
        this.nanos = nanos;
    }

    static boolean isOf(SQLException said) {
        return said.getSQLState() == null
                && said.getMessage() != null
                && said.getMessage().startsWith(NO_CONNECTION);
    }

    /**
     * What came of asking the database; a connection that was lost says nothing of the next one, and what was only told again to
     * whoever did not try is no try.
     */
    void remember(Throwable failure) {
        for (Throwable cause = failure; cause != null && !(cause instanceof DatabaseAway); cause = cause.getCause()) {
            if (cause instanceof SQLException said
                    && isOf(said)
                    && !said.getMessage().contains(POOL_IS_FULL)) {
                last.set(new Failed(said, nanos.getAsLong()));
            }
        }
    }

    /** What somebody was answered within the last second; null when nobody has tried in vain. */
    SQLException recent() {
        Failed failed = last.get();
        return failed == null || nanos.getAsLong() - failed.at() >= BETWEEN ? null : failed.answer();
    }
}
