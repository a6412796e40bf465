package be.egmont.web.security;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * So many at a time for each, on this node: whoever sends more at once waits for his own, and holds up nobody else. A browser that
 * opens thirty tabs is served; a machine that keeps on sending is refused.
 */
final class Turns {

    private final Map<String, Turn> turns = new ConcurrentHashMap<>();
    private final int atOnce;
    private final int waiting;
    private final long patienceMillis;

    /** How many of one caller are here, at work or waiting; changed by who computes his entry alone. */
    private static final class Turn {
        private final Semaphore free;
        private int present;

        Turn(int atOnce) {
            this.free = new Semaphore(atOnce, true);
        }
    }

    /**
     * Turns for callers.
     *
     * @param atOnce how many of one caller are at work at once
     * @param waiting how many more of him may wait
     * @param patienceMillis how long one waits at most
     */
    Turns(int atOnce, int waiting, long patienceMillis) {
        this.atOnce = atOnce;
        this.waiting = waiting;
        this.patienceMillis = patienceMillis;
    }

    /** Waits for a turn; whether there was one. Who has one gives it back by {@link #leave}. */
    boolean enter(String caller) {
        boolean[] full = new boolean[1];
        Turn turn = turns.compute(caller, (key, known) -> {
            Turn his = known == null ? new Turn(atOnce) : known;
            full[0] = his.present >= atOnce + waiting;
            if (!full[0]) {
                his.present++;
            }
            return his;
        });
        if (full[0]) {
            return false;
        }
        boolean taken = false;
        try {
            taken = turn.free.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            if (!taken) {
                goes(caller);
            }
        }
        return taken;
    }

    void leave(String caller) {
        turns.get(caller).free.release();
        goes(caller);
    }

    /** Nothing is kept of who is not here. */
    private void goes(String caller) {
        turns.computeIfPresent(caller, (key, turn) -> --turn.present == 0 ? null : turn);
    }

    /** How many callers are here. */
    int callers() {
        return turns.size();
    }
}
