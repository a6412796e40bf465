package be.egmont.programme;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a session asks of those who are invited.
 *
 * @param asks whether an answer is asked for; null for what its kind says
 * @param places how many may come; null for all
 * @param until from when on nobody asks for a place any more, but gives one back; null until it begins
 */
public record Asking(Boolean asks, Integer places, Instant until) implements Serializable {

    /** What its kind says, for as many as come, until it begins. */
    public static final Asking USUAL = new Asking(null, null, null);

    /** Whether an answer is asked for by itself: when attendance is optional, or for a seated meal. */
    static boolean isUsual(SessionKind kind, Obligation obligation) {
        return switch (kind) {
            case LUNCH, RECEPTION, INSTITUTIONAL_VISIT -> true;
            case REGISTRATION, MATCHMAKING, HR -> false;
            case PLENARY, PANEL, ROUND_TABLE, WORKSHOP, CATEGORY_MEETING -> obligation == Obligation.OPTIONAL;
        };
    }

    /** Whether an answer is asked for. */
    boolean isAsked(SessionKind kind, Obligation obligation) {
        return asks == null ? isUsual(kind, obligation) : asks;
    }

    /** Whether nobody asks for a place any more. */
    public boolean isOver(Instant now) {
        return until != null && !until.isAfter(now);
    }
}
