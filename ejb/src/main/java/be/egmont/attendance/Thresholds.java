package be.egmont.attendance;

import java.io.Serializable;
import java.time.Duration;

/**
 * The limits for late and fully present: settings of the edition, printed on every report.
 *
 * @param onTimeMinutes how long after the start one still comes on time
 * @param fullPercent the share of a session that counts as all of it
 * @param latePercent the share of a session that who comes late must still have seen
 */
public record Thresholds(int onTimeMinutes, int fullPercent, int latePercent) implements Serializable {

    /** The thresholds that an edition has when nobody changed them. */
    public static final Thresholds USUAL = new Thresholds(10, 80, 50);

    public Thresholds {
        if (onTimeMinutes < 0 || fullPercent < 1 || fullPercent > 100 || latePercent < 1 || latePercent > 100) {
            throw new IllegalArgumentException("Thresholds out of range");
        }
    }

    Duration onTime() {
        return Duration.ofMinutes(onTimeMinutes);
    }

    boolean isFull(Duration part, Duration whole) {
        return reaches(part, whole, fullPercent);
    }

    boolean isEnoughForLate(Duration part, Duration whole) {
        return reaches(part, whole, latePercent);
    }

    private static boolean reaches(Duration part, Duration whole, int percent) {
        return part.toMillis() * 100 >= whole.toMillis() * percent;
    }
}
