package be.egmont.it.ejb;

import jakarta.persistence.EntityManagerFactory;
import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.eclipse.persistence.sessions.server.ServerSession;

/** Counts what the database is asked, by what would stand in the log of SQL. */
final class Statements extends AbstractSessionLog implements AutoCloseable {

    private final ServerSession server;
    private final SessionLog before;
    private volatile Thread reader;
    private int count;

    private Statements(ServerSession server) {
        this.server = server;
        this.before = server.getSessionLog();
    }

    static Statements of(EntityManagerFactory factory) {
        ServerSession server = factory.unwrap(ServerSession.class);
        Statements counter = new Statements(server);
        server.setSessionLog(counter);
        return counter;
    }

    /** What one reading asks. */
    int during(Runnable reading) {
        reader = Thread.currentThread();
        int already = count;
        reading.run();
        return count - already;
    }

    /** What other threads ask, such as those that look for jobs, is not the reading's. */
    @Override
    public void log(SessionLogEntry entry) {
        if (Thread.currentThread() == reader
                && SessionLog.SQL.equals(entry.getNameSpace())
                && entry.getLevel() == SessionLog.FINE) {
            count++;
        }
    }

    @Override
    public boolean shouldLog(int level, String category) {
        return SessionLog.SQL.equals(category) && level == SessionLog.FINE;
    }

    @Override
    public void close() {
        server.setSessionLog(before);
    }
}
