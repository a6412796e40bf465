package be.egmont.kernel;

import java.lang.System.Logger.Level;

/** What a node does again and again by a timer: a failure must not end it, and is told once, until it has gone well again. */
public final class Repeated {

    private final System.Logger log;
    private final String trouble;
    private boolean failing;

    /** One round of it. */
    @FunctionalInterface
    public interface Round {
        void go() throws Exception;
    }

    /** @param trouble what does not happen while it fails, as the log tells it */
    public Repeated(System.Logger log, String trouble) {
        this.log = log;
        this.trouble = trouble;
    }

    /** Does it once more; whether it went well. */
    public boolean go(Round round) {
        try {
            round.go();
            failing = false;
            return true;
        } catch (Exception failure) {
            if (!failing) {
                log.log(Level.WARNING, "{0}: {1}", trouble, failure.getClass().getSimpleName());
            }
            failing = true;
            return false;
        }
    }
}
