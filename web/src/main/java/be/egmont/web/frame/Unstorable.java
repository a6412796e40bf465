package be.egmont.web.frame;

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

    public static Refusal refusal() {
        return new Refusal("unstorable");
    }
}
