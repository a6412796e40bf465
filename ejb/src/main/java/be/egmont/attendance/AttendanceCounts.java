package be.egmont.attendance;

import java.io.Serializable;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * Counts of people by status for one session or several, with those who came unplanned apart.
 *
 * @param unplanned were there without being expected
 */
public record AttendanceCounts(int full, int late, int partial, int absent, int excused, int notYet, int unplanned)
        implements Serializable {

    public static final AttendanceCounts NONE = new AttendanceCounts(0, 0, 0, 0, 0, 0, 0);

    public static AttendanceCounts of(Collection<Presence> presences) {
        Map<PresenceStatus, Integer> counts = new EnumMap<>(PresenceStatus.class);
        int unplanned = 0;
        for (Presence presence : presences) {
            if (presence.expected()) {
                counts.merge(presence.status(), 1, Integer::sum);
            } else if (presence.isUnplanned()) {
                unplanned++;
            }
        }
        return new AttendanceCounts(
                counts.getOrDefault(PresenceStatus.PRESENT_FULL, 0),
                counts.getOrDefault(PresenceStatus.LATE, 0),
                counts.getOrDefault(PresenceStatus.PARTIAL, 0),
                counts.getOrDefault(PresenceStatus.ABSENT, 0),
                counts.getOrDefault(PresenceStatus.EXCUSED, 0),
                counts.getOrDefault(PresenceStatus.NOT_YET, 0),
                unplanned);
    }

    public int of(PresenceStatus status) {
        return switch (status) {
            case PRESENT_FULL -> full;
            case LATE -> late;
            case PARTIAL -> partial;
            case ABSENT -> absent;
            case EXCUSED -> excused;
            case NOT_YET -> notYet;
            case NOT_EXPECTED -> 0;
        };
    }

    /** E: everybody whose presence was due, whatever became of it. */
    public int expected() {
        return full + late + partial + absent + excused + notYet;
    }

    public int present() {
        return full + late + partial;
    }

    /** Of those expected, the ones whose session is over: only of them there is something to say. */
    private int due() {
        return expected() - notYet;
    }

    /** The presence rate: present out of expected and not excused. */
    public Rate presence() {
        return new Rate(present(), due() - excused);
    }

    /** The strict rate: fully present out of all expected. */
    public Rate strict() {
        return new Rate(full, due());
    }

    public Rate noShow() {
        return new Rate(absent, due() - excused);
    }

    public AttendanceCounts plus(AttendanceCounts other) {
        return new AttendanceCounts(
                full + other.full,
                late + other.late,
                partial + other.partial,
                absent + other.absent,
                excused + other.excused,
                notYet + other.notYet,
                unplanned + other.unplanned);
    }
}
