package be.egmont.audit;

import jakarta.ejb.ApplicationException;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** The database does not answer at the moment: nobody's mistake, nothing was written, and it is worth trying again. */
@ApplicationException(rollback = true)
public final class DatabaseAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** After so many seconds it is worth trying again. */
    public static final int RETRY_SECONDS = 5;

    private static final System.Logger LOG = System.getLogger(DatabaseAway.class.getName());
    private static final long PAUSE = Duration.ofSeconds(30).toNanos();
    private static final AtomicLong NOTED = new AtomicLong(System.nanoTime() - PAUSE);

    /** By the codes of PostgreSQL: it is shut down, has crashed, starts, or has no connection left; class 08 is a lost connection. */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300");

    private static final ConnectionTries TRIES = new ConnectionTries(System::nanoTime);

    DatabaseAway(Throwable cause) {
        super("The database does not answer", cause);
    }

    /**
     * Called before it is asked for something.
     *
     * @throws DatabaseAway when somebody has tried in vain a moment ago
     */
    static void expect() {
        SQLException answer = TRIES.recent();
        if (answer != null) {
            throw new DatabaseAway(answer);
        }
    }

    /** Called with what came of asking it. */
    static void remember(Throwable failure) {
        TRIES.remember(failure);
    }

    /** Whether it is that, under whatever has been wrapped around it. */
    public static boolean isIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseAway || (cause instanceof SQLException said && isAway(said))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(SQLException said) {
        String state = said.getSQLState();
        return ConnectionTries.isOf(said) || (state != null && (state.startsWith("08") || STATES.contains(state)));
    }

    /** One line in the log, however many ask meanwhile. */
    public static void note(Throwable failure) {
        long now = System.nanoTime();
        long before = NOTED.get();
        if (now - before >= PAUSE && NOTED.compareAndSet(before, now)) {
            LOG.log(Level.WARNING, "The database does not answer: {0}", first(failure));
        }
    }

    private static String first(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).replaceAll("\\p{Cntrl}+", " ");
    }
}
