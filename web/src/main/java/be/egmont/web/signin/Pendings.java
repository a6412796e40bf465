package be.egmont.web.signin;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/**
 * The sign-ins that went out from one browser and are expected back: several, since somebody may open several windows at
 * once. Each is good once and for ten minutes; the oldest goes when there are too many.
 */
final class Pendings implements Serializable {

    static final Duration PATIENCE = Duration.ofMinutes(10);
    static final int MOST = 8;
    static final String KEY = Pendings.class.getName();

    private static final long serialVersionUID = 1L;

    private final Deque<Pending> waiting = new ArrayDeque<>();

    synchronized void add(Pending pending) {
        waiting.addLast(pending);
        if (waiting.size() > MOST) {
            waiting.removeFirst();
        }
    }

    /** The sign-in of that state, which from now on is expected no more, whatever comes of it. */
    synchronized Optional<Pending> take(String state, Instant now) {
        Iterator<Pending> each = waiting.iterator();
        while (each.hasNext()) {
            Pending pending = each.next();
            if (pending.state().equals(state)) {
                each.remove();
                return Optional.of(pending)
                        .filter(found -> !found.since().plus(PATIENCE).isBefore(now));
            }
        }
        return Optional.empty();
    }
}
