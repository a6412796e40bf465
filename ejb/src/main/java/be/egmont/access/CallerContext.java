package be.egmont.access;

import be.egmont.audit.Origin;
import java.util.Set;

/**
 * Who asks for something that goes on when his request is over. His name goes along with managed threads; with which roles
 * he came, for whom he acts and from where does not.
 */
public final class CallerContext {

    private final Set<String> standing;
    private final OnBehalfOf behalf;
    private final Origin.Told origin;

    /** Of whoever asks now. */
    public CallerContext(Caller caller, Origin origin) {
        this.standing = caller.standing();
        this.behalf = caller.behalf().orElse(null);
        this.origin = origin.told();
    }

    /** Says it again, to the doors and the journal of the thread that runs it. */
    public void resume(Caller caller, Origin from) {
        caller.stands(standing);
        caller.actsFor(behalf);
        from.is(origin);
    }
}
