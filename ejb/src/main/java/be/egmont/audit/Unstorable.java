package be.egmont.audit;

import be.egmont.kernel.Refusal;
import java.sql.SQLException;
import java.util.Set;

/** What was sent and no column can hold or be compared with: a mistake of who sent it, and no failure. */
public final class Unstorable {

    /** A character that is none, and a day before or after all days: by the codes of the SQL standard. */
    private static final Set<String> STATES = Set.of("22021", "22008");

    private Unstorable() {}

    /** Whether that is what the database has said. */
    public static boolean is(Throwable cause) {
        return cause instanceof SQLException said && STATES.contains(said.getSQLState());
    }

    /** Whether it is that, under whatever has been wrapped around it. */
    public static boolean isIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (is(cause)) {
                return true;
            }
        }
        return false;
    }

    public static Refusal refusal() {
        return new Refusal("unstorable");
    }
}
